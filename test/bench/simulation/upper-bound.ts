import type { CardGroup } from '../../../src/core/review/planner/forecast.ts';
import { type PlanningModel, planningModel } from '../../../src/core/review/planner/planning-model.ts';
import { seasonOf } from '../../../src/core/review/planner/season.ts';
import { computeValues, type ValueTable } from '../../../src/core/review/planner/value-table.ts';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import { learnerWeights, PRIORITY_WEIGHTS, type Scenario, SECONDS } from './season.ts';

/** How much of its worth a new card may leave over: the dearest time leaves nothing. */
const RESERVES = [0, 0.15, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9];

/**
 * The weighted share that no plan can pass, even one that knows a learner's own weights: by Lagrangian duality any prices of
 * time bound it from above, and the lowest of many bounds is taken. Its errors are that of the grid over traces (about half
 * a point) and that grades are good or again.
 */
export function learnerBound(scenario: Scenario, learner: string): number {
  const season = seasonOf({ day: 0, interviewDay: scenario.days, minutesPerDay: scenario.minutes, secondsToday: scenario.minutes * 60, daysOff: [] });
  const planning = planningModel({ ...DEFAULT_PARAMETERS, weights: learnerWeights(learner) }, SECONDS, season);
  const priorities = scenario.mixedPriorities === true ? ([1, 2, 3] as const) : ([1] as const);
  const groups = priorities.map((priority): CardGroup => ({ weight: PRIORITY_WEIGHTS[priority], fresh: scenario.cards / priorities.length, seen: [] }));
  const whole = groups.reduce((sum, { weight, fresh }) => sum + weight * fresh, 0);
  const bounds = groups.flatMap(({ weight }) => RESERVES.map((reserve) => boundOf(planning, groups, pricesOf(planning, weight, reserve))));
  return Math.min(...bounds) / whole;
}

/** Prices at which learning a new card of this weight leaves the reserve, whenever it happens. */
function pricesOf(planning: PlanningModel, weight: number, reserve: number): Float64Array {
  const { season, costs } = planning;
  let prices = new Float64Array(season.steps);
  // The worth of a step depends on later prices alone: each round settles one more of them.
  for (let round = 0; round < season.steps; round++) {
    prices = computeValues(planning, prices).freshWorth.map((worth) => Math.max(0, worth - reserve) / costs.fresh);
  }
  return prices.map((price) => price * weight);
}

function boundOf(planning: PlanningModel, groups: readonly CardGroup[], prices: Float64Array): number {
  const timeWorth = prices.reduce((sum, price, step) => sum + price * (planning.season.secondsByStep[step] ?? 0), 0);
  return groups.reduce((sum, { weight, fresh }) => {
    const values = computeValues(planning, prices.map((price) => price / weight));
    return sum + weight * fresh * bestOf(values, planning.costs.fresh);
  }, timeWorth);
}

/** What a new card is worth at the best time for it, that time paid. */
function bestOf({ freshWorth, prices }: ValueTable, freshSeconds: number): number {
  return freshWorth.reduce((best, worth, step) => Math.max(best, worth - (prices[step] ?? 0) * freshSeconds), 0);
}
