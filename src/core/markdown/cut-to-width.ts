import { measureColumns, splitGraphemes } from './graphemes.ts';

/** A text in at most `columns` columns (1 or more), with `…` in the last one where it is too long. `cutToWidth('replica', 5)` is `repl…`. */
export function cutToWidth(text: string, columns: number): string {
  if (measureColumns(text) <= columns) return text;
  let kept = '';
  let left = columns - 1;
  for (const grapheme of splitGraphemes(text)) {
    left -= measureColumns(grapheme);
    if (left < 0) break;
    kept += grapheme;
  }
  return `${kept}…`;
}
