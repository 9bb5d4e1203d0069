import type { Cohorts } from './cohorts.ts';
import type { PlanningModel } from './planning-model.ts';
import type { SeenOutlook } from './seen-outlook.ts';
import { difficultyShareOf, interpolate, interpolateAt, NODES, rowOf } from './trace-grid.ts';
import type { ValueTable } from './value-table.ts';

/** Cards that weigh alike, with the worth of traces under the prices that hold for them. */
export interface Valued {
  readonly weight: number;
  readonly values: ValueTable;
}

/**
 * How much recall on the date a review of the cards of a cohort that are graded at a step would gain per second, for each
 * later step; into the cohort's rates. The gain is over the best that can be had later, its time paid: below 0 the cards
 * had better wait.
 */
export function fillRatesAfterGrade(planning: PlanningModel, { weight, values }: Valued, { logStability, difficulty, rates }: Cohorts, cohort: number, step: number): void {
  const { gaps, seconds: secondsOf, untouched } = planning.table;
  const { steps, days, dayOfStep } = planning.season;
  const position = rowOf(logStability[cohort] as number);
  const row = Math.floor(position);
  const rowShare = position - row;
  const difficultyShare = difficultyShareOf(difficulty[cohort] as number);
  const offset = cohort * steps;
  const gradeDay = dayOfStep[step] as number;
  const firstDay = dayOfStep[step + 1] ?? days;
  let later = interpolateAt(untouched, step * NODES + row, rowShare, difficultyShare);
  // From the last time to the first: each fills the steps up to the next one in proportion.
  let unfilled = steps - 1;
  let next = Infinity;
  let nextGain = 0;
  for (let gap = gaps.length - 1; gap >= 0; gap--) {
    const day = gradeDay + (gaps[gap] as number);
    if (day >= days) continue;
    if (day < firstDay) break;
    const worth = interpolateAt(values.reviewed, (step * gaps.length + gap) * NODES + row, rowShare, difficultyShare);
    const seconds = interpolateAt(secondsOf, gap * NODES + row, rowShare, difficultyShare);
    const gain = (weight * (worth - later)) / seconds;
    const slope = next === Infinity ? 0 : (nextGain - gain) / (next - day);
    for (; (dayOfStep[unfilled] as number) >= day; unfilled--) rates[offset + unfilled] = gain + slope * ((dayOfStep[unfilled] as number) - day);
    next = day;
    nextGain = gain;
    const reviewStep = dayOfStep[unfilled + 1] === day ? unfilled + 1 : unfilled;
    later = Math.max(later, worth - (values.prices[reviewStep] as number) * seconds);
  }
  // Days before the first gap that is long enough: as after it.
  for (; unfilled > step; unfilled--) rates[offset + unfilled] = nextGain;
}

/** The same of a card that was graded before today, for each step from 0 to below `steps`; its rates begin at `offset`. */
export function fillRatesOfSeen({ weight, values }: Valued, outlook: SeenOutlook, rates: Float64Array, offset: number, steps: number): void {
  const { steps: times, recall, seconds, logRecalled, logForgotten, difficultyRecalled, difficultyForgotten } = outlook;
  let later = outlook.untouched;
  let next = Infinity;
  let nextGain = 0;
  for (let at = times.length - 1; at >= 0; at--) {
    const step = times[at] as number;
    const recalled = interpolate(values.values, step * NODES, logRecalled[at] as number, difficultyRecalled);
    const forgotten = interpolate(values.values, step * NODES, logForgotten[at] as number, difficultyForgotten);
    const worth = forgotten + (recall[at] as number) * (recalled - forgotten);
    const gain = (weight * (worth - later)) / (seconds[at] as number);
    const slope = next === Infinity ? 0 : (nextGain - gain) / (next - step);
    for (let between = step; between < Math.min(next, steps); between++) rates[offset + between] = gain + slope * (between - step);
    next = step;
    nextGain = gain;
    later = Math.max(later, worth - (values.prices[step] as number) * (seconds[at] as number));
  }
}

/** The gain per second of learning a new card at a step. */
export function rateOfFresh({ costs }: PlanningModel, { weight, values }: Valued, step: number): number {
  return (weight * (values.freshWorth[step] as number)) / costs.fresh;
}
