import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { Expression, Operator, Place } from './expression.ts';
import { spanOf } from './expression.ts';
import { lex } from './lex.ts';
import type { Token } from './lex.ts';
import { parseCall } from './parse-call.ts';
import type { Surroundings } from './parse-literal.ts';
import { attachUnit, isTimes, parseMoney, parseNumber } from './parse-literal.ts';
import type { PlacedUnit } from './parse-unit.ts';
import { continuesUnit, FACTORS, parseUnit, startsUnit } from './parse-unit.ts';
import type { QuantityError } from './quantity-error.ts';
import { quoteWord } from './quantity-error.ts';
import type { TokenStream } from './token-stream.ts';
import { fail, peek, take, takeSymbol, takeWord } from './token-stream.ts';
import { findUnitRow } from './units.ts';

/** Longer inputs are refused. */
export const LONGEST_TEXT = 1000;
/** Brackets, signs and powers inside each other beyond this are refused. */
export const DEEPEST_NESTING = 100;

/**
 * Reads an expression. Loosest first: `in` and `to`; `+ -`; `* /`; `..`; signs and `~`; `^` (from the right);
 * units, which bind to the number before them. `parse('4 TB / 200 MB/s in hours')`
 * `billions` is for answers known not to be data: there `50B` is fifty billion.
 */
export function parse(text: string, billions = false): Result<Expression, QuantityError> {
  if (text.length > LONGEST_TEXT) {
    const message = `the text is longer than ${LONGEST_TEXT} characters`;
    return err({ kind: 'syntax', at: LONGEST_TEXT, length: text.length - LONGEST_TEXT, message });
  }
  const lexed = lex(text);
  if (!lexed.ok) return lexed;
  const stream: TokenStream = { tokens: lexed.value, next: 0, depth: 0, failure: undefined, billions };
  if (peek(stream).kind === 'end') return err({ kind: 'syntax', at: 0, length: 1, message: 'there is nothing to work out' });
  const expression = parseExpression(stream);
  if (expression !== undefined && peek(stream).kind !== 'end') explainLeftover(stream);
  if (stream.failure !== undefined) return err(stream.failure);
  return expression === undefined ? err({ kind: 'syntax', at: 0, length: 1, message: 'this cannot be read' }) : ok(expression);
}

/** Reads a unit alone, as after `in`: `MB/s`, `/day`, `hours`. */
export function parseUnitText(text: string): Result<PlacedUnit, QuantityError> {
  const lexed = text.length > LONGEST_TEXT ? lex('') : lex(text);
  if (!lexed.ok) return lexed;
  const stream: TokenStream = { tokens: lexed.value, next: 0, depth: 0, failure: undefined, billions: false };
  const read = parseUnit(stream, 'loose');
  if (read !== undefined && peek(stream).kind !== 'end') explainLeftover(stream);
  if (read === undefined || stream.failure !== undefined) {
    return err(stream.failure ?? { kind: 'syntax', at: 0, length: 1, message: 'a unit is missing here, such as GB or /s' });
  }
  return ok(read);
}

function parseExpression(stream: TokenStream): Expression | undefined {
  let left = parseSum(stream);
  while (left !== undefined && takeWord(stream, 'in', 'to') !== undefined) {
    const target = parseUnit(stream, 'loose');
    if (target === undefined) return undefined;
    left = { kind: 'convert', of: left, unit: target.unit, target, ...spanOf(left, target) };
  }
  return left;
}

function parseSum(stream: TokenStream): Expression | undefined {
  let left = parseProduct(stream);
  while (left !== undefined) {
    const operator = takeSymbol(stream, '+') ?? takeSymbol(stream, '-');
    if (operator === undefined) return left;
    const right = parseProduct(stream);
    left = right === undefined ? undefined : join(operator.text as Operator, left, right);
  }
  return undefined;
}

function parseProduct(stream: TokenStream): Expression | undefined {
  let left = parseRange(stream, 'start');
  while (left !== undefined) {
    const operator = takeProductOperator(stream);
    if (operator === undefined) return left;
    const tight = operator.token.text === 'per' || (!operator.token.spaced && !peek(stream).spaced);
    const slash = operator.text === '/' ? (tight ? 'after-tight-slash' : 'after-spaced-slash') : 'start';
    const right = parseRange(stream, slash);
    left = right === undefined ? undefined : join(operator.text, left, right);
  }
  return undefined;
}

function takeProductOperator(stream: TokenStream): { readonly text: Operator; readonly token: Token } | undefined {
  const token = peek(stream);
  if (token.text === '*' || token.text === 'of' || (token.text === 'x' && isTimes(stream))) return { text: '*', token: take(stream) };
  return token.text === '/' || token.text === 'per' ? { text: '/', token: take(stream) } : undefined;
}

function parseRange(stream: TokenStream, surroundings: Surroundings): Expression | undefined {
  const low = parseSigned(stream, surroundings);
  if (low === undefined || takeSymbol(stream, '..') === undefined) return low;
  const high = parseSigned(stream, surroundings);
  return high === undefined ? undefined : { kind: 'range', low, high, ...spanOf(low, high) };
}

