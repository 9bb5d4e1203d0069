/** What stands at the end of the row of a title: it has the room that the title leaves, and half of the row at least. */
export function cutBesideTitle(text: string, title: string, columns: number): string {
  return cutToColumns(text, Math.max(Math.floor(columns / 2), columns - title.length - 2));
}

/** The end of a long text says more than its beginning: a path's last folder. */
function cutToColumns(text: string, columns: number): string {
  return text.length <= columns ? text : `…${text.slice(text.length - columns + 1)}`;
}
