import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { Computed } from './arithmetic.ts';
import { add, divide, multiply, negate, power, span, subtract } from './arithmetic.ts';
import { convertTo } from './convert.ts';
import type { Expression, Operator, Place } from './expression.ts';
import { callFunction } from './functions.ts';
import { parse } from './parse.ts';
import type { Quantity } from './quantity.ts';
import { isBareNumber, quantityOf } from './quantity.ts';
import type { QuantityError } from './quantity-error.ts';
import { placeProblem } from './quantity-error.ts';
import type { Unit } from './unit.ts';

type Evaluated = Result<Quantity, QuantityError>;

const OPERATIONS: Readonly<Record<Operator, (left: Quantity, right: Quantity) => Computed>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '^': power,
};

/**
 * Works out an expression with units, as people type them; the value is in base units (bytes, seconds, dollars).
 * `evaluate('500M * 0.2 / day')` is 1157.4 per second; `evaluate('4 TB / 200 MB/s in hours')` is 20,000 s, shown in hours.
 * Fails with a place for bad syntax, unknown units, dimensions that do not fit, and results that are no finite number.
 */
export function evaluate(text: string): Evaluated {
  const parsed = parse(text);
  return parsed.ok ? evaluateExpression(parsed.value) : parsed;
}

/** Works out a parsed expression. */
export function evaluateExpression(node: Expression): Evaluated {
  switch (node.kind) {
    case 'number':
      return ok(quantityOf(node.value));
    case 'unit':
      return place(applyUnit(quantityOf(1), node.unit), node);
    case 'with-unit':
      return change(node.of, (of) => place(applyUnit(of, node.unit), node));
    case 'about':
      return change(node.of, (of) => ok({ ...of, approximate: true }));
    case 'negative':
      return change(node.of, (of) => ok(negate(of)));
    case 'convert':
      return change(node.of, (of) => place(convertTo(of, node.unit), node.target));
    case 'range':
      return evaluateRange(node);
    case 'binary':
      return evaluateBinary(node);
    case 'call':
      return evaluateCall(node);
  }
}

/** A number of a unit. The bare `x` and nouns leave the number as it is, but for the label. */
export function applyUnit(quantity: Quantity, unit: Unit): Computed {
  const factor = (value: number): number => (value * unit.numerator) / unit.denominator;
  const one: Quantity = { ...quantityOf(1), dimension: unit.dimension, nouns: unit.nouns, style: unit.style };
  const labelled = multiply({ ...quantity, value: 1, low: undefined, high: undefined }, one);
  if (!labelled.ok) return labelled;
  const { low, high } = quantity;
  const value = factor(quantity.value);
  const ends = { low: low === undefined ? undefined : factor(low), high: high === undefined ? undefined : factor(high) };
  if (![value, ends.low ?? 0, ends.high ?? 0].every(Number.isFinite)) {
    return err({ kind: 'domain', message: 'the result is too large to be held' });
  }
  return ok({ ...labelled.value, value, ...ends, style: unit.style ?? labelled.value.style });
}

function change(node: Expression, apply: (quantity: Quantity) => Evaluated): Evaluated {
  const evaluated = evaluateExpression(node);
  return evaluated.ok ? apply(evaluated.value) : evaluated;
}

function place(computed: Computed, at: Place): Evaluated {
  return computed.ok ? computed : err(placeProblem(computed.error, at));
}

function evaluateBinary(node: Expression & { readonly kind: 'binary' }): Evaluated {
  const left = evaluateExpression(node.left);
  if (!left.ok) return left;
  const right = evaluateExpression(node.right);
  if (!right.ok) return right;
  const computed = OPERATIONS[node.operator](left.value, right.value);
  return place(computed, !computed.ok && computed.error.ofResult ? node : node.right);
}

/** In `10..50 ms` and `$10..20` the unit of one bound is the unit of both. */
function evaluateRange(node: Expression & { readonly kind: 'range' }): Evaluated {
  const low = evaluateExpression(node.low);
  if (!low.ok) return low;
  const high = evaluateExpression(node.high);
  if (!high.ok) return high;
  const shareHigh = isBareNumber(low.value) ? unitOf(node.high) : undefined;
  const shareLow = isBareNumber(high.value) ? unitOf(node.low) : undefined;
  const from = shareHigh === undefined ? low : place(applyUnit(low.value, shareHigh), node.low);
  if (!from.ok) return from;
  const to = shareLow === undefined ? high : place(applyUnit(high.value, shareLow), node.high);
  return to.ok ? place(span(from.value, to.value), node) : to;
}

function unitOf(node: Expression): Unit | undefined {
  if (node.kind === 'negative' || node.kind === 'about') return unitOf(node.of);
  return node.kind === 'with-unit' ? node.unit : undefined;
}

function evaluateCall(node: Expression & { readonly kind: 'call' }): Evaluated {
  const values: Quantity[] = [];
  for (const argument of node.arguments) {
    const value = evaluateExpression(argument);
    if (!value.ok) return value;
    values.push(value.value);
  }
  const computed = callFunction(node.name, values);
  if (computed.ok) return computed;
  return err(placeProblem(computed.error, node.arguments[computed.error.argument ?? -1] ?? node.named));
}
