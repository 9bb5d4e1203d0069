import { type CardGroup, type FinalTrace, forecastSeason } from './forecast.ts';
import type { PlanningModel } from './planning-model.ts';
import type { Valued } from './review-rates.ts';
import { computeValues } from './value-table.ts';

/** A way to go through the season: what time is worth at each step, and what comes of it. */
export interface PricedSeason {
  /** Belongs to the groups one to one. */
  readonly valued: readonly Valued[];
  readonly finalTraces: readonly FinalTrace[];
  /** What the last second of each step gains; 0 where time is left over. */
  readonly marginalRates: Float64Array;
  /** Expected recall on the date, summed over all cards by weight. */
  readonly worth: number;
}

/** Prices to try first, as shares of what a second gains with a new card of the heaviest group. */
const PRICE_SHARES = [0.9, 0.5, 0.3, 0.17, 0.1, 0.05, 0.02] as const;
const SHARE_STRIDE = 2;
const RESERVE = 0.4;
const LEAST_PRICE = 1e-6;

/** Forecasts draw some outcomes: what is better by less than this factor may be chance. */
const CLEARLY = 1.002;

/**
 * Finds what a second is worth at each step: first one price for all, by trying which forecast comes out best, then for
 * each step apart, half way towards what its last second gained (Lagrange multipliers; Everett 1963). Last, whether new cards
 * had better wait for days on which reviews leave time.
 */
export function findPrices(planning: PlanningModel, groups: readonly CardGroup[]): PricedSeason {
  const tried = new Map<number, PricedSeason>();
  const attempt = (index: number): PricedSeason => {
    const known = tried.get(index) ?? goThrough(planning, groups, constantPrices(planning, groups, PRICE_SHARES[index] ?? 1));
    tried.set(index, known);
    return known;
  };
  let bestIndex = 0;
  const consider = (index: number): void => {
    if (index >= 0 && index < PRICE_SHARES.length && attempt(index).worth > CLEARLY * attempt(bestIndex).worth) bestIndex = index;
  };
  for (let index = 0; index < PRICE_SHARES.length; index += SHARE_STRIDE) consider(index);
  for (const index of [bestIndex - 1, bestIndex + 1]) consider(index);
  let best = attempt(bestIndex);
  const refined = goThrough(planning, groups, refinedPrices(planning, best));
  if (refined.worth > CLEARLY * best.worth) best = refined;
  const patient = goThrough(planning, groups, pricesOf(best), RESERVE);
  return patient.worth > CLEARLY * best.worth ? patient : best;
}

/** In recall of a card of weight 1. */
function pricesOf({ valued }: PricedSeason): Float64Array {
  const [{ weight, values }] = valued as readonly [Valued];
  return values.prices.map((price) => price * weight);
}

function constantPrices({ season, costs }: PlanningModel, groups: readonly CardGroup[], share: number): Float64Array {
  const heaviest = groups.reduce((most, { weight }) => Math.max(most, weight), 0);
  const price = (share * heaviest) / costs.fresh;
  return season.secondsByStep.map((seconds) => (seconds > 0 ? price : Infinity));
}

function refinedPrices({ season }: PlanningModel, { valued, marginalRates }: PricedSeason): Float64Array {
  const [{ weight, values }] = valued as readonly [Valued];
  return values.prices.map((price, step) => {
    if ((season.secondsByStep[step] as number) <= 0) return Infinity;
    return Math.sqrt(Math.max(LEAST_PRICE, price * weight) * Math.max(LEAST_PRICE, marginalRates[step] as number));
  });
}

/** The expected recall on the date, summed over all cards by weight, under given prices. */
export function forecastWorth(planning: PlanningModel, groups: readonly CardGroup[], prices: Float64Array): number {
  return goThrough(planning, groups, prices).worth;
}

function goThrough(planning: PlanningModel, groups: readonly CardGroup[], prices: Float64Array, reserve = 0): PricedSeason {
  const valued = valueAt(planning, groups, prices, reserve);
  const { finalTraces, marginalRates } = forecastSeason(planning, groups, valued);
  const worth = finalTraces.reduce((sum, { group, cards, stability, elapsedDays }) => {
    return sum + (groups[group] as CardGroup).weight * cards * planning.memory.recall(elapsedDays, stability);
  }, 0);
  return { valued, finalTraces, marginalRates, worth };
}

function valueAt(planning: PlanningModel, groups: readonly CardGroup[], prices: Float64Array, reserve = 0): readonly Valued[] {
  return groups.map(({ weight }) => ({ weight, reserve, values: computeValues(planning, prices.map((price) => price / weight)) }));
}
