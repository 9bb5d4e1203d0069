import type { Progress } from '../events/progress.ts';

/** What a card takes before anything was measured, in seconds. */
export const DEFAULT_SECONDS_PER_GRADE = 15;

/** A new card is graded about this often on its first day. */
const GRADES_PER_NEW_CARD = 2.5;

const MEASURED_DAYS = 14;
const GRADES_NEEDED = 50;

/** Seconds for one grade, measured over the newest 14 study days with at least 50 grades; the default before that. */
export function secondsPerGrade(progress: Progress): number {
  const days = [...progress.days].toSorted((a, b) => b[0] - a[0]).slice(0, MEASURED_DAYS);
  const grades = days.reduce((sum, [, totals]) => sum + totals.reviews + totals.crammed, 0);
  if (grades < GRADES_NEEDED) return DEFAULT_SECONDS_PER_GRADE;
  return days.reduce((sum, [, totals]) => sum + totals.elapsedMs, 0) / 1000 / grades;
}

/** Minutes that cards take, rounded up. `estimateMinutes(progress, { reviews: 20, fresh: 10, learning: 2 })` */
export function estimateMinutes(
  progress: Progress,
  cards: { readonly reviews: number; readonly fresh: number; readonly learning: number },
): number {
  const grades = cards.reviews + cards.fresh * GRADES_PER_NEW_CARD + cards.learning * 1.5;
  return Math.ceil((grades * secondsPerGrade(progress)) / 60);
}
