import { isMark } from './find-marks.ts';
import { type PlainWord, splitWords } from './split-words.ts';

const SIGN = /#[\p{L}-]*|->|→|[%<>]/gu;

/** Most alternatives are made of nothing but these. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/u;

/** Splits an alternative of a pattern: `#`, marks such as `#sum` and signs stay. `splitPattern('# chars')` is `['#', 'chars']`. */
export function splitPattern(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.split(' ');
  const signs: PlainWord[] = [];
  const rest = text.replace(SIGN, (sign, start: number) => {
    const name = nameSign(sign);
    signs.push({ text: name, start, end: start + name.length });
    return ' '.repeat(name.length) + sign.slice(name.length);
  });
  return [...signs, ...splitWords(rest)].toSorted((a, b) => a.start - b.start).map((word) => word.text);
}

/** `#k` is a number with a letter behind. */
function nameSign(sign: string): string {
  if (sign === '→') return '->';
  return sign.startsWith('#') && !isMark(sign) ? '#' : sign;
}
