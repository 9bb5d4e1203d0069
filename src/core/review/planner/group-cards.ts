import type { Priority } from '../../decks/card.ts';
import type { Memory } from '../../events/event.ts';
import { isSoundMemory } from '../schedule.ts';
import type { PlanCard } from './day-plan.ts';
import type { CardGroup, SeenSample } from './forecast.ts';

/** How much a card of each priority counts: time goes to core cards first, and to deep ones when it gains four times as much. */
const PRIORITY_WEIGHTS: Readonly<Record<Priority, number>> = { 1: 4, 2: 2, 3: 1 };

/** Enough to know the season by; each further one costs time. */
const MOST_SAMPLES = 24;

/** Cards of one priority. */
export interface PriorityGroup extends CardGroup {
  readonly priority: Priority;
  readonly total: number;
}

/** The memory that planning can count on: that of a new card where it is not sound. */
export function plannedMemory({ memory }: PlanCard): Memory | null {
  return memory !== null && isSoundMemory(memory) ? memory : null;
}

/**
 * Sorts the cards by priority, the seen ones as samples; without groups that have no cards. `planned` holds their memories
 * that can be counted on.
 */
export function groupCards(cards: readonly PlanCard[], planned: readonly (Memory | null)[], day: number): PriorityGroup[] {
  const memories: Readonly<Record<Priority, Memory[]>> = { 1: [], 2: [], 3: [] };
  const totals: Record<Priority, number> = { 1: 0, 2: 0, 3: 0 };
  for (let i = 0; i < cards.length; i++) {
    const { priority } = cards[i] as PlanCard;
    const memory = planned[i] as Memory | null;
    totals[priority]++;
    if (memory !== null) memories[priority].push(memory);
  }
  return ([1, 2, 3] as const)
    .filter((priority) => totals[priority] > 0)
    .map((priority) => {
      const seen = sample(memories[priority], day);
      return { priority, weight: PRIORITY_WEIGHTS[priority], total: totals[priority], fresh: totals[priority] - memories[priority].length, seen };
    });
}

/** Of cards sorted by stability the middle ones of slices of one size. */
function sample(memories: readonly Memory[], day: number): SeenSample[] {
  const count = Math.min(MOST_SAMPLES, memories.length);
  const sliceLength = memories.length / count;
  const sorted = sortedByStability(memories);
  return Array.from({ length: count }, (_, i) => {
    const { stability, difficulty, lastDay } = memories[sorted[Math.floor((i + 0.5) * sliceLength)] as number] as Memory;
    return { trace: { stability, difficulty }, elapsedDays: Math.max(0, day - lastDay), cards: sliceLength };
  });
}

/** Stabilities to a millionth of their logarithm are told apart. */
const RANKS_PER_LOGARITHM = 1e6;

/**
 * Indices of the memories by stability. The index is put into the figure that is sorted, as figures are sorted without
 * calling back: a tenth of the time while the code is cold.
 */
function sortedByStability(memories: readonly Memory[]): Float64Array {
  const { length } = memories;
  const ranked = new Float64Array(length);
  for (let i = 0; i < length; i++) ranked[i] = Math.round(Math.log((memories[i] as Memory).stability) * RANKS_PER_LOGARITHM) * length + i;
  return ranked.toSorted().map((rank) => rank - Math.floor(rank / length) * length);
}
