import type { Expression } from './expression.ts';
import { spanOf } from './expression.ts';
import { continuesUnit, KEYWORDS, parseUnit, startsUnit } from './parse-unit.ts';
import type { TokenStream } from './token-stream.ts';
import { fail, peek, take } from './token-stream.ts';
import { unitOfRow } from './unit.ts';
import { DOLLAR_ROW, SCALES } from './units.ts';

const BILLION = 1e9;
const DOLLAR = unitOfRow(DOLLAR_ROW, 1);

/**
 * What stands before the piece being read. A unit without spaces binds as one, so after a spaced division `10/s` is
 * one piece (`86400 / 10/s`); in an exponent no unit is taken, as `2^40 B` means (2^40) bytes.
 */
export type Surroundings = 'start' | 'after-spaced-slash' | 'after-tight-slash' | 'exponent';

/** Reads a number with its scale and unit: `500M users`, `1.2k/s`, `200 MB/s`, `99.95%`, `1/3 day`. */
export function parseNumber(stream: TokenStream, surroundings: Surroundings): Expression | undefined {
  const fraction = surroundings === 'after-tight-slash' || surroundings === 'exponent' ? undefined : takeFraction(stream);
  const number = fraction ?? takeScaledNumber(stream);
  if (number === undefined || surroundings === 'exponent') return number === undefined ? undefined : takePercent(stream, number);
  if (startsUnit(stream) && !isTimes(stream)) return attachUnit(stream, number);
  if (surroundings === 'after-spaced-slash' && continuesUnit(stream)) return attachUnit(stream, number);
  return peek(stream).text === 'per' && continuesUnit(stream) ? attachUnit(stream, number) : number;
}

/** Reads a sum of money with the dollar sign in front: `$5k`, `$0.023/GB/month`. */
export function parseMoney(stream: TokenStream): Expression | undefined {
  if (peek(stream, 1).kind !== 'number') {
    const bare = parseUnit(stream, 'tight');
    return bare === undefined ? undefined : { kind: 'unit', ...bare };
  }
  const sign = take(stream);
  const amount = takeScaledNumber(stream);
  if (amount === undefined) return undefined;
  const money: Expression = { kind: 'with-unit', of: amount, unit: DOLLAR, ...spanOf(sign, amount) };
  return continuesUnit(stream) ? attachUnit(stream, money) : money;
}

/** Gives what was read the unit that follows. */
export function attachUnit(stream: TokenStream, of: Expression): Expression | undefined {
  const read = parseUnit(stream, 'tight');
  return read === undefined ? undefined : { kind: 'with-unit', of, unit: read.unit, ...spanOf(of, read) };
}

/** Whether an `x` comes that means times: `3 x 5`, not the `3x` of "3x replication". */
export function isTimes(stream: TokenStream): boolean {
  if (peek(stream).text !== 'x') return false;
  const after = peek(stream, 1);
  return after.kind === 'number' || ['(', '$', '~'].includes(after.text) || (after.kind === 'word' && !KEYWORDS.has(after.text));
}

/** Unspaced proper fractions with a unit after a space, `3/4 GB`: three quarters of one, not 3 per 4 GB. */
function takeFraction(stream: TokenStream): Expression | undefined {
  const [above, slash, below] = [peek(stream), peek(stream, 1), peek(stream, 2)];
  const tight = slash.text === '/' && !slash.spaced && below.kind === 'number' && !below.spaced;
  const whole = /^\d+$/u.test(above.text) && /^\d+$/u.test(below.text);
  if (!tight || !whole || above.value >= below.value || !peek(stream, 3).spaced || !startsUnit(stream, 3)) return undefined;
  if (SCALES.has(peek(stream, 3).text) || peek(stream, 3).text === 'x') return undefined;
  stream.next += 3;
  return { kind: 'number', value: above.value / below.value, ...spanOf(above, below) };
}

function takeScaledNumber(stream: TokenStream): Expression | undefined {
  const first = take(stream);
  let value = first.value;
  let last = first;
  for (let scale = readScale(stream); scale !== undefined; scale = readScale(stream)) {
    value *= scale;
    last = take(stream);
  }
  if (!Number.isFinite(value)) {
    return fail(stream, { kind: 'domain', ...spanOf(first, last), message: 'this number is too large' });
  }
  return { kind: 'number', value, ...spanOf(first, last) };
}

/** The factor of the next word, if it is a scale. A `B` is bytes, or a billion where something to count follows: `2B users`. */
function readScale(stream: TokenStream): number | undefined {
  const token = peek(stream);
  if (token.kind !== 'word' || peek(stream, 1).text === '(') return undefined;
  if (token.text !== 'B') return SCALES.get(token.text) ?? readScaleWord(token.text);
  const next = peek(stream, 1);
  const counted = next.kind === 'word' && !KEYWORDS.has(next.text) && next.text !== 'x';
  return counted || (stream.billions && !token.spaced) ? BILLION : undefined;
}

/** `Million`, `millions` and the like. */
function readScaleWord(word: string): number | undefined {
  return word.length > 4 ? SCALES.get(word.toLowerCase().replace(/s$/u, '')) : undefined;
}

function takePercent(stream: TokenStream, number: Expression): Expression | undefined {
  return peek(stream).text === '%' ? attachUnit(stream, number) : number;
}
