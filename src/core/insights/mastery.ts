import type { CardIndexEntry } from '../decks/card.ts';
import { CATEGORIES, type Category } from '../decks/categories.ts';
import { MATURE_INTERVAL_DAYS } from '../events/day-totals.ts';
import type { Progress } from '../events/progress.ts';
import { retrievability } from '../review/schedule.ts';

/** Cards by what became of them. The five numbers add up to all cards. */
export interface CardCounts {
  readonly new: number;
  readonly learning: number;
  readonly young: number;
  readonly mature: number;
  readonly suspended: number;
}

/** The cards of a category, and the mean predicted recall today of those that were seen; null where none was. */
export interface CategoryMastery extends CardCounts {
  readonly meanRecallShare: number | null;
}

/** The cards of each category that has any, in the order of the categories. `masteryByCategory(library.index, progress, day).caching` */
export function masteryByCategory(index: readonly CardIndexEntry[], progress: Progress, day: number): Partial<Record<Category, CategoryMastery>> {
  const byCategory: Partial<Record<Category, CategoryMastery>> = {};
  for (const category of Object.keys(CATEGORIES) as Category[]) {
    const cards = index.filter((card) => card.category === category);
    if (cards.length === 0) continue;
    const recalls = cards.flatMap(({ id }) => {
      const memory = progress.cards.get(id)?.memory;
      return memory ? [retrievability(memory, day, progress.parameters)] : [];
    });
    const meanRecallShare = recalls.length === 0 ? null : recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
    byCategory[category] = { ...countCards(cards, progress), meanRecallShare };
  }
  return byCategory;
}

/** Cards by what became of them. `countCards(library.index, progress).mature` */
export function countCards(cards: readonly CardIndexEntry[], progress: Progress): CardCounts {
  const counts = { new: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
  for (const { id } of cards) {
    const state = progress.cards.get(id);
    const memory = state?.memory;
    if (state && state.suspended !== false) counts.suspended++;
    else if (!memory) counts.new++;
    else if ('atMs' in memory.due) counts.learning++;
    else if (memory.intervalDays >= MATURE_INTERVAL_DAYS) counts.mature++;
    else counts.young++;
  }
  return counts;
}
