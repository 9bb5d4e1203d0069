import { splitPattern } from './split-pattern.ts';
import { joinWords, readWord } from './word-forms.ts';

/** Words in their order, as stems; the joined form finds them written as one word. */
export interface Phrase {
  /** Counted from 0 among the phrases of all points. */
  readonly id: number;
  readonly stems: readonly string[];
}

/** One of these has to be there. */
export type Term = readonly Phrase[];

/** The phrases of all patterns, each of them once, and what each alternative stands for. */
export interface PhraseTable {
  /** By their stems, joined by blanks. */
  readonly phrases: Map<string, Phrase>;
  /** By the text of the alternative: patterns name the same things again and again. */
  readonly alternatives: Map<string, readonly Phrase[]>;
  /** The ways to read each word. */
  readonly words: Map<string, readonly (readonly string[])[]>;
}

/** A short form with several meanings makes several phrases; more than this are of no use. */
const MOST_READINGS = 8;

/** The phrases that an alternative of a pattern stands for, taken from the table or put there. */
export function compilePhrases(alternative: string, table: PhraseTable): readonly Phrase[] {
  const known = table.alternatives.get(alternative);
  if (known !== undefined) return known;
  const phrases = readPhrases(alternative, table).map((stems) => internPhrase(stems, table));
  table.alternatives.set(alternative, phrases);
  return phrases;
}

function internPhrase(stems: readonly string[], { phrases }: PhraseTable): Phrase {
  const key = stems.length === 1 ? (stems[0] ?? '') : stems.join(' ');
  const known = phrases.get(key);
  if (known !== undefined) return known;
  const phrase = { id: phrases.size, stems };
  phrases.set(key, phrase);
  return phrase;
}

function readPhrases(alternative: string, table: PhraseTable): readonly (readonly string[])[] {
  const words = splitPattern(alternative);
  const [first, ...others] = words;
  if (first === undefined) return [];
  let rows = readPatternWord(first, table);
  if (others.length === 0) return rows;
  for (const word of others) {
    const readings = readPatternWord(word, table);
    rows = rows.flatMap((row) => readings.map((reading) => [...row, ...reading])).slice(0, MOST_READINGS);
  }
  return [...rows, [joinWords(words)]];
}

/** A number of a pattern stands for itself alone. */
function readPatternWord(word: string, { words }: PhraseTable): readonly (readonly string[])[] {
  const known = words.get(word);
  if (known !== undefined) return known;
  const readings = /^\d/u.test(word) ? [[word]] : readWord(word);
  words.set(word, readings);
  return readings;
}
