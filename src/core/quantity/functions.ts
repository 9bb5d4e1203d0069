import { err, ok } from '../result.ts';
import type { Computed } from './arithmetic.ts';
import { describe, mapPlain, multiply, power, subtract } from './arithmetic.ts';
import { isUsableDimension, multiplyDimensions, nameBaseUnit, PLAIN, sameDimension, TIME } from './dimension.ts';
import { availabilityInParallel, availabilityInSeries, availabilityOfKOutOfN } from './availability.ts';
import type { Quantity } from './quantity.ts';
import { quantityOf } from './quantity.ts';
import type { Problem } from './quantity-error.ts';
import { SECONDS_PER_YEAR } from './units.ts';

interface SizingFunction {
  /** How it is called, for messages and help. */
  readonly usage: string;
  /** Fewest and most arguments. */
  readonly takes: readonly [number, number];
  readonly run: (values: readonly Quantity[]) => Computed;
}

const MANY = 100;

const FUNCTIONS: ReadonlyMap<string, SizingFunction> = new Map<string, SizingFunction>([
  ['peak', { usage: 'peak(average, factor)', takes: [2, 2], run: computePeak }],
  ['nines', { usage: 'nines(availability) or nines(availability, period)', takes: [1, 2], run: computeDowntime }],
  ['series', { usage: 'series(a, b, …)', takes: [1, MANY], run: availabilityInSeries }],
  ['parallel', { usage: 'parallel(a, b, …)', takes: [1, MANY], run: availabilityInParallel }],
  ['kofn', { usage: 'kofn(k, n, availability)', takes: [3, 3], run: availabilityOfKOutOfN }],
  ['littles', { usage: 'littles(rate, time)', takes: [2, 2], run: computeLittles }],
  ['log2', { usage: 'log2(number)', takes: [1, 1], run: logarithm(Math.log2) }],
  ['log10', { usage: 'log10(number)', takes: [1, 1], run: logarithm(Math.log10) }],
  ['ln', { usage: 'ln(number)', takes: [1, 1], run: logarithm(Math.log) }],
  ['sqrt', { usage: 'sqrt(number)', takes: [1, 1], run: computeRoot }],
  ['ceil', { usage: 'ceil(number)', takes: [1, 1], run: rounding(Math.ceil) }],
  ['floor', { usage: 'floor(number)', takes: [1, 1], run: rounding(Math.floor) }],
  ['round', { usage: 'round(number)', takes: [1, 1], run: rounding(Math.round) }],
  ['min', { usage: 'min(a, b, …)', takes: [1, MANY], run: extreme(Math.min) }],
  ['max', { usage: 'max(a, b, …)', takes: [1, MANY], run: extreme(Math.max) }],
  ['pow', { usage: 'pow(base, exponent)', takes: [2, 2], run: computePower }],
]);

const FUNCTION_NAMES: readonly string[] = [...FUNCTIONS.keys()];

/** The functions that an expression can call. */
export function listFunctionNames(): readonly string[] {
  return FUNCTION_NAMES;
}

/** The most arguments that a function takes. */
export function mostArguments(name: string): number {
  return FUNCTIONS.get(name)?.takes[1] ?? 0;
}

/**
 * Calls a function by its name.
 * - `peak(x, f)` is x times f.
 * - `nines(p)` is the downtime that an availability allows in a year of 365 days, `nines(p, 30 days)` in that period:
 *   (1 - p) times the period. 99.95% gives 4.38 h.
 * - `series`, `parallel`, `kofn`: availability of parts that fail independently; see availability.ts.
 * - `littles(rate, time)`: how many are in the system, Little's law L = λW. 1000/s and 100 ms give 100.
 */
export function callFunction(name: string, values: readonly Quantity[]): Computed {
  const called = FUNCTIONS.get(name);
  if (called === undefined) return fail('syntax', `there is no function "${name}"`);
  const [fewest, most] = called.takes;
  if (values.length < fewest || values.length > most) return fail('syntax', `${name} is called as ${called.usage}`);
  return called.run(values);
}

