import { nameDimension, sameDimension } from '../quantity/dimension.ts';
import { evaluate } from '../quantity/evaluate.ts';
import { formatQuantity } from '../quantity/format-quantity.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { err, ok, type Result } from '../result.ts';
import type { DeckProblem } from './deck-problem.ts';
import type { ScaleFigure } from './problem.ts';
import { faultOf, type FiledProblem } from './problem-filed.ts';

/** Figures are rounded as one would in an interview. */
const MAX_ROUNDING = 0.1;

/** Checks the figures of a problem: each can be worked out, and is what its expression gives, within 10 %. */
export function checkScale(filed: FiledProblem): DeckProblem[] {
  return filed.problem.scale.flatMap((figure, index) => {
    const name = `item ${index + 1} of \`scale\``;
    const value = workOut(figure, 'value', name);
    const expression = workOut(figure, 'expression', name);
    const found = [value, expression].flatMap((worked) => (worked === undefined || worked.ok ? [] : [worked.error]));
    if (value?.ok === true && expression?.ok === true) found.push(...compare(value.value, expression.value, figure, name));
    return found.map(({ field, message }) => faultOf(filed, ['scale', index, field], 'error', message));
  });
}

interface Mistake {
  readonly field: 'value' | 'expression';
  readonly message: string;
}

function workOut(figure: ScaleFigure, field: Mistake['field'], name: string): Result<Quantity, Mistake> | undefined {
  const text = figure[field];
  if (text === undefined) return undefined;
  const worked = evaluate(text);
  if (worked.ok) return ok(worked.value);
  const { message, suggestion } = worked.error;
  const advice = suggestion === undefined ? '' : `: did you mean ${suggestion}?`;
  return err({ field, message: `\`${field}\` of ${name} cannot be worked out: ${message}${advice}` });
}

function compare(value: Quantity, expression: Quantity, figure: ScaleFigure, name: string): Mistake[] {
  if (!sameDimension(value.dimension, expression.dimension)) {
    const message = `\`expression\` of ${name} measures ${nameDimension(expression.dimension)}, but the value ${figure.value} ${nameDimension(value.dimension)}: give both the same unit`;
    return [{ field: 'expression', message }];
  }
  if (Math.abs(value.value - expression.value) <= MAX_ROUNDING * Math.abs(expression.value)) return [];
  const message = `\`expression\` of ${name} gives ${formatQuantity(expression)}, but the value is ${formatQuantity(value)}: correct one of them`;
  return [{ field: 'expression', message }];
}
