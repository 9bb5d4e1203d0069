import type { CompiledPoints, Phrase, Term } from './compile-points.ts';
import { findMarks } from './find-marks.ts';
import { findNearWord } from './near-words.ts';
import type { Note } from './read-note.ts';

/** Where a phrase stands: the indexes of its first and last word. */
export interface Hit {
  readonly first: number;
  readonly last: number;
}

/** Finds where terms stand in one note. */
export interface PhraseFinder {
  /** All places of any alternative, in their order. */
  find(term: Term): readonly Hit[];
}

/** How many other words may stand between two of a phrase. */
const MOST_BETWEEN = 2;

/** Indexes a note by its words, slips of the pen taken for the words that were meant. */
export function findPhrases(note: Note, { stems, nearWords }: CompiledPoints): PhraseFinder {
  const places = new Map<string, Hit[]>();
  const add = (form: string, hit: Hit) => {
    const there = places.get(form);
    if (there === undefined) places.set(form, [hit]);
    else there.push(hit);
  };
  const meant = new Map<string, string | undefined>();
  for (const [at, { text, forms }] of note.words.entries()) {
    for (const form of forms) if (stems.has(form)) add(form, { first: at, last: at });
    const [only] = forms;
    if (forms.length > 1 || only === undefined || stems.has(only)) continue;
    if (!meant.has(text)) meant.set(text, findNearWord(text, only, nearWords));
    const near = meant.get(text);
    if (near !== undefined) add(near, { first: at, last: at });
  }
  for (const { form, first, last } of [...note.joined, ...findMarks(note)]) if (stems.has(form)) add(form, { first, last });
  for (const hits of places.values()) hits.sort((a, b) => a.first - b.first || a.last - b.last);

  const phrases = new Map<string, readonly Hit[]>();
  const findPhrase = (phrase: Phrase): readonly Hit[] => {
    const known = phrases.get(phrase.key);
    if (known !== undefined) return known;
    const hits = followWords(phrase, places, note);
    phrases.set(phrase.key, hits);
    return hits;
  };
  const terms = new Map<Term, readonly Hit[]>();
  return {
    find(term) {
      const known = terms.get(term);
      if (known !== undefined) return known;
      const hits = term.flatMap(findPhrase).toSorted((a, b) => a.first - b.first || a.last - b.last);
      terms.set(term, hits);
      return hits;
    },
  };
}

function followWords({ stems }: Phrase, places: ReadonlyMap<string, readonly Hit[]>, { words }: Note): Hit[] {
  const [first = '', ...rest] = stems;
  let hits = places.get(first) ?? [];
  for (const stem of rest) {
    const next = places.get(stem) ?? [];
    if (hits.length === 0 || next.length === 0) return [];
    hits = hits.flatMap((hit) => {
      const sentence = words[hit.last]?.sentence;
      const after = next.find((candidate) => candidate.first > hit.last && words[candidate.first]?.sentence === sentence);
      if (after === undefined || after.first - hit.last - 1 > MOST_BETWEEN) return [];
      return [{ first: hit.first, last: after.last }];
    });
  }
  return [...hits];
}
