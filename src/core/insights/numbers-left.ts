import type { Progress } from '../events/progress.ts';
import type { Settings } from '../settings.ts';

/** What a question takes before anything was measured, in seconds. */
const DEFAULT_SECONDS_PER_QUESTION = 40;

const MEASURED_QUESTIONS = 30;

/** The questions of the numbers drill that are left of a day's work, and the minutes that they take, rounded up. */
export function numbersLeft(progress: Progress, day: number, settings: Settings): { readonly questions: number; readonly minutes: number } {
  const done = progress.numbers.filter((record) => record.day === day && !record.family.startsWith('walkthrough/')).length;
  const questions = Math.max(0, settings.numbersPerDay - done);
  return { questions, minutes: Math.ceil((questions * secondsPerQuestion(progress)) / 60) };
}

function secondsPerQuestion({ numbers }: Progress): number {
  const newest = numbers.slice(-MEASURED_QUESTIONS);
  if (newest.length < 5) return DEFAULT_SECONDS_PER_QUESTION;
  return newest.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) / newest.length / 1000;
}
