import type { RecentRecalls } from './progress.ts';

/** What happened so many days ago counts half. */
export const HALF_LIFE_DAYS = 30;

/** Sums are kept to this many decimals: more would fill the snapshot and tell nothing. */
const DECIMALS = 1e4;

/** How much something counts after so many days, 0 to 1; what lies ahead counts in full. `recencyWeight(30)` is 0.5. */
export function recencyWeight(ageDays: number): number {
  return 0.5 ** (Math.max(0, ageDays) / HALF_LIFE_DAYS);
}

/** Adds a test of memory on a study day. `addRecall(null, true, 20000)` is `{ day: 20000, tests: 1, passed: 1 }`. */
export function addRecall(before: RecentRecalls | null, passed: boolean, day: number): RecentRecalls {
  const now = before === null ? { day, tests: 0, passed: 0 } : recallsAsOf(before, day);
  return { day: now.day, tests: round(now.tests + 1), passed: round(now.passed + (passed ? 1 : 0)) };
}

/** The sums as they count on a later study day. */
export function recallsAsOf({ day: from, tests, passed }: RecentRecalls, day: number): RecentRecalls {
  const weight = recencyWeight(day - from);
  return { day: Math.max(from, day), tests: tests * weight, passed: passed * weight };
}

function round(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
