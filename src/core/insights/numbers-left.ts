import type { Progress } from '../events/progress.ts';
import { estimateDrillMinutes } from '../numbers/drill-speed.ts';
import type { Settings } from '../settings.ts';

/** The questions of the numbers drill that are left of a day's work, and the minutes that they take, rounded up. */
export function numbersLeft(progress: Progress, day: number, settings: Settings): { readonly questions: number; readonly minutes: number } {
  const done = progress.numbers.filter((record) => record.day === day && !record.family.startsWith('walkthrough/')).length;
  const questions = Math.max(0, settings.numbersPerDay - done);
  return { questions, minutes: estimateDrillMinutes(progress.numbers, questions) };
}
