/** A word of a text as it stands there. */
export interface PlainWord {
  /** Lower-case, without accents of apostrophes: `dont`. */
  readonly text: string;
  /** From `start` up to `end` of the text. */
  readonly start: number;
  readonly end: number;
}

/** Figures stay whole (`86,400`, `99.99`, `100:1`), words end at a change of case (`userId`), digits in words stay (`base62`, `p99`). */
const WORD = /\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)?/gu;
const CASE_CHANGE = /(?<=\p{Ll})(?=\p{Lu}\p{L})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;

/** Names whose capitals are no parts. */
const WHOLE_NAMES = new Set(['nosql', 'mysql', 'postgresql', 'graphql', 'github', 'youtube', 'oauth', 'grpc', 'iphone', 'ios', 'macos', 'kib', 'mib', 'gib', 'tib']);

/** Most words: neither digits nor capitals within nor an apostrophe. */
const SIMPLE_WORD = /^[A-Za-z][a-z]*$/u;

/**
 * Splits a text into words, identifiers too; places are counted from `from` on. `splitWords('POST userId=7')` has the words `post`,
 * `user`, `id` and `7`.
 */
export function splitWords(text: string, from = 0): PlainWord[] {
  const words: PlainWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    const start = from + match.index;
    if (SIMPLE_WORD.test(found)) words.push({ text: found.toLowerCase(), start, end: start + found.length });
    else splitIdentifier(found, start, words);
  }
  return words;
}

function splitIdentifier(found: string, at: number, words: PlainWord[]): void {
  const whole = found.toLowerCase();
  if (/^\d/u.test(found)) {
    words.push({ text: whole.replace(/,(?=\d{3})/gu, ''), start: at, end: at + found.length });
    return;
  }
  let start = at;
  for (const part of WHOLE_NAMES.has(whole) ? [found] : found.split(CASE_CHANGE)) {
    const text = part.toLowerCase().replace(/['’]s$/u, '').replace(/['’]/gu, '');
    words.push({ text, start, end: start + part.length });
    start += part.length;
  }
}
