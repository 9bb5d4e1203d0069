import type { DayTotals, Progress } from '../events/progress.ts';
import { isoDateOfDay } from '../time.ts';
import { lastMondays } from './week.ts';

/** True retention: of the first reviews of a day, the share that was recalled; null without any. Young: intervals under 21 days. */
export interface Retention {
  readonly allShare: number | null;
  readonly youngShare: number | null;
  readonly matureShare: number | null;
  readonly youngReviews: number;
  readonly matureReviews: number;
}

/** True retention of one week. */
export interface WeekRetention extends Retention {
  /** Its Monday, as YYYY-MM-DD. */
  readonly weekStartDate: string;
}

/** True retention over the study days from `first` to `last`, both included. `measureRetention(progress, day - 29, day)` */
export function measureRetention({ days }: Progress, first: number, last: number): Retention {
  const sum = { young: 0, youngPassed: 0, mature: 0, maturePassed: 0 };
  for (const [day, totals] of days) if (day >= first && day <= last) addTo(sum, totals);
  return {
    allShare: share(sum.youngPassed + sum.maturePassed, sum.young + sum.mature),
    youngShare: share(sum.youngPassed, sum.young),
    matureShare: share(sum.maturePassed, sum.mature),
    youngReviews: sum.young,
    matureReviews: sum.mature,
  };
}

/** True retention of each of the last weeks, this one last. `retentionByWeek(progress, day, 26)` */
export function retentionByWeek(progress: Progress, day: number, weeks: number): readonly WeekRetention[] {
  return lastMondays(day, weeks).map((monday) => ({ weekStartDate: isoDateOfDay(monday), ...measureRetention(progress, monday, monday + 6) }));
}

function addTo(sum: { young: number; youngPassed: number; mature: number; maturePassed: number }, totals: DayTotals): void {
  sum.young += totals.young;
  sum.youngPassed += totals.youngPassed;
  sum.mature += totals.mature;
  sum.maturePassed += totals.maturePassed;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
