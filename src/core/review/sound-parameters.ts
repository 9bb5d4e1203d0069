import { clamp, clipParameters, default_request_retention, default_w } from 'ts-fsrs';
import type { SchedulerParameters } from '../events/event.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time.ts';

export const FSRS_WEIGHT_COUNT = 21;

/** A hundred years: nothing is scheduled further ahead. */
export const LONGEST_INTERVAL_DAYS = 36_500;

const LONGEST_STEP_MIN = (LONGEST_INTERVAL_DAYS * MS_PER_DAY) / MS_PER_MINUTE;

const clipped = new WeakMap<SchedulerParameters, readonly number[]>();

/**
 * The 21 weights of FSRS-6, each within its bounds; the defaults where there are none, another number of them, or one
 * that is no number: ts-fsrs would write to the console, and the forgetting curve knows no bounds.
 */
export function soundWeights(parameters: SchedulerParameters): readonly number[] {
  const { weights, relearningStepsMin } = parameters;
  if (weights?.length !== FSRS_WEIGHT_COUNT || !weights.every((weight) => Number.isFinite(weight))) return default_w;
  const known = clipped.get(parameters) ?? clipParameters([...weights], soundSteps(relearningStepsMin).length, true);
  clipped.set(parameters, known);
  return known;
}

/** A share of cards to be recalled that intervals can be computed for, above 0 and below 1; else the default of 0.9. */
export function soundRetention(desiredRetention: number): number {
  return desiredRetention > 0 && desiredRetention < 1 ? desiredRetention : default_request_retention;
}

/** Steps in whole minutes; what is shorter than a minute or no number is left out. */
export function soundStepMinutes(stepsMin: readonly number[]): number[] {
  return stepsMin.filter((minutes) => minutes >= 1).map((minutes) => Math.floor(Math.min(minutes, LONGEST_STEP_MIN)));
}

/** The steps as ts-fsrs writes them. */
export function soundSteps(stepsMin: readonly number[]): `${number}m`[] {
  return soundStepMinutes(stepsMin).map((minutes) => `${minutes}m` as const);
}

/** A longest interval in whole days, 1 to 36,500; the latter where it is no number. */
export function soundIntervalDays(days: number): number {
  return Number.isNaN(days) ? LONGEST_INTERVAL_DAYS : clamp(Math.floor(days), 1, LONGEST_INTERVAL_DAYS);
}
