import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { QuantityError } from './quantity-error.ts';
import { quoteWord } from './quantity-error.ts';

/** A piece of an expression. `value` counts for numbers only; `spaced` says that white space stands before it. */
export interface Token {
  readonly kind: 'number' | 'word' | 'symbol' | 'end';
  readonly text: string;
  readonly value: number;
  readonly at: number;
  readonly length: number;
  readonly spaced: boolean;
}

const SPACE = /[\s\u00A0]+/uy;
const GROUPED_DIGITS = /\d{1,3}(?:,\d{3})+(?![\d])/uy;
const DIGITS = /\d+(?:_\d+)*/uy;
const FRACTION = /\.(?!\.)(?:\d+(?:_\d+)*)?/uy;
const EXPONENT = /[eE][+-]?\d+/uy;
/** Digits belong to a word only in a function's name, so that `10x5` is a product and `log2(8)` a call. */
const WORD = /[A-Za-zµμ]+(?:\d+(?=\s*\())?/uy;
const SYMBOL = /\.\.|\*\*|[-+*/^()%$~,]/uy;
const TYPOGRAPHIC = new Map([
  ['×', '*'],
  ['·', '*'],
  ['⋅', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['≈', '~'],
  ['…', '..'],
]);

/**
 * Cuts an expression into numbers, words and symbols; ends with an `end` token.
 * Outside a function's arguments a comma groups thousands (`86,400`); inside it always separates.
 */
export function lex(text: string): Result<readonly Token[], QuantityError> {
  const tokens: Token[] = [];
  const openCalls: boolean[] = [];
  let at = 0;
  while (true) {
    const start = at + (match(SPACE, text, at)?.length ?? 0);
    const spaced = start > at;
    if (start >= text.length) {
      tokens.push({ kind: 'end', text: '', value: 0, at: start, length: 1, spaced });
      return ok(tokens);
    }
    const token = readToken(text, start, spaced, openCalls.at(-1) ?? false);
    if (token === undefined) return err(explainCharacter(text, start));
    if (token.kind === 'number') {
      const flaw = findNumberFlaw(text, token, openCalls.at(-1) ?? false);
      if (flaw !== undefined) return err(flaw);
    }
    if (token.text === '(') openCalls.push(tokens.at(-1)?.kind === 'word');
    if (token.text === ')') openCalls.pop();
    tokens.push(token);
    at = start + token.length;
  }
}

function readToken(text: string, at: number, spaced: boolean, inCall: boolean): Token | undefined {
  const number = readNumber(text, at, inCall);
  if (number !== undefined) {
    const value = Number(number.replaceAll(/[,_]/gu, ''));
    return { kind: 'number', text: number, value, at, length: number.length, spaced };
  }
  const word = match(WORD, text, at);
  if (word !== undefined) return { kind: 'word', text: word, value: 0, at, length: word.length, spaced };
  const symbol = match(SYMBOL, text, at);
  if (symbol !== undefined) {
    return { kind: 'symbol', text: symbol === '**' ? '^' : symbol, value: 0, at, length: symbol.length, spaced };
  }
  const plain = TYPOGRAPHIC.get(text[at] ?? '');
  return plain === undefined ? undefined : { kind: 'symbol', text: plain, value: 0, at, length: 1, spaced };
}

function readNumber(text: string, at: number, inCall: boolean): string | undefined {
  const whole = (inCall ? undefined : match(GROUPED_DIGITS, text, at)) ?? match(DIGITS, text, at) ?? '';
  const fraction = match(FRACTION, text, at + whole.length) ?? '';
  if (whole === '' && fraction.length < 2) return undefined;
  const exponent = match(EXPONENT, text, at + whole.length + fraction.length) ?? '';
  return whole + fraction + exponent;
}

function findNumberFlaw(text: string, token: Token, inCall: boolean): QuantityError | undefined {
  const end = token.at + token.length;
  const next = text[end];
  const place = { at: token.at, length: token.length + 1 };
  if (next === '_') return { kind: 'syntax', ...place, message: 'an underscore stands between two digits: 1_000' };
  if (token.text === '0' && /^x[\da-f]/iu.test(text.slice(end, end + 2))) {
    return { kind: 'syntax', ...place, message: 'hexadecimal numbers are not read' };
  }
  if (next === '.' && text[end + 1] !== '.') {
    return { kind: 'syntax', ...place, message: 'a number has one decimal point' };
  }
  if (next === ',' && !inCall && /\d/u.test(text[end + 1] ?? '')) {
    const message = 'a comma groups thousands by three digits (86,400); decimals are written with a point (1.5)';
    return { kind: 'syntax', ...place, message };
  }
  if (!Number.isFinite(token.value)) return { kind: 'domain', at: token.at, length: token.length, message: 'this number is too large' };
  return undefined;
}

function explainCharacter(text: string, at: number): QuantityError {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const place = { at, length: character.length };
  if ('€£¥₹'.includes(character)) {
    return { kind: 'unknown-unit', ...place, message: 'money is counted in $', suggestion: '$' };
  }
  return { kind: 'syntax', ...place, message: `${quoteWord(character)} means nothing here` };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
