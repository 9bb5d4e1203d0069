import type { App } from '../app.ts';

/** One's own card that asks the same, and answers the same if an answer is given, but for white space, and where it stands; null if there is none. */
export function findTwin({ library }: App, { front, back }: { readonly front: string; readonly back?: string }): { readonly id: string; readonly place: string } | null {
  for (const { id } of library.index) {
    const place = library.place(id);
    if (place?.origin !== 'user') continue;
    const card = library.card(id);
    if (card?.type !== 'basic' || plain(card.front) !== plain(front)) continue;
    if (back === undefined || plain(card.back) === plain(back)) return { id, place: `${place.file}:${place.line}` };
  }
  return null;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
