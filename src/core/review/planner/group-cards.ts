import type { Priority } from '../../decks/card.ts';
import type { DayCards, SeenCard } from './day-cards.ts';
import type { CardGroup, SeenSample } from './forecast.ts';

/** How much a card of each priority counts: time goes to core cards first, and to deep ones when it gains four times as much. */
const PRIORITY_WEIGHTS: Readonly<Record<Priority, number>> = { 1: 4, 2: 2, 3: 1 };

/** Enough to know the season by; each further one costs time. */
const MOST_SAMPLES = 12;

/** Cards of one priority. */
export interface PriorityGroup extends CardGroup {
  readonly priority: Priority;
  readonly total: number;
}

/** Sorts the cards by priority, the seen ones as samples; without groups that have no cards. */
export function groupCards({ fresh, seen }: Pick<DayCards, 'fresh' | 'seen'>, day: number): PriorityGroup[] {
  const seenBy: Readonly<Record<Priority, SeenCard[]>> = { 1: [], 2: [], 3: [] };
  for (let i = 0; i < seen.length; i++) seenBy[(seen[i] as SeenCard).priority].push(seen[i] as SeenCard);
  const freshBy: Record<Priority, number> = { 1: 0, 2: 0, 3: 0 };
  for (let i = 0; i < fresh.length; i++) freshBy[(fresh[i] as DayCards['fresh'][number]).priority]++;
  return ([1, 2, 3] as const)
    .map((priority): PriorityGroup => {
      const total = freshBy[priority] + seenBy[priority].length;
      return { priority, weight: PRIORITY_WEIGHTS[priority], total, fresh: freshBy[priority], seen: sample(seenBy[priority], day) };
    })
    .filter(({ total }) => total > 0);
}

/** Of cards sorted by stability the middle ones of slices of one size. */
function sample(cards: readonly SeenCard[], day: number): SeenSample[] {
  const count = Math.min(MOST_SAMPLES, cards.length);
  const sliceLength = cards.length / count;
  const ranked = rankedByStability(cards);
  return Array.from({ length: count }, (_, i) => {
    const rank = ranked[Math.floor((i + 0.5) * sliceLength)] as number;
    const { stability, difficulty, lastDay } = (cards[rank - Math.floor(rank / cards.length) * cards.length] as SeenCard).memory;
    return { trace: { stability, difficulty }, elapsedDays: Math.max(0, day - lastDay), cards: sliceLength };
  });
}

/** Stabilities to a thousandth of a day are told apart. */
const RANKS_PER_DAY = 1000;

/**
 * The cards by stability. Their indices are put into the figures that are sorted, as figures are sorted without calling
 * back: a tenth of the time while the code is cold.
 */
function rankedByStability(cards: readonly SeenCard[]): Float64Array {
  const { length } = cards;
  const ranked = new Float64Array(length);
  for (let i = 0; i < length; i++) ranked[i] = Math.round((cards[i] as SeenCard).memory.stability * RANKS_PER_DAY) * length + i;
  return ranked.toSorted();
}
