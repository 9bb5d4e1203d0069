import type { Progress } from '../events/progress.ts';
import { estimateDrillMinutes } from '../numbers/drill-speed.ts';
import type { Settings } from '../settings.ts';
import { MOST_FOR_NUMBERS } from './card-minutes.ts';
import { isPlannerOn } from './make-plan.ts';

/** The questions of the numbers drill that are left of a day's work, and the minutes that they take, rounded up. */
export function numbersLeft(progress: Progress, day: number, settings: Settings): { readonly questions: number; readonly minutes: number } {
  const done = progress.numbers.filter((record) => record.day === day && !record.family.startsWith('walkthrough/')).length;
  const questions = Math.max(0, questionsOfDay(progress, day, settings) - done);
  return { questions, minutes: estimateDrillMinutes(progress.numbers, questions) };
}

/** With the planner the minutes of a day are kept: numbers that would take more than their share of them are fewer, but never none. */
function questionsOfDay(progress: Progress, day: number, settings: Settings): number {
  const { numbersPerDay, minutesPerDay } = settings;
  if (!isPlannerOn(settings, day)) return numbersPerDay;
  let questions = numbersPerDay;
  while (questions > 1 && estimateDrillMinutes(progress.numbers, questions) > minutesPerDay * MOST_FOR_NUMBERS) questions--;
  return questions;
}
