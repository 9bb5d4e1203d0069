import { type CardGroup, type Forecast, forecastSeason, type SeasonModel } from './forecast.ts';
import type { PriceLadder } from './price-ladder.ts';
import { recallByGroup } from './readiness.ts';
import type { Valued } from './review-rates.ts';
import { computeValues, type ValueTable } from './value-table.ts';

/** A way to go through the season: what time is worth at each step, and what comes of it. */
export interface PricedSeason extends Forecast {
  /** Belongs to the groups one to one. */
  readonly valued: readonly Valued[];
  /** Expected recall on the date, summed over all cards by weight. */
  readonly worth: number;
}

/** The rung of the ladder from which prices are found. */
export const FIRST_RUNG = 1;

/** After so many the prices hardly change. */
const ROUNDS = 3;

/** What a new card is worth that waits for its turn, where new cards are patient. */
const RESERVE = 0.4;

const LEAST_PRICE = 1e-6;

/** The model is not true to a thousandth: to wait has to be better by this factor. */
const CLEARLY = 1.002;

/**
 * Finds what a second is worth at each step: first one price for all, then for each step apart, each time half way towards
 * what its last second gained (Lagrange multipliers; Everett 1963). Last, whether new cards had better wait.
 */
export function findPrices(model: SeasonModel, ladder: PriceLadder): PricedSeason {
  let best = goThrough(model, ladder.valuedAt(FIRST_RUNG));
  let last = best;
  for (let round = 0; round < ROUNDS; round++) {
    last = goThrough(model, valueAt(model, refine(model, last)));
    if (last.worth > best.worth) best = last;
  }
  if (model.groups.every(({ fresh }) => fresh === 0)) return best;
  const patient = goThrough(model, best.valued.map(keepReserve));
  return patient.worth > CLEARLY * best.worth ? patient : best;
}

/** Lives through the season under given prices, with its own time or another. */
export function goThrough(model: SeasonModel, valued: readonly Valued[], secondsByStep = model.planning.season.secondsByStep): PricedSeason {
  const { planning, groups } = model;
  const { cohorts, marginalRates } = forecastSeason(model, valued, secondsByStep);
  const worth = recallByGroup(planning, cohorts, groups.length).reduce((sum, recall, group) => sum + (groups[group] as CardGroup).weight * recall, 0);
  return { valued, cohorts, marginalRates, worth };
}

function pricesOf({ valued }: PricedSeason): Float64Array {
  const [{ weight, values }] = valued as readonly [Valued];
  return values.prices.map((price) => price * weight);
}

function refine({ planning: { season } }: SeasonModel, priced: PricedSeason): Float64Array {
  return pricesOf(priced).map((price, step) => {
    if ((season.secondsByStep[step] as number) <= 0) return Infinity;
    return Math.sqrt(Math.max(LEAST_PRICE, price) * Math.max(LEAST_PRICE, priced.marginalRates[step] as number));
  });
}

function valueAt({ planning, groups }: SeasonModel, prices: Float64Array): readonly Valued[] {
  return groups.map(({ weight }) => valuedWith(weight, computeValues(planning, prices.map((price) => price / weight))));
}

function keepReserve({ weight, values: { prices, values, reviewed, freshWorth } }: Valued): Valued {
  return valuedWith(weight, { prices, values, reviewed, freshWorth: freshWorth.map((worth) => worth - RESERVE) });
}

function valuedWith(weight: number, values: ValueTable): Valued {
  return { weight, values };
}
