import { sameDimension } from '../quantity/dimension.ts';
import { applyUnit, evaluate } from '../quantity/evaluate.ts';
import { parseUnitText } from '../quantity/parse.ts';
import { isBareNumber, type Quantity, quantityOf } from '../quantity/quantity.ts';
import type { DeckProblem } from './deck-problem.ts';
import type { NumberEntry } from './entry-schema.ts';
import { type FiledEntry, problemOf } from './filed-entry.ts';

/** An expression without a range around its answer may differ from it by this part, as answers are rounded. */
const MAX_ROUNDING = 0.01;

/** Checks the figures of an entry: unit, range, and that its expression gives its answer. */
export function checkFigures(filed: FiledEntry): DeckProblem[] {
  const { entry } = filed;
  if (entry.type === 'number') return [...checkUnit(filed, entry), ...checkRange(filed, entry), ...checkExpression(filed, entry)];
  if (entry.expression === undefined) return [];
  const value = evaluate(entry.expression);
  return value.ok ? [] : [problemOf(filed, 'expression', 'error', cannotBeWorkedOut(value.error.message))];
}

function checkUnit(filed: FiledEntry, { unit }: NumberEntry): DeckProblem[] {
  if (unit === '') return [];
  const parsed = parseUnitText(unit);
  if (parsed.ok) return [];
  const { message, suggestion } = parsed.error;
  const advice = suggestion === undefined ? '' : `: did you mean ${suggestion}?`;
  return [problemOf(filed, 'unit', 'error', `\`unit\` cannot be read: ${message}${advice}`)];
}

function checkRange(filed: FiledEntry, { quantity, range, exact, unit }: NumberEntry): DeckProblem[] {
  if (range === undefined) return [];
  const [low, high] = range;
  if (low > high) return [problemOf(filed, 'range', 'error', `\`range\` begins above its end: write [${high}, ${low}]`)];
  if (quantity < low || quantity > high) {
    return [problemOf(filed, 'range', 'error', `\`range\` [${low}, ${high}] does not hold the quantity ${quantity} ${unit}`.trimEnd())];
  }
  if (exact !== true) return [];
  return [problemOf(filed, 'range', 'warning', '`range` is without effect on an exact figure: remove it or `exact`')];
}

function checkExpression(filed: FiledEntry, entry: NumberEntry): DeckProblem[] {
  const { expression, quantity, unit } = entry;
  if (expression === undefined) return [];
  const worked = evaluate(expression);
  if (!worked.ok) return [problemOf(filed, 'expression', 'error', cannotBeWorkedOut(worked.error.message))];
  const value = valueInUnit(worked.value, unit);
  const answer = `${quantity} ${unit}`.trimEnd();
  if (value === undefined) return [problemOf(filed, 'expression', 'error', `\`expression\` measures something else than the answer, ${answer}: give its figures units`)];
  if (isRight(value, entry)) return [];
  return [problemOf(filed, 'expression', 'error', `\`expression\` gives ${Number(value.toPrecision(6))}, but the answer is ${answer}: correct one of them`)];
}

/** A bare number is taken in the answer's unit. Undefined where the two measure different things, or the unit is unknown. */
function valueInUnit(worked: Quantity, unit: string): number | undefined {
  if (unit === '' || isBareNumber(worked)) return unit === '' && !sameDimension(worked.dimension, quantityOf(1).dimension) ? undefined : worked.value;
  const parsed = parseUnitText(unit);
  const one = parsed.ok ? applyUnit(quantityOf(1), parsed.value.unit) : undefined;
  if (one === undefined || !one.ok || !sameDimension(one.value.dimension, worked.dimension)) return undefined;
  return worked.value / one.value.value;
}

function isRight(value: number, { quantity, range, exact }: NumberEntry): boolean {
  if (exact === true) return Math.abs(value - quantity) <= Math.abs(quantity) * Number.EPSILON * 8;
  const [low, high] = range ?? [quantity - Math.abs(quantity) * MAX_ROUNDING, quantity + Math.abs(quantity) * MAX_ROUNDING];
  return low <= value && value <= high;
}

function cannotBeWorkedOut(message: string): string {
  return `\`expression\` cannot be worked out: ${message}`;
}
