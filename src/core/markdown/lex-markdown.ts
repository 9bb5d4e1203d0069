import { Lexer, type MarkedToken } from 'marked';
import { sanitizeText } from './sanitize-text.ts';

/** The lexer's time grows with the square of some inputs; longer texts are shown unformatted. */
const formattedLimitCharacters = 30_000;

/**
 * Turns Markdown into block tokens, sanitized. Text that is too long or too deeply nested for the lexer comes back as
 * one unformatted paragraph that keeps its line ends.
 *
 * @example lexMarkdown('# Title').map((token) => token.type) // ['heading']
 */
export function lexMarkdown(text: string): readonly MarkedToken[] {
  const clean = sanitizeText(text);
  if (clean.length > formattedLimitCharacters) return unformatted(clean);
  try {
    return blockTokens(Lexer.lex(clean));
  } catch (error) {
    // The lexer recurses once per level of nesting and overflows the stack on thousands of `>`.
    if (error instanceof RangeError) return unformatted(clean);
    throw error;
  }
}

/** Narrows tokens to those of the lexer itself, which is all there is without extensions. */
export function blockTokens(tokens: readonly { readonly type: string }[]): readonly MarkedToken[] {
  return tokens as readonly MarkedToken[];
}

function unformatted(text: string): readonly MarkedToken[] {
  const tokens = text.split('\n').flatMap((line): MarkedToken[] => [
    { type: 'escape', raw: line, text: line },
    { type: 'br', raw: '\n' },
  ]);
  return [{ type: 'paragraph', raw: text, text, tokens }];
}