function parseSigned(stream: TokenStream, surroundings: Surroundings): Expression | undefined {
  const token = peek(stream);
  const sign = takeSymbol(stream, '-') ?? takeSymbol(stream, '+') ?? takeSymbol(stream, '~') ?? takeWord(stream, 'about');
  if (sign === undefined) return parsePower(stream, surroundings);
  const of = nest(stream, token, () => parseSigned(stream, surroundings));
  if (of === undefined) return undefined;
  if (sign.text === '+') return of;
  return { kind: sign.text === '-' ? 'negative' : 'about', of, ...spanOf(token, of) };
}

function parsePower(stream: TokenStream, surroundings: Surroundings): Expression | undefined {
  const base = parsePrimary(stream, surroundings);
  const caret = base === undefined ? undefined : takeSymbol(stream, '^');
  if (base === undefined || caret === undefined) return base;
  const exponent = nest(stream, caret, () => parseSigned(stream, 'exponent'));
  if (exponent === undefined) return undefined;
  const power = join('^', base, exponent);
  return surroundings === 'exponent' ? power : parseUnitAfter(stream, power, surroundings);
}

function parsePrimary(stream: TokenStream, surroundings: Surroundings): Expression | undefined {
  const token = peek(stream);
  if (token.kind === 'number') return parseNumber(stream, surroundings);
  if (token.text === '$') return parseMoney(stream);
  if (token.kind === 'word' && peek(stream, 1).text === '(') {
    return nest(stream, token, () => parseCall(stream, parseExpression));
  }
  if (token.text === '(') {
    const inner = nest(stream, token, () => parseBrackets(stream));
    return inner === undefined || surroundings === 'exponent' ? inner : parseUnitAfter(stream, inner, surroundings);
  }
  return startsUnit(stream) && !FACTORS.has(token.text) ? parseBareUnit(stream, surroundings) : fail(stream, explainMissing(token));
}

/** `day` in `100 / day` is one day; a thing to count is one of it only after a slash, as in `1 KB / tweet`. */
function parseBareUnit(stream: TokenStream, surroundings: Surroundings): Expression | undefined {
  const first = peek(stream);
  const single = surroundings === 'after-tight-slash' || (surroundings === 'after-spaced-slash' && isNoUnit(first));
  const read = parseUnit(stream, single ? 'single' : 'tight');
  if (read === undefined) return undefined;
  const counts = [...read.unit.nouns.values()].some((exponent) => exponent > 0);
  if (counts && !surroundings.startsWith('after')) {
    const message = 'a number is missing before what is counted';
    return fail(stream, { kind: 'syntax', at: read.at, length: read.length, message });
  }
  return { kind: 'unit', ...read };
}

function isNoUnit(token: Token): boolean {
  return token.kind === 'word' && findUnitRow(token.text) === undefined;
}

function parseUnitAfter(stream: TokenStream, of: Expression, surroundings: Surroundings): Expression | undefined {
  if (startsUnit(stream) && !isTimes(stream)) return attachUnit(stream, of);
  return surroundings === 'after-spaced-slash' && continuesUnit(stream) ? attachUnit(stream, of) : of;
}

function parseBrackets(stream: TokenStream): Expression | undefined {
  const open = take(stream);
  const inner = parseExpression(stream);
  if (inner === undefined) return undefined;
  const close = takeSymbol(stream, ')');
  if (close !== undefined) return { ...inner, ...spanOf(open, close) };
  if (peek(stream).kind !== 'end') return explainLeftover(stream);
  return fail(stream, { kind: 'syntax', at: open.at, length: 1, message: 'this bracket is never closed' });
}

function join(operator: Operator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, ...spanOf(left, right) };
}

function nest<T>(stream: TokenStream, place: Place, read: () => T | undefined): T | undefined {
  if (stream.depth >= DEEPEST_NESTING) {
    const message = `this is nested deeper than ${DEEPEST_NESTING} levels`;
    return fail(stream, { kind: 'syntax', at: place.at, length: place.length, message });
  }
  stream.depth += 1;
  const inner = read();
  stream.depth -= 1;
  return inner;
}

function explainMissing(token: Token): QuantityError {
  const place = { at: token.at, length: token.length };
  if (token.kind === 'end') return { kind: 'syntax', ...place, message: 'the expression ends too early: a number is missing here' };
  return { kind: 'syntax', ...place, message: `a number is missing before ${quoteWord(token.text)}` };
}

function explainLeftover(stream: TokenStream): undefined {
  const token = peek(stream);
  const place = { at: token.at, length: token.length };
  if (token.text === ')') return fail(stream, { kind: 'syntax', ...place, message: 'this bracket was never opened' });
  if (token.text === ',') {
    const message = 'a comma groups thousands (86,400) or separates the arguments of a function';
    return fail(stream, { kind: 'syntax', ...place, message });
  }
  return fail(stream, { kind: 'syntax', ...place, message: `an operator (+ - * / ^) is missing before ${quoteWord(token.text)}` });
}
