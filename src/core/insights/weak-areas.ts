import type { CardIndexEntry } from '../decks/card.ts';
import { CATEGORIES, type Category } from '../decks/categories.ts';
import type { Progress } from '../events/progress.ts';
import { retrievability } from '../review/schedule.ts';

/** What the cards say of one category. Only cards that were seen count: what was never asked is not a weakness. */
export interface WeakArea {
  readonly category: Category;
  readonly name: string;
  readonly cards: number;
  readonly seen: number;
  /** Mean predicted recall today of the seen cards, 0 to 1. */
  readonly recall: number;
  readonly lapses: number;
  readonly leeches: number;
  /** Seen cards, the likeliest to be forgotten first. */
  readonly weakest: readonly string[];
}

/** Below this many seen cards an estimate is shown as resting on few data. */
export const FEW_CARDS = 5;

/** A lapse weighs as much as this much lost recall, spread over the seen cards. */
const RECALL_LOST_PER_LAPSE = 0.1;

/**
 * The categories of which cards were seen, the weakest first: by predicted recall, less what lapses take.
 * `rankWeakAreas(library.index, progress, day)`
 */
export function rankWeakAreas(index: readonly CardIndexEntry[], progress: Progress, day: number): WeakArea[] {
  const areas = (Object.keys(CATEGORIES) as Category[])
    .map((category) => weakArea(category, index, progress, day))
    .filter((area) => area.seen > 0);
  return areas.toSorted((a, b) => strength(a) - strength(b));
}

function weakArea(category: Category, index: readonly CardIndexEntry[], progress: Progress, day: number): WeakArea {
  const cards = index.filter((card) => card.category === category);
  const seen: { id: string; recall: number }[] = [];
  let lapses = 0;
  let leeches = 0;
  for (const { id } of cards) {
    const state = progress.cards.get(id);
    if (!state?.memory) continue;
    seen.push({ id, recall: retrievability(state.memory, day, progress.parameters) });
    lapses += state.memory.lapses;
    if (state.suspended === 'leech') leeches++;
  }
  const recall = seen.length === 0 ? 0 : seen.reduce((sum, card) => sum + card.recall, 0) / seen.length;
  const weakest = seen.toSorted((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1)).map((card) => card.id);
  return { category, name: CATEGORIES[category], cards: cards.length, seen: seen.length, recall, lapses, leeches, weakest };
}

function strength(area: WeakArea): number {
  return area.recall - (RECALL_LOST_PER_LAPSE * area.lapses) / area.seen;
}
