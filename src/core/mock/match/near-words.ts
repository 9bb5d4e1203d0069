import { ORDINARY_STEMS } from './ordinary-words.ts';

/** Slips of the pen: words of at least these lengths may differ from the one that was meant by one or two letters. */
const ONE_SLIP_FROM = 6;
const TWO_SLIPS_FROM = 10;
/** Of shorter stems too many words are neighbours. */
const SHORTEST_STEM = 5;

/** Words that can be looked up with slips of the pen. */
export type NearWords = ReadonlyMap<string, readonly string[]>;

/** Groups words by their first letter, which people seldom get wrong. */
export function groupNearWords(words: Iterable<string>): NearWords {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = word.slice(0, 1);
    if (word.length < SHORTEST_STEM || /[\d#]/u.test(word)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return groups;
}

/**
 * The stem that a mistyped word most likely meant: one letter off for words of 6 letters and more, two from 10 on, the first letter
 * being right; an ordinary word is no slip. `written` is the word as it stands, `stem` its stem.
 */
export function findNearWord(written: string, stem: string, words: NearWords): string | undefined {
  if (written.length < ONE_SLIP_FROM || stem.length < SHORTEST_STEM || ORDINARY_STEMS.has(stem) || /\d/u.test(stem)) return undefined;
  const most = written.length >= TWO_SLIPS_FROM && stem.length > SHORTEST_STEM + 2 ? 2 : 1;
  let best: string | undefined;
  let least = most + 1;
  for (const word of words.get(stem.slice(0, 1)) ?? []) {
    if (Math.abs(word.length - stem.length) > most) continue;
    const slips = countSlips(stem, word, least);
    if (slips >= least) continue;
    best = word;
    least = slips;
  }
  return best;
}

/** Letters left out, added, changed, or swapped with a neighbour; counts no further than `limit`. */
function countSlips(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
