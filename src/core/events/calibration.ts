import type { CalibrationBin } from './progress.ts';

/** Where the bins of predicted recall begin, in parts per million; most reviews fall due near the desired retention. */
export const CALIBRATION_BOUNDS_PPM = [0, 500_000, 600_000, 700_000, 750_000, 800_000, 850_000, 900_000, 930_000, 960_000] as const;

/** Adds (`sign` 1) or takes back (`sign` -1) a test of memory whose recall was predicted; an empty bin leaves no trace. */
export function addPrediction(bins: Map<number, CalibrationBin>, predictedPpm: number, passed: boolean, sign: 1 | -1): void {
  const bin = CALIBRATION_BOUNDS_PPM.findLastIndex((bound) => predictedPpm >= bound);
  const held = bins.get(bin) ?? { reviews: 0, passed: 0, predictedPpm: 0 };
  const sum = { reviews: held.reviews + sign, passed: held.passed + (passed ? sign : 0), predictedPpm: held.predictedPpm + sign * predictedPpm };
  if (sum.reviews === 0) bins.delete(bin);
  else bins.set(bin, sum);
}
