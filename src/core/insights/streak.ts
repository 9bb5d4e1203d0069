import type { Progress } from '../events/progress.ts';

/**
 * Study days in a row up to today; today itself counts once something was done on it. One missed day between two days
 * with work is forgiven and not counted.
 * `streakDays(progress, today)`
 */
export function streakDays(progress: Progress, today: number): number {
  let streak = 0;
  let missed = 0;
  for (let day = progress.days.has(today) ? today : today - 1; missed < 2; day--) {
    if (progress.days.has(day)) {
      streak++;
      missed = 0;
    } else missed++;
  }
  return streak;
}
