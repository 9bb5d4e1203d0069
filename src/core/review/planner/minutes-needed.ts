import { FIRST_RUNG, goThrough, type PricedSeason } from './find-prices.ts';
import type { SeasonModel } from './forecast.ts';
import type { PriceLadder } from './price-ladder.ts';

/** Nobody studies cards for longer. */
const MOST_MINUTES = 480;
const ROUNDED_TO_MINUTES = 5;

/** Days that are so many times longer have prices one rung lower: prices fall faster than time grows. Found by searching for both. */
const LONGER = 1.6;

/**
 * The minutes a day, in steps of 5, that would bring the expected recall about to a target; null where 8 hours would not, or
 * where there are no minutes to begin from. `target` is a sum over all cards by weight, `found` belongs to `minutesPerDay`.
 * Longer and longer days are tried; in between the recall is taken to grow evenly with the logarithm of time.
 */
export function minutesNeeded(model: SeasonModel, ladder: PriceLadder, found: PricedSeason, minutesPerDay: number, target: number): number | null {
  if (minutesPerDay <= 0) return null;
  let [shorter, shorterWorth] = [1, found.worth];
  for (let rung = FIRST_RUNG + 1; shorter * minutesPerDay < MOST_MINUTES; rung++) {
    const longer = shorter * LONGER;
    const secondsByStep = model.planning.season.secondsByStep.map((seconds) => seconds * longer);
    const { worth } = goThrough(model, ladder.valuedAt(Math.min(rung, ladder.rungs - 1)), secondsByStep);
    if (worth >= target) {
      const share = Math.max(0, target - shorterWorth) / Math.max(worth - shorterWorth, Number.EPSILON);
      const minutes = shorter * LONGER ** share * minutesPerDay;
      const rounded = Math.ceil(minutes / ROUNDED_TO_MINUTES) * ROUNDED_TO_MINUTES;
      return rounded <= MOST_MINUTES ? rounded : null;
    }
    [shorter, shorterWorth] = [longer, Math.max(worth, shorterWorth)];
  }
  return null;
}
