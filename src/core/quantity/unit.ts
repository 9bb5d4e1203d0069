import type { Dimension } from './dimension.ts';
import { multiplyDimensions, PLAIN } from './dimension.ts';
import { pluralOf } from './nouns.ts';
import type { DisplayStyle } from './quantity.ts';
import type { UnitRow } from './units.ts';

/** A unit or noun with its exponent inside a compound unit: the `/GB` of `$/GB/month` is GB to the -1. */
export interface UnitPart {
  readonly symbol: string;
  readonly plural: string;
  readonly exponent: number;
}

/** A unit as typed, `MB/s` or `$/GB/month`: `numerator / denominator` base units. */
export interface Unit {
  readonly parts: readonly UnitPart[];
  readonly numerator: number;
  readonly denominator: number;
  readonly dimension: Dimension;
  readonly nouns: ReadonlyMap<string, number>;
  readonly style: DisplayStyle | undefined;
}

const NO_NOUNS: ReadonlyMap<string, number> = new Map();

/** The unit of one row of the table, to a power. */
export function unitOfRow(row: UnitRow, exponent: number): Unit {
  const [above, below] = exponent > 0 ? [row.numerator, row.denominator] : [row.denominator, row.numerator];
  const size = Math.abs(exponent);
  return {
    parts: [{ symbol: row.symbol, plural: row.plural, exponent }],
    numerator: above ** size,
    denominator: below ** size,
    dimension: multiplyDimensions(PLAIN, row.dimension, exponent),
    nouns: NO_NOUNS,
    style: row.style,
  };
}

/** The unit of a counted thing: a plain number with a label. */
export function unitOfNoun(noun: string, exponent: number): Unit {
  return {
    parts: [{ symbol: noun, plural: pluralOf(noun), exponent }],
    numerator: 1,
    denominator: 1,
    dimension: PLAIN,
    nouns: new Map([[noun, exponent]]),
    style: undefined,
  };
}

/** The product of two units: `MB` and `/s` make `MB/s`. */
export function joinUnits(left: Unit, right: Unit): Unit {
  return {
    parts: [...left.parts, ...right.parts],
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
    dimension: multiplyDimensions(left.dimension, right.dimension),
    nouns: joinNouns(left.nouns, right.nouns, 1),
    style: left.style === 'percent' ? undefined : (left.style ?? right.style),
  };
}

/** Adds the exponents of nouns; those that cancel are left out: users times tweets per user are tweets. */
export function joinNouns(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>, power: number): ReadonlyMap<string, number> {
  if (right.size === 0) return left;
  if (left.size === 0 && power === 1) return right;
  const joined = new Map(left);
  for (const [noun, exponent] of right) {
    const sum = (joined.get(noun) ?? 0) + exponent * power;
    if (sum === 0) joined.delete(noun);
    else joined.set(noun, sum);
  }
  return joined;
}

/** How a unit is written after a number. `writeUnit(unit, 'plural')` gives `MB/s`, `days`, `/day`, `tweets/user`. */
export function writeUnit(unit: Unit, form: 'singular' | 'plural'): string {
  let above = '';
  let below = '';
  for (const { symbol, plural, exponent } of unit.parts) {
    const size = Math.abs(exponent);
    const power = size === 1 ? '' : `^${size}`;
    if (exponent < 0) below += `/${symbol}${power}`;
    else above += `${above === '' ? '' : '*'}${form === 'plural' ? plural : symbol}${power}`;
  }
  return above + below;
}
