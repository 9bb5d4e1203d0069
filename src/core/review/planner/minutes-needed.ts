import { forecastWorth, type PricedSeason } from './find-prices.ts';
import type { CardGroup } from './forecast.ts';
import type { PlanningModel } from './planning-model.ts';
import type { Valued } from './review-rates.ts';

/** Nobody studies cards for longer. */
const MOST_MINUTES = 480;
const ROUNDED_TO_MINUTES = 5;

/** Longer and longer days to try, as multiples of the present ones; in between the recall is taken to grow evenly. */
const LONGER = [1.3, 1.7, 2.3, 3.2, 4.5, 7, 12, 24] as const;

/** Prices fall faster than time grows: found by comparing with prices that were searched for. */
const PRICE_FALL = 1.5;

/**
 * The minutes a day, in steps of 5, that would bring the expected recall about to a target; null where 8 hours would not.
 * `target` is a sum over all cards by weight, `priced` the season with `minutesPerDay`.
 */
export function minutesNeeded(planning: PlanningModel, groups: readonly CardGroup[], priced: PricedSeason, minutesPerDay: number, target: number): number | null {
  const [{ weight, values }] = priced.valued as readonly [Valued];
  let [shorter, shorterWorth] = [1, priced.worth];
  for (const longer of LONGER) {
    if (shorter * minutesPerDay >= MOST_MINUTES) return null;
    const season = { ...planning.season, secondsByStep: planning.season.secondsByStep.map((seconds) => seconds * longer) };
    const worth = forecastWorth({ ...planning, season }, groups, values.prices.map((price) => price * weight * longer ** -PRICE_FALL));
    if (worth >= target) {
      const share = Math.max(0, target - shorterWorth) / Math.max(worth - shorterWorth, Number.EPSILON);
      const minutes = (shorter + share * (longer - shorter)) * minutesPerDay;
      const rounded = Math.ceil(minutes / ROUNDED_TO_MINUTES) * ROUNDED_TO_MINUTES;
      return rounded <= MOST_MINUTES ? rounded : null;
    }
    [shorter, shorterWorth] = [longer, Math.max(worth, shorterWorth)];
  }
  return null;
}
