import { stemWord } from './stem-word.ts';
import { WORD_ALIASES } from './word-aliases.ts';

/** Any number has this form besides its own. */
const ANY_NUMBER = '#';

/** The ways to read a word, each a row of stems: `lb` reads as `load balanc`, and as itself. */
export function readWord(text: string): readonly (readonly string[])[] {
  if (!/^\p{L}/u.test(text)) return /^\d/u.test(text) ? [[text], [ANY_NUMBER]] : [[text]];
  const meanings = WORD_ALIASES.get(text) ?? (text.endsWith('s') ? WORD_ALIASES.get(text.slice(0, -1)) : undefined);
  if (meanings === undefined) return [[stemWord(text)]];
  return [...meanings.map((meaning) => meaning.map(stemWord)), [stemWord(text)]];
}

/** The stem of two or more neighbouring words written as one: `fan out` as `fanout`. */
export function joinWords(words: readonly string[]): string {
  return stemWord(words.join(''));
}
