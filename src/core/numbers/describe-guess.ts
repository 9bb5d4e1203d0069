import { toUnit } from '../quantity/convert.ts';
import { formatQuantity } from '../quantity/format-quantity.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Judge } from './question.ts';

/** From this share on a difference is worth words. */
const LEAST_SHARE = 0.005;

/** How far a guess is off, in words; null where it is as good as right. `describeFactor(0.4, 'ratio')` is '2.5 times too small'. */
export function describeFactor(factor: number, judge: Judge): string | null {
  if (Math.abs(factor - 1) < LEAST_SHARE) return null;
  if (factor <= 0) return 'no possible figure';
  const size = describeSize(factor);
  if (judge === 'missing') return `what is missing to 100 % is ${size} too ${factor > 1 ? 'much' : 'little'}`;
  return `${size} too ${factor > 1 ? 'large' : 'small'}`;
}

/** A factor as people say it: 3 % for small ones, else times. */
function describeSize(factor: number): string {
  const times = Math.max(factor, 1 / factor);
  return times < 1.45 ? `${Math.round(Math.abs(factor - 1) * 100)} %` : `${timesText(times)} times`;
}

/** What a logarithm and back takes off a factor. */
const FLOAT_ERROR = 1e-9;

/** A factor of 1 and more in two or more digits; a hundred thousand and more as a power of ten. `timesText(6.25)` is '6.3' */
export function timesText(factor: number): string {
  if (factor < 9.95) return String(Math.round((factor + FLOAT_ERROR) * 10) / 10);
  return factor < 99_500 ? Math.round(factor).toLocaleString('en-US') : `10^${Math.round(Math.log10(factor))}`;
}

/** The answer in the unit asked for, and as a person would say it where that is another. `1,240 h (51.7 days)` */
export function describeAnswer(answer: Quantity): string {
  const asked = formatQuantity(answer);
  if (answer.unit === undefined || answer.unit.style === 'percent') return asked;
  const inUnit = toUnit(answer.value, answer.unit);
  const own = formatQuantity({ ...answer, unit: undefined, nouns: new Map() });
  return own === asked || (inUnit >= 0.5 && inUnit < 1000) ? asked : `${asked} (${own})`;
}
