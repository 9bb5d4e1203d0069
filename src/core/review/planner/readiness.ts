import type { Cohorts } from './cohorts.ts';
import type { Readiness } from './day-plan.ts';
import type { PriorityGroup } from './group-cards.ts';
import type { PlanningModel } from './planning-model.ts';

/**
 * How far a learner's stabilities may lie from the model's, as factors. Found by simulation (test/bench/simulate-planner.ts):
 * of learners whose weights are each drawn within 30 % of the model's, four of five end within these bounds.
 */
const LOW_STABILITY_FACTOR = 0.5;
const HIGH_STABILITY_FACTOR = 1.6;

/** Recall on the date, summed over the cards of each group; `factor` is how far stabilities lie from the model's. */
export function recallByGroup({ memory, season }: PlanningModel, cohorts: Cohorts, groups: number, factor = 1): Float64Array {
  const sums = new Float64Array(groups);
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    const group = cohorts.group[cohort] as number;
    const elapsedDays = season.days - (cohorts.lastDay[cohort] as number);
    const recall = memory.recall(elapsedDays, factor * Math.exp(cohorts.logStability[cohort] as number));
    sums[group] = (sums[group] as number) + (cohorts.cards[cohort] as number) * recall;
  }
  return sums;
}

/** Expected recall on the date from what becomes of the cards. */
export function readinessOf(planning: PlanningModel, groups: readonly PriorityGroup[], cohorts: Cohorts): Readiness {
  const shares = (factor: number): readonly number[] => {
    return [...recallByGroup(planning, cohorts, groups.length, factor)].map((sum, index) => Math.min(1, sum / (groups[index] as PriorityGroup).total));
  };
  const expected = shares(1);
  return {
    expectedRecall: weightedMean(groups, expected),
    low: weightedMean(groups, shares(LOW_STABILITY_FACTOR)),
    high: weightedMean(groups, shares(HIGH_STABILITY_FACTOR)),
    byPriority: Object.fromEntries(groups.map(({ priority }, index) => [priority, expected[index]])),
  };
}

function weightedMean(groups: readonly PriorityGroup[], shares: readonly number[]): number {
  const weights = groups.map(({ weight, total }) => weight * total);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return whole === 0 ? 0 : weights.reduce((sum, weight, index) => sum + weight * (shares[index] as number), 0) / whole;
}
