import type { Phase } from '../decks/card.ts';
import { STEPS } from '../decks/problem.ts';

/** What is kept for each of the six steps. */
export type PerStep<T> = Readonly<Record<Phase, T>>;

/** The shortest and the longest session, in minutes. */
export const SESSION_MINUTES = { least: 10, usual: 45, most: 180 } as const;

/** Of 45 minutes. */
const MINUTES: PerStep<number> = { requirements: 5, api: 5, plumbing: 10, internals: 15, 'deep-dives': 5, scale: 5 };

/** A value for each step. `perStep(() => 0).api` is 0. */
export function perStep<T>(valueOf: (step: Phase) => T): PerStep<T> {
  return Object.fromEntries(STEPS.map((step) => [step, valueOf(step)])) as Record<Phase, T>;
}

/** The sum over all steps. */
export function sumOfSteps(values: PerStep<number>): number {
  return STEPS.reduce((sum, step) => sum + values[step], 0);
}

/**
 * The time planned for each step of a session of `minutes` (10 to 180), in ms: 5, 5, 10, 15, 5 and 5 of 45 minutes, in
 * proportion. Each is a whole number of seconds, and together they are the session. Throws a RangeError for other lengths.
 * `planSteps(30).internals` is 600,000.
 */
export function planSteps(minutes: number): PerStep<number> {
  if (!isSessionLength(minutes)) throw new RangeError(`A session takes ${SESSION_MINUTES.least} to ${SESSION_MINUTES.most} whole minutes, not ${minutes}.`);
  const shareOf = (step: Phase): number => (minutes * 60 * MINUTES[step]) / SESSION_MINUTES.usual;
  const floored = perStep((step) => Math.floor(shareOf(step)));
  const left = minutes * 60 - sumOfSteps(floored);
  // The seconds that are left go where most was cut off, and of equals to the earlier step.
  const byRemainder = STEPS.toSorted((a, b) => shareOf(b) - floored[b] - (shareOf(a) - floored[a]));
  const longer = new Set(byRemainder.slice(0, left));
  return perStep((step) => (floored[step] + (longer.has(step) ? 1 : 0)) * 1000);
}

/** Whether a session may take so many minutes. */
export function isSessionLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= SESSION_MINUTES.least && minutes <= SESSION_MINUTES.most;
}
