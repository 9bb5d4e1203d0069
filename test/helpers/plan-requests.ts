import type { Priority } from '../../src/core/decks/card.ts';
import type { Memory } from '../../src/core/events/event.ts';
import type { PlanCard, PlanRequest } from '../../src/core/review/planner/day-plan.ts';
import { DEFAULT_PARAMETERS } from '../../src/core/review/schedule.ts';
import { reviewMemory } from './memories.ts';

/** The study day on which planning tests take place. */
export const PLAN_DAY = 20_000;

/** Cards that nobody has seen. */
export function freshCards(count: number, priority: Priority = 1, prefix = `new-${priority}`): PlanCard[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${prefix}-${i}`, of: `${prefix}-${i}`, priority, memory: null }));
}

/** A card that was graded `ago` days before the plan's day. */
export function seenCard(id: string, ago: number, changes: Partial<Memory> = {}, priority: Priority = 1): PlanCard {
  return { id, of: id, priority, memory: reviewMemory({ lastDay: PLAN_DAY - ago, due: { day: PLAN_DAY }, ...changes }) };
}

/** A request for a day, thirty days before the interview, with twenty minutes. */
export function planRequest(cards: readonly PlanCard[], changes: Partial<PlanRequest> = {}): PlanRequest {
  return {
    cards,
    day: PLAN_DAY,
    interviewDay: PLAN_DAY + 30,
    minutesPerDay: 20,
    minutesToday: 20,
    daysOff: [],
    parameters: DEFAULT_PARAMETERS,
    seconds: { first: 25, again: 25, other: 9 },
    groupsSeen: new Set(),
    ...changes,
  };
}
