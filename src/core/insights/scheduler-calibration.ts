import { CALIBRATION_BOUNDS_PPM } from '../events/calibration.ts';
import type { Progress } from '../events/progress.ts';

/** Reviews of which about the same recall was predicted. */
export interface CalibrationFigures {
  /** Where the bin of predicted recall begins and ends. */
  readonly fromShare: number;
  readonly toShare: number;
  readonly reviews: number;
  /** The mean prediction, and what was really recalled. */
  readonly predictedShare: number;
  readonly seenShare: number;
}

/** How well the scheduler knows the person; null where there was no test of memory. */
export interface SchedulerCalibration {
  readonly reviews: number;
  readonly predictedShare: number | null;
  readonly seenShare: number | null;
  readonly predicted30DaysShare: number | null;
  readonly seen30DaysShare: number | null;
  readonly reviews90Days: number;
  readonly predicted90DaysShare: number | null;
  readonly seen90DaysShare: number | null;
  /** The least sure prediction first; bins without reviews are left out. */
  readonly bins: readonly CalibrationFigures[];
}

const PPM = 1_000_000;

/** Predicted against seen recall, in all and by what was predicted. `measureScheduler(progress, day).bins` */
export function measureScheduler(progress: Progress, day: number): SchedulerCalibration {
  const bins = [...progress.calibration].toSorted((a, b) => a[0] - b[0]).map(([bin, { reviews, passed, predictedPpm }]): CalibrationFigures => {
    return {
      fromShare: (CALIBRATION_BOUNDS_PPM[bin] ?? 0) / PPM,
      toShare: (CALIBRATION_BOUNDS_PPM[bin + 1] ?? PPM) / PPM,
      reviews,
      predictedShare: predictedPpm / PPM / reviews,
      seenShare: passed / reviews,
    };
  });
  const reviews = bins.reduce((sum, bin) => sum + bin.reviews, 0);
  const mean = (share: (bin: CalibrationFigures) => number): number | null => (reviews === 0 ? null : bins.reduce((sum, bin) => sum + share(bin) * bin.reviews, 0) / reviews);
  const [last30, last90] = [overDays(progress, day, 30), overDays(progress, day, 90)];
  return {
    reviews,
    predictedShare: mean((bin) => bin.predictedShare),
    seenShare: mean((bin) => bin.seenShare),
    predicted30DaysShare: last30.predicted,
    seen30DaysShare: last30.seen,
    reviews90Days: last90.reviews,
    predicted90DaysShare: last90.predicted,
    seen90DaysShare: last90.seen,
    bins,
  };
}

function overDays({ days }: Progress, day: number, count: number): { readonly reviews: number; readonly predicted: number | null; readonly seen: number | null } {
  const sum = { reviews: 0, passed: 0, predictedPpm: 0 };
  for (const [at, { young, mature, youngPassed, maturePassed, predictedPpm }] of days) {
    if (at <= day - count || at > day) continue;
    sum.reviews += young + mature;
    sum.passed += youngPassed + maturePassed;
    sum.predictedPpm += predictedPpm;
  }
  const { reviews, passed, predictedPpm } = sum;
  return reviews === 0 ? { reviews, predicted: null, seen: null } : { reviews, predicted: predictedPpm / PPM / reviews, seen: passed / reviews };
}
