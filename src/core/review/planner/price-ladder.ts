import type { SeasonModel } from './forecast.ts';
import type { Valued } from './review-rates.ts';
import { computeValues, type ValueTable } from './value-table.ts';

/** Prices of a second, each one half of the one before it; what cards are worth under them. */
export interface PriceLadder {
  /** How many prices there are. */
  readonly rungs: number;
  /** Belongs to the groups one to one; computed when it is first asked for. */
  valuedAt(rung: number): readonly Valued[];
}

/** The highest price, as a share of what a second gains with a new card of the heaviest group that is never forgotten. */
const HIGHEST_SHARE = 0.9;
const RUNGS = 10;

/**
 * Prices that are the same at all steps with time. A price halved is to a card of weight 2 what the whole one is to a card
 * of weight 4: as weights are powers of two, groups share their tables.
 */
export function priceLadder({ planning, groups }: SeasonModel): PriceLadder {
  const { season, costs } = planning;
  const heaviest = groups.reduce((most, { weight }) => Math.max(most, weight), 0);
  const tables = new Map<number, ValueTable>();
  const tableAt = (price: number): ValueTable => {
    const known = tables.get(price) ?? computeValues(planning, season.secondsByStep.map((seconds) => (seconds > 0 ? price : Infinity)));
    tables.set(price, known);
    return known;
  };
  return {
    rungs: RUNGS,
    valuedAt(rung) {
      const price = (HIGHEST_SHARE * heaviest * 2 ** -rung) / costs.fresh;
      return groups.map(({ weight }) => ({ weight, values: tableAt(price / weight) }));
    },
  };
}