function computePeak(values: readonly Quantity[]): Computed {
  const [average, factor] = pair(values);
  if (!sameDimension(factor.dimension, PLAIN)) return fail('dimension', `a peak factor is a plain number, not ${describe(factor)}`, 1);
  return multiply(average, factor);
}

function computeDowntime(values: readonly Quantity[]): Computed {
  const period = values[1] ?? quantityOf(SECONDS_PER_YEAR, TIME);
  if (!sameDimension(period.dimension, TIME)) return fail('dimension', `a period is a time, not ${describe(period)}`, 1);
  const availability = availabilityInSeries(values.slice(0, 1));
  if (!availability.ok) return availability;
  const unavailable = subtract(quantityOf(1), availability.value);
  return unavailable.ok ? multiply(unavailable.value, period) : unavailable;
}

function computeLittles(values: readonly Quantity[]): Computed {
  const [rate, time] = pair(values);
  const exponents = [rate.dimension.time, time.dimension.time];
  const fits = sameDimension(time.dimension, TIME) ? exponents[0] === -1 : sameDimension(rate.dimension, TIME) && exponents[1] === -1;
  if (fits) return multiply(rate, time);
  return fail('dimension', `littles takes a rate and a time, not ${describe(rate)} and ${describe(time)}`);
}

function computePower(values: readonly Quantity[]): Computed {
  const [base, exponent] = pair(values);
  return power(base, exponent);
}

function computeRoot(values: readonly Quantity[]): Computed {
  const [radicand] = pair(values);
  if ((radicand.low ?? radicand.value) < 0) return fail('domain', 'a negative number has no root', 0);
  const dimension = multiplyDimensions(PLAIN, radicand.dimension, 0.5);
  if (!isUsableDimension(dimension)) return fail('dimension', `${describe(radicand)} has no root`, 0);
  const root = mapPlain(radicand, Math.sqrt);
  return root.ok ? ok({ ...root.value, dimension }) : root;
}

function logarithm(apply: (value: number) => number): (values: readonly Quantity[]) => Computed {
  return (values) => {
    const [of] = pair(values);
    if (!sameDimension(of.dimension, PLAIN)) return needsPlain(of);
    if ((of.low ?? of.value) <= 0) return fail('domain', 'only numbers above zero have a logarithm', 0);
    const result = mapPlain(of, apply);
    return result.ok ? ok({ ...result.value, nouns: new Map() }) : result;
  };
}

function rounding(apply: (value: number) => number): (values: readonly Quantity[]) => Computed {
  return (values) => {
    const [of] = pair(values);
    return sameDimension(of.dimension, PLAIN) ? mapPlain(of, apply) : needsPlain(of);
  };
}

function extreme(choose: (...values: readonly number[]) => number): (values: readonly Quantity[]) => Computed {
  return (values) => {
    const [first] = pair(values);
    const odd = values.findIndex((value) => !sameDimension(value.dimension, first.dimension));
    if (odd > 0) {
      const other = values[odd] ?? first;
      return fail('dimension', `cannot compare ${describe(first)} and ${describe(other)}`, odd);
    }
    const value = choose(...values.map((each) => each.value));
    const chosen = values.find((each) => each.value === value) ?? first;
    const approximate = values.some((each) => each.approximate);
    if (values.every((each) => each.low === undefined)) return ok({ ...chosen, approximate, unit: undefined });
    const low = choose(...values.map((each) => each.low ?? each.value));
    const high = choose(...values.map((each) => each.high ?? each.value));
    return ok({ ...chosen, value, low, high, approximate, unit: undefined });
  };
}

function needsPlain(of: Quantity): Computed {
  const unit = nameBaseUnit(of.dimension);
  const one = unit.startsWith('/') ? `1${unit}` : `1 ${unit}`;
  return fail('dimension', `this takes a plain number, not ${describe(of)}: divide by a unit first, as in x / (${one})`, 0);
}

function pair(values: readonly Quantity[]): readonly [Quantity, Quantity] {
  const first = values[0] ?? quantityOf(0);
  return [first, values[1] ?? first];
}

function fail(kind: Problem['kind'], message: string, argument?: number): Computed {
  return err(argument === undefined ? { kind, message } : { kind, message, argument });
}
