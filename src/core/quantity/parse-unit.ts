import type { Place } from './expression.ts';
import { spanOf } from './expression.ts';
import type { Token } from './lex.ts';
import { placeProblem, quoteWord } from './quantity-error.ts';
import { resolveWord } from './resolve-word.ts';
import type { TokenStream } from './token-stream.ts';
import { fail, peek, take } from './token-stream.ts';
import type { Unit } from './unit.ts';
import { joinUnits, unitOfRow } from './unit.ts';
import { findUnitRow } from './units.ts';

/** Words with a meaning of their own in an expression; none of them can be a unit. */
export const KEYWORDS: ReadonlySet<string> = new Set(['in', 'to', 'per', 'of', 'about']);

/** What multiplies the number before it: times, or a hundredth. Nothing is counted in it, so nothing is per it. */
export const FACTORS: ReadonlySet<string> = new Set(['x', '%']);

const LARGEST_POWER = 9;

/** A unit with the place where it stood. */
export interface PlacedUnit extends Place {
  readonly unit: Unit;
}

/** Whether a unit can begin with the token `ahead` places on: a word that is no keyword and calls no function, `$` or `%`. */
export function startsUnit(stream: TokenStream, ahead = 0): boolean {
  const token = peek(stream, ahead);
  if (token.kind === 'symbol') return token.text === '$' || token.text === '%';
  if (token.kind !== 'word' || KEYWORDS.has(token.text)) return false;
  return peek(stream, ahead + 1).text !== '(';
}

/** Whether `/day` or `per day` follows, as part of the unit before it: a slash binds only without spaces around it. */
export function continuesUnit(stream: TokenStream): boolean {
  const token = peek(stream);
  if (token.kind === 'word') return token.text === 'per' && startsUnit(stream, 1);
  return token.text === '/' && !token.spaced && !peek(stream, 1).spaced && startsUnit(stream, 1);
}

/**
 * Reads a unit such as `MB/s`, `$/GB/month`, `/day` or `requests per second`.
 * `loose` is for the target of a conversion, where nothing else can follow: slashes may have spaces around them.
 * `single` leaves what follows a first part to the operators: `0.2 / user/day` is 0.2 per user and per day.
 */
export function parseUnit(stream: TokenStream, mode: 'tight' | 'loose' | 'single'): PlacedUnit | undefined {
  const first = peek(stream);
  let read: PlacedUnit | undefined;
  if (!isSlash(first)) {
    read = parseUnitPart(stream, 1, mode === 'single');
    if (read === undefined || mode === 'single') return read;
  }
  while (mode === 'loose' ? isSlash(peek(stream)) : continuesUnit(stream)) {
    take(stream);
    const part = parseUnitPart(stream, -1);
    if (part === undefined) return undefined;
    read = { unit: read === undefined ? part.unit : joinUnits(read.unit, part.unit), ...spanOf(first, part) };
  }
  return read;
}

function isSlash(token: Token): boolean {
  return token.text === '/' || token.text === 'per';
}

function parseUnitPart(stream: TokenStream, sign: 1 | -1, divides = sign === -1): PlacedUnit | undefined {
  if (!startsUnit(stream)) {
    return fail(stream, { kind: 'syntax', ...placeOf(peek(stream)), message: 'a unit is missing here, such as GB or /s' });
  }
  const token = take(stream);
  const last = token.text === '%' ? undefined : takePower(stream);
  const exponent = sign * (last?.value ?? 1);
  const place = spanOf(token, last ?? token);
  if (FACTORS.has(token.text) && (sign === -1 || last !== undefined)) {
    return fail(stream, { kind: 'unknown-unit', ...place, message: `${quoteWord(token.text)} is no unit: it stands right after a number, as in 3${token.text}` });
  }
  if (token.kind === 'symbol') {
    const row = findUnitRow(token.text);
    return row === undefined ? undefined : { unit: unitOfRow(row, exponent), ...place };
  }
  const resolved = resolveWord(token.text, exponent, divides);
  if (resolved.kind === 'unknown') return fail(stream, placeProblem(resolved.problem, token));
  return { unit: resolved.unit, ...place };
}

/** The `^2` of `s^2`: without spaces, a small whole number; anything else is left to the operator. */
function takePower(stream: TokenStream): Token | undefined {
  const [caret, power, after] = [peek(stream), peek(stream, 1), peek(stream, 2)];
  if (caret.text !== '^' || caret.spaced || power.kind !== 'number' || power.spaced || after.text === '^') return undefined;
  if (!/^\d$/u.test(power.text) || power.value < 1 || power.value > LARGEST_POWER) return undefined;
  take(stream);
  return take(stream);
}

function placeOf({ at, length }: Token): Place {
  return { at, length: Math.max(1, length) };
}
