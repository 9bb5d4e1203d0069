import type { Phrase, Term } from './compile-phrases.ts';
import type { CompiledPoints } from './compile-points.ts';
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

const NOWHERE: readonly Hit[] = [];

/** Where each stem stands. */
type Places = ReadonlyMap<string, readonly Hit[]>;

/** Indexes a note by its words, slips of the pen taken for the words that were meant. */
export function findPhrases(note: Note, compiled: CompiledPoints): PhraseFinder {
  const places = placeStems(note, compiled);
  const found = compiled.phrases.map((phrase) => followWords(phrase, places, note));
  const known = new Map<Term, readonly Hit[]>();
  return {
    find(term) {
      const before = known.get(term);
      if (before !== undefined) return before;
      const hits = hitsOf(term, found);
      known.set(term, hits);
      return hits;
    },
  };
}

function placeStems(note: Note, { stems, nearWords }: CompiledPoints): Places {
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
  for (const place of note.joined) if (stems.has(place.form)) add(place.form, place);
  for (const place of findMarks(note, stems)) add(place.form, place);
  for (const hits of places.values()) hits.sort(compareHits);
  return places;
}

function followWords({ stems }: Phrase, places: Places, { words }: Note): readonly Hit[] {
  let hits = places.get(stems[0] ?? '') ?? NOWHERE;
  for (let at = 1; at < stems.length && hits.length > 0; at += 1) {
    const next = places.get(stems[at] ?? '') ?? NOWHERE;
    const longer: Hit[] = [];
    for (const { first, last } of next.length === 0 ? NOWHERE : hits) {
      const sentence = words[last]?.sentence;
      const after = next.find((candidate) => candidate.first > last && words[candidate.first]?.sentence === sentence);
      if (after !== undefined && after.first - last - 1 <= MOST_BETWEEN) longer.push({ first, last: after.last });
    }
    hits = longer.length < 2 ? longer : longer.toSorted(compareHits);
  }
  return hits;
}

/** The places of all phrases of a term; `found` has those of each phrase by its id. */
function hitsOf(term: Term, found: readonly (readonly Hit[])[]): readonly Hit[] {
  const all: Hit[] = [];
  for (const { id } of term) for (const hit of found[id] ?? NOWHERE) all.push(hit);
  return all.length < 2 ? all : all.toSorted(compareHits);
}

function compareHits(a: Hit, b: Hit): number {
  return a.first - b.first || a.last - b.last;
}
