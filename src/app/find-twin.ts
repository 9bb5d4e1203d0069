import type { App } from '../app.ts';

/** One's own card that asks and answers the same, but for white space, and where it stands; null if there is none. */
export function findTwin({ library }: App, { front, back }: { readonly front: string; readonly back: string }): { readonly id: string; readonly place: string } | null {
  const wanted = plain(front, back);
  for (const { id } of library.index) {
    const place = library.place(id);
    if (place?.origin !== 'user') continue;
    const card = library.card(id);
    if (card?.type === 'basic' && plain(card.front, card.back) === wanted) return { id, place: `${place.file}:${place.line}` };
  }
  return null;
}

function plain(...texts: readonly string[]): string {
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
}
