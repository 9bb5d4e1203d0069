import type { Progress } from '../core/events/progress.ts';

/** What was done in all: the difference of two says what a session did, also one that went over midnight. */
export interface WorkDone {
  readonly reviews: number;
  readonly newCards: number;
  /** First grades of a day of cards in review, and how many of these were recalled. */
  readonly asked: number;
  readonly recalled: number;
  readonly crammed: number;
  /** Answers of the numbers drill. */
  readonly numbers: number;
  readonly mocks: number;
  readonly elapsedMs: number;
}

/** All work that the log knows of. */
export function workDone({ days, numbers, mocks }: Progress): WorkDone {
  const done = { reviews: 0, newCards: 0, asked: 0, recalled: 0, crammed: 0, numbers: numbers.length, mocks: mocks.length, elapsedMs: 0 };
  for (const totals of days.values()) {
    done.reviews += totals.reviews;
    done.newCards += totals.newCards;
    done.asked += totals.young + totals.mature;
    done.recalled += totals.youngPassed + totals.maturePassed;
    done.crammed += totals.crammed;
    done.elapsedMs += totals.elapsedMs;
  }
  for (const { elapsedMs } of numbers) done.elapsedMs += elapsedMs;
  for (const { activeMs } of mocks) done.elapsedMs += activeMs;
  return done;
}

/** What was done between two times. */
export function workBetween(before: WorkDone, after: WorkDone): WorkDone {
  return {
    reviews: after.reviews - before.reviews,
    newCards: after.newCards - before.newCards,
    asked: after.asked - before.asked,
    recalled: after.recalled - before.recalled,
    crammed: after.crammed - before.crammed,
    numbers: after.numbers - before.numbers,
    mocks: after.mocks - before.mocks,
    elapsedMs: after.elapsedMs - before.elapsedMs,
  };
}
