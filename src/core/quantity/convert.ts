import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { Computed } from './arithmetic.ts';
import { describe, describeDimension } from './arithmetic.ts';
import { multiplyDimensions, PLAIN, sameDimension } from './dimension.ts';
import { parseUnitText } from './parse.ts';
import type { Quantity } from './quantity.ts';
import type { Problem, QuantityError } from './quantity-error.ts';
import { placeProblem } from './quantity-error.ts';
import type { Unit } from './unit.ts';
import { writeUnit } from './unit.ts';

/**
 * The same quantity, to be shown in a unit: `convert(q, 'Mbps')`. The value stays in base units.
 * Fails if the unit is unknown or measures something else; places count in `unitText`.
 */
export function convert(quantity: Quantity, unitText: string): Result<Quantity, QuantityError> {
  const parsed = parseUnitText(unitText);
  if (!parsed.ok) return parsed;
  const converted = convertTo(quantity, parsed.value.unit);
  return converted.ok ? converted : err(placeProblem(converted.error, parsed.value));
}

/** As `convert`, with a unit that has been read already. */
export function convertTo(quantity: Quantity, unit: Unit): Computed {
  if (!sameDimension(quantity.dimension, unit.dimension)) return err(explainMismatch(quantity, unit));
  const fits = [quantity.value, quantity.low ?? 0, quantity.high ?? 0].every((value) => Number.isFinite(toUnit(value, unit)));
  return fits ? ok({ ...quantity, unit }) : err({ kind: 'domain', message: 'the result is too large for this unit' });
}

/** A value of base units in a unit: 3600 in minutes is 60. */
export function toUnit(value: number, unit: Pick<Unit, 'numerator' | 'denominator'>): number {
  const scaled = (value * unit.denominator) / unit.numerator;
  return Number.isFinite(scaled) ? scaled : (value / unit.numerator) * unit.denominator;
}

function explainMismatch(quantity: Quantity, unit: Unit): Problem {
  const message = `${describe(quantity)} cannot be given in ${writeUnit(unit, 'plural')}, ${describeDimension(unit.dimension)}`;
  const perSecond = multiplyDimensions(unit.dimension, { ...PLAIN, time: -1 });
  const suggestion = `${writeUnit(unit, 'singular')}/s`;
  return sameDimension(perSecond, quantity.dimension) ? { kind: 'dimension', message, suggestion } : { kind: 'dimension', message };
}
