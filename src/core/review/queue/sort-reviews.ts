import type { CardIndexEntry } from '../../decks/card.ts';
import type { Progress } from '../../events/progress.ts';
import { hashText } from '../../random.ts';
import { retrievability } from '../schedule.ts';

/**
 * Due cards, the likeliest to be forgotten first; equal ones in an order that is the same on every machine but mixed.
 * `sortReviews(gathered.reviews, progress, day)`
 */
export function sortReviews(cards: readonly CardIndexEntry[], progress: Progress, day: number): CardIndexEntry[] {
  const ranked = cards.map((card) => {
    const memory = progress.cards.get(card.id)?.memory ?? null;
    const recall = memory === null ? 0 : retrievability(memory, day, progress.parameters);
    return { card, recall, tie: hashText(`${day}/${card.id}`) };
  });
  return ranked.toSorted((a, b) => a.recall - b.recall || a.tie - b.tie || (a.card.id < b.card.id ? -1 : 1)).map(({ card }) => card);
}
