import type { Token } from './lex.ts';
import type { QuantityError } from './quantity-error.ts';

/**
 * Where a parser stands in its tokens. The first failure is kept and every parsing function that meets one returns
 * undefined, which spares a check of a Result after each piece.
 */
export interface TokenStream {
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
  failure: QuantityError | undefined;
  /** Whether a `B` straight after a number means a billion: where the answer asked for is no amount of data. */
  readonly billions: boolean;
}

const END: Token = { kind: 'end', text: '', value: 0, at: 0, length: 1, spaced: false };

/** The token `ahead` places on, without taking it; past the end it is the `end` token. */
export function peek(stream: TokenStream, ahead = 0): Token {
  return stream.tokens[stream.next + ahead] ?? stream.tokens.at(-1) ?? END;
}

/** Takes the next token. */
export function take(stream: TokenStream): Token {
  const token = peek(stream);
  stream.next += 1;
  return token;
}

/** Takes the next token if it is this symbol. */
export function takeSymbol(stream: TokenStream, symbol: string): Token | undefined {
  const token = peek(stream);
  return token.kind === 'symbol' && token.text === symbol ? take(stream) : undefined;
}

/** Takes the next token if it is one of these words. */
export function takeWord(stream: TokenStream, ...words: readonly string[]): Token | undefined {
  const token = peek(stream);
  return token.kind === 'word' && words.includes(token.text) ? take(stream) : undefined;
}

/** Notes a failure, unless there was one before. */
export function fail(stream: TokenStream, failure: QuantityError): undefined {
  stream.failure ??= failure;
  return undefined;
}
