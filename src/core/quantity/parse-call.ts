import type { Expression } from './expression.ts';
import { spanOf } from './expression.ts';
import { listFunctionNames, mostArguments } from './functions.ts';
import type { Token } from './lex.ts';
import { quoteWord } from './quantity-error.ts';
import { nearestName } from './resolve-word.ts';
import type { TokenStream } from './token-stream.ts';
import { fail, peek, take, takeSymbol } from './token-stream.ts';

/** Reads `name(argument, …)`; the name has to be that of a function. */
export function parseCall(stream: TokenStream, parseArgument: (stream: TokenStream) => Expression | undefined): Expression | undefined {
  const name = take(stream);
  const called = name.text.toLowerCase();
  if (!listFunctionNames().includes(called)) return explainUnknownFunction(stream, name);
  take(stream);
  const read: Expression[] = [];
  const commas: Token[] = [];
  let close = takeSymbol(stream, ')');
  while (close === undefined) {
    const argument = parseArgument(stream);
    if (argument === undefined) return undefined;
    read.push(argument);
    const comma = takeSymbol(stream, ',');
    if (comma !== undefined) commas.push(comma);
    close = comma === undefined ? takeSymbol(stream, ')') : undefined;
    if (comma === undefined && close === undefined) return explainUnclosed(stream, name);
  }
  const grouping = findGroupingComma(stream, commas, read.length > mostArguments(called));
  if (grouping !== undefined) {
    const message = 'inside a function a comma separates arguments: write 86400 or 86_400, or a space after each comma';
    return fail(stream, { kind: 'syntax', at: grouping.at, length: grouping.length, message });
  }
  const named = { at: name.at, length: name.length };
  return { kind: 'call', name: called, named, arguments: read, ...spanOf(name, close) };
}

function explainUnknownFunction(stream: TokenStream, name: Token): undefined {
  const suggestion = nearestName(name.text, listFunctionNames());
  const place = { at: name.at, length: name.length };
  const message = `there is no function ${quoteWord(name.text)}`;
  return fail(stream, suggestion === undefined ? { kind: 'syntax', ...place, message } : { kind: 'syntax', ...place, message, suggestion });
}

function explainUnclosed(stream: TokenStream, name: Token): undefined {
  const token = peek(stream);
  if (token.kind === 'end') {
    return fail(stream, { kind: 'syntax', at: name.at, length: name.length + 1, message: 'the bracket of this function is never closed' });
  }
  const message = `a comma or a closing bracket is missing before ${quoteWord(token.text)}`;
  return fail(stream, { kind: 'syntax', at: token.at, length: token.length, message });
}

/**
 * A comma that was meant to group thousands: `max(86,400, 5)` has one comma with a space after it and one without,
 * `log2(86,400)` an argument too many. Of `max(86,400)` no one can tell: there it separates.
 */
function findGroupingComma(stream: TokenStream, commas: readonly Token[], tooMany: boolean): Token | undefined {
  const placeAfter = (comma: Token) => stream.tokens[stream.tokens.indexOf(comma) + 1];
  if (!tooMany && !commas.some((comma) => placeAfter(comma)?.spaced === true)) return undefined;
  return commas.find((comma) => {
    const [before, after] = [stream.tokens[stream.tokens.indexOf(comma) - 1], placeAfter(comma)];
    const tight = !comma.spaced && after?.spaced === false;
    return tight && /^\d{1,3}$/u.test(before?.text ?? '') && /^\d{3}$/u.test(after.text);
  });
}
