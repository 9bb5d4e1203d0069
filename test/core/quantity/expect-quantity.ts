import { expect } from 'vitest';
import { evaluate } from '../../../src/core/quantity/evaluate.ts';
import type { Quantity } from '../../../src/core/quantity/quantity.ts';
import type { QuantityError } from '../../../src/core/quantity/quantity-error.ts';

/** The value of an expression that has to have one. */
export function valueOf(text: string): Quantity {
  const result = evaluate(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.message} at ${result.error.at}`);
  return result.value;
}

/** The error of an expression that has to fail. */
export function errorOf(text: string): QuantityError {
  const result = evaluate(text);
  if (result.ok) throw new Error(`${text} gave ${result.value.value}`);
  return result.error;
}

/** Equal but for the last digits of a double. */
export function expectNear(actual: number, expected: number, tolerance = 1e-12): void {
  const distance = Math.abs(actual - expected);
  expect(distance, `${actual} is not ${expected}`).toBeLessThanOrEqual(Math.abs(expected) * tolerance);
}
