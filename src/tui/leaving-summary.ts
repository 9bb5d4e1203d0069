import type { App } from '../app.ts';
import type { Progress } from '../core/events/progress.ts';
import { formatMinutes } from '../core/review/format-interval.ts';

/** What was done in all: the difference of two says what a session did, also one that went over midnight. */
export interface WorkDone {
  readonly reviews: number;
  readonly crammed: number;
  /** Answers of the numbers drill. */
  readonly numbers: number;
  readonly mocks: number;
  readonly elapsedMs: number;
}

/** All work that the log knows of. */
export function workDone(progress: Progress): WorkDone {
  const { numbers, mocks } = progress;
  const done = { reviews: 0, crammed: 0, numbers: numbers.length, mocks: mocks.length, elapsedMs: 0 };
  for (const totals of progress.days.values()) {
    done.reviews += totals.reviews;
    done.crammed += totals.crammed;
    done.elapsedMs += totals.elapsedMs;
  }
  for (const { elapsedMs } of numbers) done.elapsedMs += elapsedMs;
  for (const { activeMs } of mocks) done.elapsedMs += activeMs;
  return done;
}

/** The line printed after leaving: what was done since the program was opened, and what is left. Empty if nothing was done. */
export function leavingSummary(app: App, before: WorkDone): string {
  const now = workDone(app.progress());
  const grades = now.reviews - before.reviews;
  const crammed = now.crammed - before.crammed;
  const numbers = now.numbers - before.numbers;
  const mocks = now.mocks - before.mocks;
  if (grades + crammed + numbers + mocks <= 0) return '';
  const minutes = Math.max(1, Math.round((now.elapsedMs - before.elapsedMs) / 60_000));
  const done = [
    ...(grades > 0 ? [`${grades} ${grades === 1 ? 'grade' : 'grades'}`] : []),
    ...(crammed > 0 ? [`${crammed} crammed`] : []),
    ...(numbers > 0 ? [`${numbers} ${numbers === 1 ? 'number' : 'numbers'}`] : []),
    ...(mocks > 0 ? [`${mocks} mock ${mocks === 1 ? 'session' : 'sessions'}`] : []),
  ];
  const { reviews, fresh, learning } = app.today();
  const left = reviews + fresh + learning;
  const rest =
    left === 0
      ? `Done for today; ${app.nextDueText() || 'nothing is scheduled'}.`
      : `${left} ${left === 1 ? 'card' : 'cards'} left today.`;
  return `sysdrill: ${done.join(', ')} in ${formatMinutes(minutes)}, all saved. ${rest}\n`;
}
