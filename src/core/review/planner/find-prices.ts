import { type CardGroup, type Forecast, forecastSeason, type SeasonModel } from './forecast.ts';
import type { PriceLadder } from './price-ladder.ts';
import { recallByGroup } from './readiness.ts';
import type { Valued } from './review-rates.ts';
import { roughStepOf } from './season.ts';
import { computeValues, type ValueTable } from './value-table.ts';

/** A way to go through the season: what time is worth at each step, and what comes of it. */
interface PricedSeason extends Forecast {
  /** Belongs to the groups one to one. */
  readonly valued: readonly Valued[];
  /** Expected recall on the date, summed over all cards by weight. */
  readonly worth: number;
}

/** The best way, as far as a rough season shows. */
export interface FoundPrices {
  /** What a second is worth at each step of the rough season, in recall of a card of weight 1. */
  readonly prices: Float64Array;
  /** Whether new cards had better wait for days on which reviews leave time. */
  readonly isPatient: boolean;
  readonly worth: number;
  /** The rung of the ladder that the prices began from. */
  readonly rung: number;
}

const FIRST_RUNG = 2;
const STRIDE = 3;

/** What a new card is worth that waits for its turn, where new cards are patient. */
const RESERVE = 0.4;

const LEAST_PRICE = 1e-6;

/** The model is not true to a thousandth: a lower price, which brings more reviews, has to be better by this factor. */
const CLEARLY = 1.002;

/**
 * Finds what a second is worth at each step: first one price for all, going along the ladder for as long as the forecast
 * comes out better, then for each step apart, half way towards what its last second gained (Lagrange multipliers; Everett
 * 1963). Last, whether new cards had better wait. `rough` has few steps, as prices need no more.
 */
export function findPrices(rough: SeasonModel, ladder: PriceLadder): FoundPrices {
  let rung = FIRST_RUNG;
  let best = goThrough(rough, ladder.valuedAt(rung));
  const climb = (stride: number): void => {
    while (rung + stride >= 0 && rung + stride < ladder.rungs) {
      const next = goThrough(rough, ladder.valuedAt(rung + stride));
      if (next.worth <= CLEARLY * best.worth) return;
      rung += stride;
      best = next;
    }
  };
  for (const stride of [STRIDE, 1, -1]) climb(stride);
  const refined = goThrough(rough, valueAt(rough, refine(rough, best)));
  if (refined.worth > best.worth) best = refined;
  const patient = goThrough(rough, best.valued.map(keepReserve));
  const isPatient = patient.worth > CLEARLY * best.worth;
  return { prices: pricesOf(best), isPatient, worth: isPatient ? patient.worth : best.worth, rung };
}

/** Goes through the season itself under the prices that were found in a rough one. */
export function applyPrices(model: SeasonModel, rough: SeasonModel, { prices, isPatient }: FoundPrices): PricedSeason {
  const { season } = model.planning;
  const own = season.secondsByStep.map((seconds, step) => (seconds > 0 ? (prices[roughStepOf(season, rough.planning.season, step)] as number) : Infinity));
  const valued = valueAt(model, own);
  return goThrough(model, isPatient ? valued.map(keepReserve) : valued);
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
