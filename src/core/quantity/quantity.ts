import type { Dimension } from './dimension.ts';
import { PLAIN, sameDimension } from './dimension.ts';
import type { Unit } from './unit.ts';

/** How the typed units want to be shown: `99.9%`, `64 KiB`, `100 Mbps`. */
export type DisplayStyle = 'percent' | 'binary' | 'bits';

/** A number with what it measures, in base units: bytes, seconds, dollars, per second, plain numbers. */
export interface Quantity {
  /** Of a range the geometric middle, because guesses are judged by ratio (the arithmetic one where a bound is not positive). */
  readonly value: number;
  /** Bounds of a range such as `10k..50k`. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly dimension: Dimension;
  /** Whether a `~` was in what it was worked out from. */
  readonly approximate: boolean;
  /** What is counted: singular noun and exponent. A label only: nouns never make quantities incompatible. */
  readonly nouns: ReadonlyMap<string, number>;
  readonly style: DisplayStyle | undefined;
  /** The unit that `in` or `to` asked for. */
  readonly unit: Unit | undefined;
}

const NO_NOUNS: ReadonlyMap<string, number> = new Map();

/** A quantity of base units without label or range. `quantityOf(3600, TIME)` is an hour. */
export function quantityOf(value: number, dimension: Dimension = PLAIN): Quantity {
  return {
    value,
    low: undefined,
    high: undefined,
    dimension,
    approximate: false,
    nouns: NO_NOUNS,
    style: undefined,
    unit: undefined,
  };
}

/** Whether a quantity is a bare number, to be taken in whatever unit is asked for: no unit, noun or percent sign. */
export function isBareNumber(quantity: Quantity): boolean {
  const { dimension, nouns, style, unit } = quantity;
  return sameDimension(dimension, PLAIN) && nouns.size === 0 && style !== 'percent' && unit === undefined;
}

