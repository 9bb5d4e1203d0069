import { findKnownNoun, singularOf } from './nouns.ts';
import { quoteWord } from './quantity-error.ts';
import type { Problem } from './quantity-error.ts';
import type { Unit } from './unit.ts';
import { unitOfNoun, unitOfRow } from './unit.ts';
import type { UnitRow } from './units.ts';
import { findUnitRow, listSymbolsInAnyCase, listUnitNames, SCALES } from './units.ts';

/** Whether a word was found, and as what. */
export type ResolvedWord = { readonly kind: 'found'; readonly unit: Unit } | { readonly kind: 'unknown'; readonly problem: Problem };

/**
 * Finds the unit or the counted thing that a word names. A word that is neither is taken for a noun if it looks like
 * one (a lower-case plural, or a longer word that divides, as in `1 KB/gizmo`) and is not a slip for a unit: `secnds` is an error.
 */
export function resolveWord(word: string, exponent: number, divides: boolean): ResolvedWord {
  const row = findUnitRow(word) ?? findRowInAnyCase(word);
  if (row !== undefined) return { kind: 'found', unit: unitOfRow(row, exponent) };
  const noun = findKnownNoun(word);
  if (noun !== undefined) return { kind: 'found', unit: unitOfNoun(noun, exponent) };
  if (word === 'm') return unknown('"m" could be minutes (min), milliseconds (ms) or a million (M)', 'min');
  const [first, ...others] = listSymbolsInAnyCase(word);
  if (first !== undefined && others.length > 0) {
    return unknown(`${quoteWord(word)} could be ${[first, ...others].join(' or ')}: B is a byte, b a bit`, first);
  }
  if (SCALES.has(word)) return unknown(`${quoteWord(word)} multiplies a number and stands right after it: 5 ${word}`);
  const nearest = first ?? findNearestUnit(word);
  if (nearest !== undefined) return unknown(`${quoteWord(word)} is no unit`, nearest);
  const newNoun = singularOf(word) ?? (divides && /^[a-z]{4,}$/u.test(word) ? word : undefined);
  if (newNoun !== undefined) return { kind: 'found', unit: unitOfNoun(newNoun, exponent) };
  return unknown(`${quoteWord(word)} is no unit, and not the plural of something to count`);
}

function unknown(message: string, suggestion?: string): ResolvedWord {
  const problem: Problem = { kind: 'unknown-unit', message };
  return { kind: 'unknown', problem: suggestion === undefined ? problem : { ...problem, suggestion } };
}

/** `Days` and `Megabytes` are plain; `KBPS` could be bits or bytes, so short names of data keep their case. */
function findRowInAnyCase(word: string): UnitRow | undefined {
  if (word.length < 3) return undefined;
  const row = findUnitRow(word.toLowerCase());
  if (row === undefined) return undefined;
  return row.dimension.data === 0 || /^[a-z]*(?:byte|bit)s?$/u.test(word.toLowerCase()) ? row : undefined;
}

/**
 * The unit that a word is a slip for: one letter off, two in words of seven and more; short names are too alike for that.
 * Of two as near the one with the same last letter: `minuts` is `minutes`.
 */
function findNearestUnit(word: string): string | undefined {
  const limit = word.length >= 7 ? 2 : Number(word.length >= 3);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of listUnitNames()) {
    if (name.length < 3 || Math.abs(name.length - word.length) > limit) continue;
    const distance = countSlips(word, name, bestDistance + 1);
    const better = distance < bestDistance || (distance === bestDistance && best?.at(-1) !== word.at(-1) && name.at(-1) === word.at(-1));
    if (better && distance <= limit) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** The word of a list that another is a slip for: at most a third of its letters differ. `nearestName('sqr', ['sqrt'])` */
export function nearestName(word: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    const distance = countSlips(word.toLowerCase(), name, bestDistance);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words; `limit` when there are that many or more. */
function countSlips(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const substituted = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? (beforeLast[j - 2] ?? limit) + 1 : limit;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substituted, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[to.length] ?? limit, limit);
}
