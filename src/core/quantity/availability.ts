import { err, ok } from '../result.ts';
import type { Computed } from './arithmetic.ts';
import { describe } from './arithmetic.ts';
import { PLAIN, sameDimension } from './dimension.ts';
import type { Quantity } from './quantity.ts';
import { quantityOf } from './quantity.ts';
import type { Problem } from './quantity-error.ts';

const MOST_PARTS = 1000;

/** Availability of parts that all have to be up: the product. 99.99% and 99.95% give 99.94%. */
export function availabilityInSeries(parts: readonly Quantity[]): Computed {
  const problem = findOddAvailability(parts, 0);
  return problem === undefined ? combine(parts, (up) => up.reduce((all, each) => all * each, 1)) : err(problem);
}

/** Availability of parts of which one has to be up: 1 - Π(1 - a). Two of 99% give 99.99%. */
export function availabilityInParallel(parts: readonly Quantity[]): Computed {
  const problem = findOddAvailability(parts, 0);
  return problem === undefined ? combine(parts, (up) => 1 - up.reduce((all, each) => all * (1 - each), 1)) : err(problem);
}

/** `kofn(k, n, a)`: availability where k of n equal parts have to be up, the upper tail of the binomial distribution. */
export function availabilityOfKOutOfN([k, n, each]: readonly Quantity[]): Computed {
  if (k === undefined || n === undefined || each === undefined) return err({ kind: 'syntax', message: 'kofn takes three arguments' });
  for (const [argument, count] of [k, n].entries()) {
    const whole = sameDimension(count.dimension, PLAIN) && Number.isInteger(count.value) && count.low === undefined;
    if (!whole || count.value < 0 || count.value > MOST_PARTS) {
      return err({ kind: 'domain', message: `k and n are whole numbers from 0 to ${MOST_PARTS}`, argument });
    }
  }
  if (k.value > n.value) return err({ kind: 'domain', message: 'k cannot be more than n', argument: 0 });
  const problem = findOddAvailability([each], 2);
  if (problem !== undefined) return err(problem);
  return combine([each], ([up = 0]) => addBinomialTail(k.value, n.value, up));
}

/** Σ C(n, i) a^i (1-a)^(n-i) for i from k to n, by logarithms: C(1000, 500) alone would overflow. */
function addBinomialTail(k: number, n: number, up: number): number {
  if (k === 0 || up === 1) return 1;
  if (up === 0) return 0;
  let logChoose = 0;
  let sum = 0;
  for (let i = 0; i <= n; i += 1) {
    if (i > 0) logChoose += Math.log(n - i + 1) - Math.log(i);
    if (i >= k) sum += Math.exp(logChoose + i * Math.log(up) + (n - i) * Math.log1p(-up));
  }
  return Math.min(1, sum);
}

function combine(parts: readonly Quantity[], apply: (up: readonly number[]) => number): Computed {
  const approximate = parts.some((part) => part.approximate);
  const result: Quantity = { ...quantityOf(apply(parts.map((part) => part.value))), style: 'percent', approximate };
  if (parts.every((part) => part.low === undefined)) return ok(result);
  const low = apply(parts.map((part) => part.low ?? part.value));
  return ok({ ...result, low, high: apply(parts.map((part) => part.high ?? part.value)) });
}

function findOddAvailability(parts: readonly Quantity[], firstArgument: number): Problem | undefined {
  for (const [index, part] of parts.entries()) {
    const argument = firstArgument + index;
    if (!sameDimension(part.dimension, PLAIN)) {
      return { kind: 'dimension', message: `an availability is a part of the time, not ${describe(part)}`, argument };
    }
    const [low, high] = [part.low ?? part.value, part.high ?? part.value];
    if (low >= 0 && high <= 1) continue;
    const message = 'an availability lies between 0 and 100%';
    const percent = part.low === undefined && part.value > 1 && part.value <= 100 && part.style !== 'percent';
    return percent ? { kind: 'domain', message, argument, suggestion: `${part.value}%` } : { kind: 'domain', message, argument };
  }
  return undefined;
}
