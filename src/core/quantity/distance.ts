import { describe } from './arithmetic.ts';
import { sameDimension } from './dimension.ts';
import type { Quantity } from './quantity.ts';

/** How far a guess is from the truth. */
export type Distance =
  | {
      readonly kind: 'same-dimension';
      /** guess / truth: 2 is twice too much. 0 where no ratio makes sense: one of the two is zero, or the signs differ. */
      readonly factor: number;
      /** |log10(guess / truth)|: 0 is exact, 1 a factor of ten. `HOPELESS_LOG10_ERROR` where there is no ratio. */
      readonly log10Error: number;
    }
  | { readonly kind: 'other-dimension'; readonly message: string };

/** The error of a guess that has no ratio to the truth: more than any two doubles can be apart. */
export const HOPELESS_LOG10_ERROR = 1000;

/**
 * Compares a guess with the truth by ratio; a difference of kind is told in words.
 * `distanceFactor` of 2 KB and 1 KB has factor 2 and error 0.30; of 2 KB and 1 KB/s it says that a data rate is asked for.
 */
export function distanceFactor(guess: Quantity, truth: Quantity): Distance {
  if (!sameDimension(guess.dimension, truth.dimension)) {
    return { kind: 'other-dimension', message: `this is ${describe(guess)}; asked for is ${describe(truth)}` };
  }
  if (guess.value === truth.value) return { kind: 'same-dimension', factor: 1, log10Error: 0 };
  const log10Error = Math.log10(Math.abs(guess.value)) - Math.log10(Math.abs(truth.value));
  const factor = guess.value / truth.value;
  if (guess.value * Math.sign(truth.value) <= 0 || truth.value === 0 || !Number.isFinite(factor) || factor === 0) {
    return { kind: 'same-dimension', factor: 0, log10Error: HOPELESS_LOG10_ERROR };
  }
  return { kind: 'same-dimension', factor, log10Error: Math.abs(log10Error) };
}
