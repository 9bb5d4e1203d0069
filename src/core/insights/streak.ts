import type { Progress } from '../events/progress.ts';

/** The study days on which cards were graded, sums answered or a mock session brought to its end. `studiedDays(progress).has(day)` */
export function studiedDays({ days, numbers, mocks }: Progress): ReadonlySet<number> {
  return new Set([...days.keys(), ...numbers.map(({ day }) => day), ...mocks.map(({ day }) => day)]);
}

/**
 * Study days in a row up to today; today itself counts once something was done on it. One missed day between two days with work
 * is forgiven and not counted; days off (weekdays, 0 Sunday to 6 Saturday) are never missed.
 * `streakDays(progress, today, settings.daysOff)`
 */
export function streakDays(progress: Progress, today: number, daysOff: readonly number[] = []): number {
  const studied = studiedDays(progress);
  return streakUpTo(studied, studied.has(today) ? today : today - 1, daysOff);
}

/** The longest streak that ever was, counted as `streakDays` counts. `longestStreakDays(progress, today, settings.daysOff)` */
export function longestStreakDays(progress: Progress, today: number, daysOff: readonly number[]): number {
  const studied = studiedDays(progress);
  let longest = 0;
  let missed = 0;
  let streak = 0;
  for (const day of daysUpTo(studied, today)) {
    if (studied.has(day)) {
      streak++;
      missed = 0;
    } else if (!isOff(day, daysOff)) missed++;
    if (missed > 1) streak = 0;
    longest = Math.max(longest, streak);
  }
  return longest;
}

function streakUpTo(studied: ReadonlySet<number>, last: number, daysOff: readonly number[]): number {
  // Somebody whose every weekday is off has no day to miss: nothing before the first one counts.
  const first = Math.min(...studied);
  let streak = 0;
  let missed = 0;
  for (let day = last; missed < 2 && day >= first; day--) {
    if (studied.has(day)) {
      streak++;
      missed = 0;
    } else if (!isOff(day, daysOff)) missed++;
  }
  return streak;
}

function* daysUpTo(studied: ReadonlySet<number>, today: number): Iterable<number> {
  if (studied.size === 0) return;
  for (let day = Math.min(...studied); day <= today; day++) yield day;
}

function isOff(day: number, daysOff: readonly number[]): boolean {
  // Day 0, 1970-01-01, was a Thursday.
  return daysOff.includes((((day + 4) % 7) + 7) % 7);
}
