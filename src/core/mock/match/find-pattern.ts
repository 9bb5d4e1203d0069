import type { Term } from './compile-phrases.ts';
import type { CompiledPattern } from './compile-points.ts';
import type { Hit, PhraseFinder } from './find-phrases.ts';
import type { Note, NoteWord } from './read-note.ts';
import type { Strike } from './strike-rules.ts';

/** A note made ready for finding patterns. */
export interface SearchedNote {
  readonly note: Note;
  readonly finder: PhraseFinder;
  readonly strikes: readonly (Strike | undefined)[];
}

/** A pattern in the note: its words, from the first to the last of them. */
export interface Match extends Hit {
  readonly pattern: CompiledPattern;
  readonly hits: readonly Hit[];
}

/** How far the words of one idea may stand apart: lines are thoughts of their own, sentences of a line belong to their neighbours. */
const IDEA_SENTENCES = 1;
const IDEA_WORDS = 24;

type Stance = Pick<CompiledPattern, 'isAboutAbsence' | 'isAboutChoice'>;

/** Why a match earns nothing, if so. */
export function strikeOf({ hits, pattern }: { readonly hits: readonly Hit[]; readonly pattern: Stance }, reading: SearchedNote): Strike | undefined {
  for (const hit of hits) {
    const strike = strikeOfHit(hit, pattern, reading);
    if (strike !== undefined) return strike;
  }
  return undefined;
}

function strikeOfHit({ first, last }: Hit, { isAboutAbsence, isAboutChoice }: Stance, { strikes }: SearchedNote): Strike | undefined {
  if (isAboutAbsence) return undefined;
  for (let at = first; at <= last; at += 1) {
    const strike = strikes[at];
    if (strike !== undefined && !(strike === 'rejected' && isAboutChoice)) return strike;
  }
  return undefined;
}

const NO_MATCH: readonly Match[] = [];

/** Finds a pattern in a note; where words are denied in one place and said in another, it stands on those that are said. */
export function findPattern(pattern: CompiledPattern, reading: SearchedNote): readonly Match[] {
  const found = findCovers(pattern.terms, reading);
  if (found.length === 0) return NO_MATCH;
  const isSaid = (hit: Hit) => strikeOfHit(hit, pattern, reading) === undefined;
  const said = found.every(({ hits }) => hits.every(isSaid)) ? found : findCovers(pattern.terms, reading, isSaid);
  const covers = said.length > 0 ? said : found;
  const matches: Match[] = [];
  for (const { first, last, hits } of covers) if (!isExcluded({ first, last }, pattern, reading)) matches.push({ first, last, hits, pattern });
  return matches;
}

interface Cover extends Hit {
  readonly hits: readonly Hit[];
}

const NO_COVER: readonly Cover[] = [];

/** Places where all terms stand near each other: for each place of the rarest term the nearest of the others. */
function findCovers(terms: readonly Term[], { finder, note }: SearchedNote, test?: (hit: Hit) => boolean): readonly Cover[] {
  const lists: (readonly Hit[])[] = [];
  for (const term of terms) {
    const all = finder.find(term);
    const hits = test === undefined || all.length === 0 ? all : all.filter(test);
    if (hits.length === 0) return NO_COVER;
    lists.push(hits);
  }
  const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const covers: Cover[] = [];
  for (const anchor of rarest) {
    const cover = coverFrom(anchor, others, note.words);
    if (cover !== undefined) covers.push(cover);
  }
  return covers;
}

function coverFrom(anchor: Hit, others: readonly (readonly Hit[])[], words: readonly NoteWord[]): Cover | undefined {
  const hits = [anchor];
  let { first, last } = anchor;
  for (const list of others) {
    const nearest = nearestTo(anchor, list, hits, words);
    if (nearest === undefined) return undefined;
    hits.push(nearest);
    first = Math.min(first, nearest.first);
    last = Math.max(last, nearest.last);
  }
  return last - first <= IDEA_WORDS && isOneThought(words[first], words[last]) ? { first, last, hits } : undefined;
}

/** A line that carries on the one above is of the same sentence. */
function isOneThought(from: NoteWord | undefined, to: NoteWord | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  return to.sentence === from.sentence || (to.line === from.line && to.sentence - from.sentence <= IDEA_SENTENCES);
}

/** The nearest of the same thought: a word at the end of the line above is no partner, however near. */
function nearestTo(anchor: Hit, list: readonly Hit[], taken: readonly Hit[], words: readonly NoteWord[]): Hit | undefined {
  let nearest: Hit | undefined;
  let least = Infinity;
  for (const hit of list) {
    if (hit.last < anchor.first - IDEA_WORDS) continue;
    if (hit.first > anchor.last + IDEA_WORDS) break;
    if (taken.some((other) => hit.first <= other.last && other.first <= hit.last)) continue;
    const distance = hit.first > anchor.last ? hit.first - anchor.last : anchor.first - hit.last;
    if (distance >= least) continue;
    if (!isOneThought(words[Math.min(anchor.first, hit.first)], words[Math.max(anchor.last, hit.last)])) continue;
    nearest = hit;
    least = distance;
  }
  return nearest;
}

/** What is itself denied excludes nothing: `a copy instead of last write wins`. */
function isExcluded({ first, last }: Hit, { exclusions }: CompiledPattern, reading: SearchedNote): boolean {
  const { words } = reading.note;
  const from = words[first]?.sentence ?? 0;
  const to = words[last]?.sentence ?? 0;
  const isThere = ({ first: start, last: end }: Hit) => (words[start]?.sentence ?? -1) >= from && (words[end]?.sentence ?? Infinity) <= to;
  return exclusions.some((exclusion) =>
    findCovers(exclusion.terms, reading).some((cover) => isThere(cover) && strikeOf({ hits: cover.hits, pattern: exclusion }, reading) === undefined),
  );
}
