import type { SchedulerParameters } from '../events/event.ts';
import { logLoss } from './log-loss.ts';
import type { PastReview, ReviewHistory } from './review-histories.ts';
import { soundSteps, soundWeights } from './sound-parameters.ts';

/** Fewer grades say more about chance than about a memory. */
export const GRADES_NEEDED_TO_FIT = 400;

const OLDER_SHARE = 0.8;

/** A history up to a grade that is to be foreseen, the last one. */
export type FittingItem = readonly PastReview[];

/** What a fit is made from, and what it is judged by. */
export interface FittingTask {
  readonly grades: number;
  /** Histories up to each grade on a later day than the one before, of the older four fifths. */
  readonly items: readonly FittingItem[];
  /** From here on grades are the newest fifth, which no fit has seen. */
  readonly newestFromMs: number;
}

/** Fitted weights beside the present ones, by their log loss on the newest fifth of the grades. */
export interface FittingVerdict {
  readonly weights: readonly number[];
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly isBetter: boolean;
}

/** Prepares a fit over all cards together; null where there are too few grades. */
export function fittingTask(histories: readonly ReviewHistory[]): FittingTask | null {
  const grades = histories.reduce((sum, history) => sum + history.length, 0);
  if (grades < GRADES_NEEDED_TO_FIT) return null;
  const foreseen = histories.flatMap((history) => history.flatMap((review, index) => (index > 0 && review.elapsedDays > 0 ? [history.slice(0, index + 1)] : [])));
  const atMs = foreseen.map((item) => item.at(-1)?.atMs ?? 0).toSorted((a, b) => a - b);
  const newestFromMs = atMs[Math.floor(atMs.length * OLDER_SHARE)];
  if (newestFromMs === undefined) return null;
  return { grades, items: foreseen.filter((item) => (item.at(-1)?.atMs ?? 0) < newestFromMs), newestFromMs };
}

/**
 * Judges fitted weights: better only if they foresee the newest fifth of the grades with a smaller log loss than the
 * present ones, all bounds kept. Null where the weights cannot be used or nothing is left to judge by.
 */
export function judgeFit(histories: readonly ReviewHistory[], task: FittingTask, fitted: readonly number[], parameters: SchedulerParameters): FittingVerdict | null {
  const present = soundWeights(parameters);
  const candidate = { ...parameters, weights: fitted };
  if (fitted.length !== present.length || !fitted.every(Number.isFinite)) return null;
  const weights = soundWeights(candidate);
  const lossBefore = logLoss(histories, present, task.newestFromMs);
  const lossAfter = logLoss(histories, weights, task.newestFromMs);
  if (lossBefore === null || lossAfter === null) return null;
  return { weights, lossBefore, lossAfter, isBetter: lossAfter < lossBefore };
}

/** How many relearning steps a day the fit is to reckon with. */
export function relearningStepCount(parameters: SchedulerParameters): number {
  return soundSteps(parameters.relearningStepsMin).length;
}
