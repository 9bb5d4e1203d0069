import type { Trace } from '../memory-model.ts';
import type { PlanningModel } from './planning-model.ts';
import type { SeenOutlook } from './seen-outlook.ts';
import { GRID_NODES, interpolate, interpolateAt, locate } from './trace-grid.ts';
import type { ValueTable } from './value-table.ts';

/** Cards that weigh alike, with the worth of traces under the prices that hold for them. */
export interface Valued {
  readonly weight: number;
  readonly values: ValueTable;
}

/**
 * How much recall on the date a review of a card that is graded at a step would gain per second, for each later step; into
 * `rates`, of which the card's part begins at `offset`. The gain is over the best that can be had later, its time paid:
 * below 0 the card had better wait.
 */
export function fillRatesAfterGrade(planning: PlanningModel, { weight, values }: Valued, trace: Trace, step: number, rates: Float64Array, offset: number): void {
  const { gaps, seconds: secondsOf, recallAfter } = planning.table;
  const { steps } = planning.season;
  const { node, stabilityShare, difficultyShare } = locate(Math.log(trace.stability), trace.difficulty);
  let later = interpolateAt(recallAfter, (steps - step) * NODES + node, stabilityShare, difficultyShare);
  // From the last time to the first: each fills the steps up to the next one in proportion.
  let next = steps;
  let nextGain = 0;
  for (let at = gaps.length - 1; at >= 0; at--) {
    const reviewStep = step + (gaps[at] as number);
    if (reviewStep >= steps) continue;
    const worth = interpolateAt(values.reviewed, (step * gaps.length + at) * NODES + node, stabilityShare, difficultyShare);
    const seconds = interpolateAt(secondsOf, at * NODES + node, stabilityShare, difficultyShare);
    const gain = (weight * (worth - later)) / seconds;
    const slope = next === steps ? 0 : (nextGain - gain) / (next - reviewStep);
    for (let between = reviewStep; between < next; between++) rates[offset + between] = gain + slope * (between - reviewStep);
    next = reviewStep;
    nextGain = gain;
    later = Math.max(later, worth - (values.prices[reviewStep] as number) * seconds);
  }
}

/**
 * The same of a card that was graded before today, for each step from 0 to below `steps`; returns what a review today would
 * gain per second.
 */
export function fillRatesOfSeen({ weight, values }: Valued, outlook: SeenOutlook, rates: Float64Array, offset: number, steps: number): number {
  const { times, recall, seconds, logRecalled, logForgotten } = outlook;
  const { difficultyRecalled, difficultyForgotten } = outlook.terms;
  let later = outlook.untouched;
  let next = Infinity;
  let nextGain = 0;
  for (let at = times.length - 1; at >= 0; at--) {
    const time = times[at] as number;
    const step = Math.floor(time);
    const share = recall[at] as number;
    const recalled = interpolate(values.values, step * NODES, logRecalled[at] as number, difficultyRecalled);
    const forgotten = interpolate(values.values, step * NODES, logForgotten[at] as number, difficultyForgotten);
    const worth = share * recalled + (1 - share) * forgotten;
    const gain = (weight * (worth - later)) / (seconds[at] as number);
    const slope = next === Infinity ? 0 : (nextGain - gain) / (next - time);
    for (let between = Math.ceil(time); between < next && between < steps; between++) rates[offset + between] = gain + slope * (between - time);
    next = time;
    nextGain = gain;
    later = Math.max(later, worth - (values.prices[step] as number) * (seconds[at] as number));
  }
  return nextGain;
}

/** The gain per second of learning a new card at a step. */
export function rateOfFresh({ costs }: PlanningModel, { weight, values }: Valued, step: number): number {
  return (weight * (values.freshWorth[step] as number)) / costs.fresh;
}

const NODES = GRID_NODES.length;
