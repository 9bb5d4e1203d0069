import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import { applyUnit, evaluateExpression } from './evaluate.ts';
import { parse, parseUnitText } from './parse.ts';
import type { Quantity } from './quantity.ts';
import { isBareNumber } from './quantity.ts';
import type { QuantityError } from './quantity-error.ts';
import { placeProblem } from './quantity-error.ts';

/**
 * Reads a typed answer: a value, a range or an expression. A bare number is taken in the unit of the true answer:
 * `readAnswer('1.2k', '/s')` and `readAnswer('1200 QPS', '/s')` are the same. An empty unit is that of plain numbers.
 * Where the unit is no amount of data, `50B` is fifty billion. Throws if `unitText` is no unit: that is not the learner's fault.
 */
export function readAnswer(text: string, unitText: string): Result<Quantity, QuantityError> {
  const unit = unitText.trim() === '' ? undefined : parseUnitText(unitText);
  if (unit !== undefined && !unit.ok) throw new Error(`"${unitText}" is no unit: ${unit.error.message}`);
  const parsed = parse(text, unit === undefined || unit.value.unit.dimension.data === 0);
  if (!parsed.ok) return parsed;
  const evaluated = evaluateExpression(parsed.value);
  if (!evaluated.ok || unit === undefined || !isBareNumber(evaluated.value)) return evaluated;
  const inUnit = applyUnit(evaluated.value, unit.value.unit);
  return inUnit.ok ? ok({ ...inUnit.value, unit: unit.value.unit }) : err(placeProblem(inUnit.error, parsed.value));
}
