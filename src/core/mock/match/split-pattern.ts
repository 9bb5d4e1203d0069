import { isMark } from './find-marks.ts';
import { type PlainWord, splitWords } from './split-words.ts';

const SIGN = /#[\p{L}-]*|->|→|[%<>]/gu;

/** Splits an alternative of a pattern: `#`, marks such as `#sum` and signs stay. `splitPattern('# chars')` has the words `#` and `chars`. */
export function splitPattern(text: string): PlainWord[] {
  const signs: PlainWord[] = [];
  const rest = text.replace(SIGN, (sign, start: number) => {
    const name = nameSign(sign);
    signs.push({ text: name, start, end: start + name.length });
    return ' '.repeat(name.length) + sign.slice(name.length);
  });
  return [...signs, ...splitWords(rest)].toSorted((a, b) => a.start - b.start);
}

/** `#k` is a number with a letter behind. */
function nameSign(sign: string): string {
  if (sign === '→') return '->';
  return sign.startsWith('#') && !isMark(sign) ? '#' : sign;
}
