import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { Dimension } from './dimension.ts';
import { isUsableDimension, multiplyDimensions, nameDimension, PLAIN, sameDimension } from './dimension.ts';
import type { DisplayStyle, Quantity } from './quantity.ts';
import type { Problem } from './quantity-error.ts';
import { joinNouns } from './unit.ts';

/** A computed quantity, or why there is none: different dimensions, division by zero, too large or too small to be held. */
export type Computed = Result<Quantity, Problem>;

interface Bounds {
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

const NO_NOUNS: ReadonlyMap<string, number> = new Map();

/** Adds quantities of one dimension; ranges add bound by bound. 5 s and 3 GB give a dimension problem. */
export function add(left: Quantity, right: Quantity): Computed {
  if (!sameDimension(left.dimension, right.dimension)) return mismatch('add', left, right);
  return buildSum(left, right, combine(left, right, addWithoutNoise));
}

/** Subtracts quantities of one dimension. */
export function subtract(left: Quantity, right: Quantity): Computed {
  if (!sameDimension(left.dimension, right.dimension)) return mismatch('subtract', left, right);
  return buildSum(left, right, combine(left, right, (a, b) => addWithoutNoise(a, -b)));
}

/** Multiplies; dimensions and nouns multiply too: users times KB per user are KB. */
export function multiply(left: Quantity, right: Quantity): Computed {
  const bounds = combine(left, right, (a, b) => a * b);
  return buildProduct(left, right, 1, bounds);
}

/** Divides; a divisor of zero, or a range with zero in it, is a domain problem. */
export function divide(left: Quantity, right: Quantity): Computed {
  const low = right.low ?? right.value;
  const high = right.high ?? right.value;
  if (low <= 0 && high >= 0) return fail('domain', low === high ? 'division by zero' : 'division by a range with zero in it');
  const bounds = combine(left, right, (a, b) => a / b);
  return buildProduct(left, right, -1, bounds);
}

/** Raises to a plain power; a quantity with a unit only to one that leaves whole exponents. */
export function power(base: Quantity, exponent: Quantity): Computed {
  if (!sameDimension(exponent.dimension, PLAIN)) {
    return fail('dimension', `an exponent is a plain number, not ${describe(exponent)}`);
  }
  const dimension = multiplyDimensions(PLAIN, base.dimension, exponent.value);
  const plain = sameDimension(base.dimension, PLAIN);
  if (!plain && (exponent.low !== undefined || !isUsableDimension(dimension))) {
    return fail('dimension', `${describe(base)} cannot be raised to this power`);
  }
  if (touchesZero(base) && (exponent.low ?? exponent.value) < 0) return fail('domain', 'zero to a negative power');
  const nouns = base.nouns.size > 0 && Number.isInteger(exponent.value) ? joinNouns(NO_NOUNS, base.nouns, exponent.value) : NO_NOUNS;
  const bounds = includeZero(combine(base, exponent, (a, b) => a ** b), base, exponent);
  if (Number.isNaN(bounds.value)) return fail('domain', 'a negative number to a broken power');
  const style = base.style === 'percent' && !isFraction(bounds) ? undefined : base.style;
  return build(base, exponent, { ...bounds, dimension: plain ? PLAIN : dimension, nouns, style });
}

/** The quantity with its sign turned. */
export function negate(quantity: Quantity): Quantity {
  const { value, low, high } = quantity;
  return { ...quantity, value: -value, low: high === undefined ? undefined : -high, high: low === undefined ? undefined : -low };
}

/** Joins two bounds into a range; its value is the geometric middle. The lower bound has to come first. */
export function span(low: Quantity, high: Quantity): Computed {
  if (!sameDimension(low.dimension, high.dimension)) return mismatch('make a range of', low, high);
  if (low.value > high.value) return fail('domain', 'a range starts with its lower bound');
  if (low.low !== undefined || high.low !== undefined) return fail('syntax', 'a range has two bounds');
  const positive = low.value > 0 && high.value > 0;
  const value = positive ? Math.sqrt(low.value) * Math.sqrt(high.value) : low.value / 2 + high.value / 2;
  return buildSum(low, high, { value, low: low.value, high: high.value });
}

/** Applies a function that only rises, or only falls, to a plain number or both bounds of a range. */
export function mapPlain(quantity: Quantity, apply: (value: number) => number): Computed {
  const { value, low, high } = quantity;
  const ends = low === undefined || high === undefined ? undefined : [apply(low), apply(high)];
  const bounds = { value: apply(value), low: ends && Math.min(...ends), high: ends && Math.max(...ends) };
  return build(quantity, quantity, { ...bounds, dimension: PLAIN, nouns: quantity.nouns, style: undefined });
}

/** What a message calls a quantity: its dimension with an article. */
export function describe(quantity: Quantity): string {
  return describeDimension(quantity.dimension);
}

/** What a message calls a dimension: `an amount of data`, `a time`, `a plain number`. */
export function describeDimension(dimension: Dimension): string {
  const name = nameDimension(dimension);
  if (name === 'number') return 'a plain number';
  if (name === 'data') return 'an amount of data';
  return name === 'money' ? 'an amount of money' : `a ${name}`;
}

function mismatch(verb: string, left: Quantity, right: Quantity): Computed {
  return fail('dimension', `cannot ${verb} ${describe(left)} and ${describe(right)}`);
}

function fail(kind: Problem['kind'], message: string): Computed {
  return err({ kind, message });
}

function touchesZero(quantity: Quantity): boolean {
  return (quantity.low ?? quantity.value) <= 0 && (quantity.high ?? quantity.value) >= 0;
}

/** Works on values, and for ranges on all pairs of bounds: the four operations take their extremes there. */
function combine(left: Quantity, right: Quantity, apply: (a: number, b: number) => number): Bounds {
  const value = apply(left.value, right.value);
  if (left.low === undefined && right.low === undefined) return { value, low: undefined, high: undefined };
  const lefts = [left.low ?? left.value, left.high ?? left.value] as const;
  const rights = [right.low ?? right.value, right.high ?? right.value] as const;
  const corners = [apply(lefts[0], rights[0]), apply(lefts[0], rights[1]), apply(lefts[1], rights[0]), apply(lefts[1], rights[1])];
  return { value, low: Math.min(...corners), high: Math.max(...corners) };
}

/** An even power of a range with zero inside is smallest there, not at a bound. */
function includeZero(bounds: Bounds, base: Quantity, exponent: Quantity): Bounds {
  if (bounds.low === undefined || !touchesZero(base) || exponent.value <= 0) return bounds;
  return { ...bounds, low: Math.min(bounds.low, 0) };
}

/**
 * The sum; where most of it cancels, digits that neither operand had are rounded off: 1 - 0.9995 is 0.0005, not
 * 0.0004999999999999449. Whole numbers are exact as they are.
 */
function addWithoutNoise(a: number, b: number): number {
  const sum = a + b;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  if (Math.abs(sum) >= larger / 2 || (Number.isInteger(a) && Number.isInteger(b))) return sum;
  const decimals = 15 - Math.ceil(Math.log10(larger));
  return decimals >= 0 && decimals <= 100 ? Number(sum.toFixed(decimals)) : sum;
}

function isFraction({ value, low, high }: Bounds): boolean {
  return Math.max(Math.abs(value), Math.abs(low ?? value), Math.abs(high ?? value)) <= 1;
}

function buildSum(left: Quantity, right: Quantity, bounds: Bounds): Computed {
  const nouns = left.nouns.size === 0 ? right.nouns : right.nouns.size === 0 || sameNouns(left, right) ? left.nouns : NO_NOUNS;
  return build(left, right, { ...bounds, dimension: left.dimension, nouns, style: styleOfSum(left, right, bounds) });
}

function sameNouns(left: Quantity, right: Quantity): boolean {
  return left.nouns.size === right.nouns.size && [...left.nouns].every(([noun, exponent]) => right.nouns.get(noun) === exponent);
}

function styleOfSum(left: Quantity, right: Quantity, bounds: Bounds): DisplayStyle | undefined {
  if (left.style === right.style && left.style !== 'percent') return left.style;
  const percent = left.style === 'percent' || right.style === 'percent';
  return percent && isFraction(left) && isFraction(right) && isFraction(bounds) ? 'percent' : undefined;
}

function buildProduct(left: Quantity, right: Quantity, direction: 1 | -1, bounds: Bounds): Computed {
  const dimension = multiplyDimensions(left.dimension, right.dimension, direction);
  if (!isUsableDimension(dimension)) return fail('dimension', 'the units pile up to no known quantity');
  const vanished = bounds.value === 0 && left.value !== 0 && right.value !== 0;
  if (vanished) return err({ kind: 'domain', message: 'the result is too small to be held', ofResult: true });
  const nouns = joinNouns(left.nouns, right.nouns, direction);
  return build(left, right, { ...bounds, dimension, nouns, style: styleOfProduct(left, right, dimension, direction, bounds) });
}

function styleOfProduct(left: Quantity, right: Quantity, dimension: Dimension, direction: 1 | -1, bounds: Bounds): DisplayStyle | undefined {
  if (dimension.data !== 0) {
    if (left.dimension.data === 0) return right.style;
    return right.dimension.data === 0 || left.style === right.style ? left.style : undefined;
  }
  if (!sameDimension(dimension, PLAIN) || !sameDimension(left.dimension, PLAIN) || !isFraction(bounds)) return undefined;
  if (direction === -1) return left.style === 'percent' && right.style !== 'percent' ? 'percent' : undefined;
  const percent = left.style === 'percent' || right.style === 'percent';
  return percent && isFraction(left) && isFraction(right) ? 'percent' : undefined;
}

type Parts = Bounds & Pick<Quantity, 'dimension' | 'nouns' | 'style'>;

function build(left: Quantity, right: Quantity, parts: Parts): Computed {
  const { value, low, high } = parts;
  if (![value, low ?? 0, high ?? 0].every(Number.isFinite)) return err({ kind: 'domain', message: 'the result is too large to be held', ofResult: true });
  return ok({
    value: value + 0,
    low: low === undefined ? undefined : low + 0,
    high: high === undefined ? undefined : high + 0,
    dimension: parts.dimension,
    nouns: parts.nouns,
    style: parts.style,
    approximate: left.approximate || right.approximate,
    unit: undefined,
  });
}
