import type { MemoryModel } from '../memory-model.ts';
import type { Readiness } from './day-plan.ts';
import type { FinalTrace } from './forecast.ts';
import type { PriorityGroup } from './group-cards.ts';

/**
 * How far a learner's stabilities may lie from the model's, as factors. Found by simulation (test/bench/simulate-planner.ts):
 * of learners whose weights are each drawn within 30 % of the model's, four of five end within these bounds.
 */
const LOW_STABILITY_FACTOR = 0.5;
const HIGH_STABILITY_FACTOR = 1.6;

/** Expected recall on the date from what becomes of the cards. */
export function readinessOf(model: MemoryModel, groups: readonly PriorityGroup[], finalTraces: readonly FinalTrace[]): Readiness {
  const shares = (factor: number): readonly number[] => {
    const sums = groups.map(() => 0);
    for (const { group, cards, stability, elapsedDays } of finalTraces) {
      sums[group] = (sums[group] as number) + cards * model.recall(elapsedDays, stability * factor);
    }
    return sums.map((sum, index) => Math.min(1, sum / (groups[index] as PriorityGroup).total));
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
