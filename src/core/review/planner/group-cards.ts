import type { Priority } from '../../decks/card.ts';
import type { Memory } from '../../events/event.ts';
import { isSoundMemory } from '../schedule.ts';
import type { PlanCard } from './day-plan.ts';
import type { CardGroup, SeenSample } from './forecast.ts';
import type { PlanningModel } from './planning-model.ts';
import { outlookSteps, seenOutlook } from './seen-outlook.ts';

/** How much a card of each priority counts: time goes to core cards first, and to deep ones when it gains four times as much. */
const PRIORITY_WEIGHTS: Readonly<Record<Priority, number>> = { 1: 4, 2: 2, 3: 1 };

/** Enough to know the season by; each further one costs time. */
const MOST_SAMPLES = 50;

/** Cards of one priority. */
export interface PriorityGroup extends CardGroup {
  readonly priority: Priority;
  readonly total: number;
}

/** The memory that planning can count on: that of a new card where it is not sound. */
export function plannedMemory(card: PlanCard): Memory | null {
  return card.memory !== null && isSoundMemory(card.memory) ? card.memory : null;
}

/** Sorts the cards by priority, the seen ones as samples; without groups that have no cards. */
export function groupCards(cards: readonly PlanCard[], day: number, planning: PlanningModel): PriorityGroup[] {
  return ([1, 2, 3] as const).flatMap((priority) => {
    const own = cards.filter((card) => card.priority === priority);
    if (own.length === 0) return [];
    const memories = own.flatMap((card) => plannedMemory(card) ?? []);
    const seen = sample(memories, day, planning);
    return [{ priority, weight: PRIORITY_WEIGHTS[priority], total: own.length, fresh: own.length - memories.length, seen }];
  });
}

/** Of cards sorted by stability the middle ones of slices of one size. */
function sample(memories: readonly Memory[], day: number, planning: PlanningModel): SeenSample[] {
  const count = Math.min(MOST_SAMPLES, memories.length);
  const sliceLength = memories.length / count;
  const sorted = memories.toSorted((a, b) => a.stability - b.stability || a.difficulty - b.difficulty || a.lastDay - b.lastDay);
  const steps = outlookSteps(planning);
  return Array.from({ length: count }, (_, i) => {
    const { stability, difficulty, lastDay } = sorted[Math.floor((i + 0.5) * sliceLength)] as Memory;
    const trace = { stability, difficulty };
    const elapsedDays = Math.max(0, day - lastDay);
    return { trace, elapsedDays, outlook: seenOutlook(planning, trace, elapsedDays, steps), cards: sliceLength };
  });
}
