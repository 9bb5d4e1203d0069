import { planDay } from '../../../src/core/review/planner/plan-day.ts';
import type { DayPlan, PlanCard } from '../../../src/core/review/planner/day-plan.ts';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import { type Policy, SECONDS, type SeenCard } from './season.ts';

const START_DAY = 20_000;

/** The planner as the program calls it; `onPlan` hears of each day's plan and how long it took. */
export function plannerPolicy(name: string, weights: readonly number[] | null, onPlan: (plan: DayPlan, day: number, elapsedMs: number) => void = () => undefined): Policy {
  return {
    name,
    queue(cards, day, scenario) {
      const byId = new Map(cards.map((card) => [card.id, card]));
      const startMs = performance.now();
      const plan = planDay({
        cards: cards.map(toPlanCard),
        day: START_DAY + day,
        interviewDay: START_DAY + scenario.days,
        minutesPerDay: scenario.minutes,
        // Costs of a day vary: cards for a little more than the time, which then ends it.
        minutesToday: scenario.minutes * 1.15,
        daysOff: [],
        parameters: { ...DEFAULT_PARAMETERS, weights },
        seconds: SECONDS,
        groupsSeen: new Set(),
      });
      if (plan === null) return [];
      onPlan(plan, day, performance.now() - startMs);
      return plan.cards.map((id) => byId.get(id) as SeenCard);
    },
    intervalDays: () => Infinity,
  };
}

function toPlanCard({ id, priority, trace, lastDay, dueDay }: SeenCard): PlanCard {
  if (trace === null) return { id, priority, of: id, memory: null };
  const due = { day: START_DAY + Math.min(dueDay, 10_000) };
  return {
    id,
    priority,
    of: id,
    memory: { ...trace, phase: 'review', due, step: 0, intervalDays: 1, reps: 1, lapses: 0, lastAtMs: 0, lastDay: START_DAY + lastDay },
  };
}
