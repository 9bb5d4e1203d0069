import type { DayTotals, Progress } from '../events/progress.ts';
import type { GradeSeconds } from './planner/card-outcomes.ts';

/** What a card takes before anything was measured, in seconds. */
export const DEFAULT_SECONDS_PER_GRADE = 15;

/** A new card is graded about this often on its first day. */
const GRADES_PER_NEW_CARD = 2.5;

const MEASURED_DAYS = 14;
const GRADES_NEEDED = 50;

/** Nobody reads a card in less: a day of cards that were only clicked through must not fill the next with hundreds. */
const LEAST_SECONDS = 3;

/** Seconds for one grade, measured over the newest 14 study days with at least 50 grades; the default before that. */
export function secondsPerGrade(progress: Progress): number {
  const days = newestDays(progress);
  const grades = gradesOf(days);
  return grades < GRADES_NEEDED ? DEFAULT_SECONDS_PER_GRADE : Math.max(LEAST_SECONDS, secondsOf(days) / grades);
}

/** What grades of each kind take before anything was measured: a new card is read, a forgotten one is learned again. */
const ASSUMED_SECONDS: GradeSeconds = { first: 25, again: 25, other: 9 };

/**
 * Seconds for grades by their kind: the assumed ones, scaled so that together they make the time that was measured over
 * the newest 14 study days with at least 50 grades. The log has no times by kind.
 */
export function measureSeconds(progress: Progress): GradeSeconds {
  const days = newestDays(progress);
  if (gradesOf(days) < GRADES_NEEDED) return ASSUMED_SECONDS;
  const assumed = days.reduce((sum, totals) => {
    // A first grade of again counts in both, as about one of four is.
    const long = Math.min(totals.reviews, Math.max(totals.newCards, totals.again, 0.75 * (totals.newCards + totals.again)));
    return sum + long * ASSUMED_SECONDS.again + (totals.reviews - long + totals.crammed) * ASSUMED_SECONDS.other;
  }, 0);
  const scale = Math.max(LEAST_SECONDS / ASSUMED_SECONDS.other, secondsOf(days) / assumed);
  return { first: ASSUMED_SECONDS.first * scale, again: ASSUMED_SECONDS.again * scale, other: ASSUMED_SECONDS.other * scale };
}

function newestDays(progress: Progress): readonly DayTotals[] {
  return [...progress.days].toSorted((a, b) => b[0] - a[0]).slice(0, MEASURED_DAYS).map(([, totals]) => totals);
}

function gradesOf(days: readonly DayTotals[]): number {
  return days.reduce((sum, totals) => sum + totals.reviews + totals.crammed, 0);
}

function secondsOf(days: readonly DayTotals[]): number {
  return days.reduce((sum, totals) => sum + totals.elapsedMs, 0) / 1000;
}

/** Minutes that cards take, rounded up. `estimateMinutes(progress, { reviews: 20, fresh: 10, learning: 2 })` */
export function estimateMinutes(
  progress: Progress,
  cards: { readonly reviews: number; readonly fresh: number; readonly learning: number },
): number {
  const grades = cards.reviews + cards.fresh * GRADES_PER_NEW_CARD + cards.learning * 1.5;
  return Math.ceil((grades * secondsPerGrade(progress)) / 60);
}
