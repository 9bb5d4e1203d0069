import type { CompiledPattern, Term } from './compile-points.ts';
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

/** Why a match earns nothing, if so. */
export function strikeOf({ hits, pattern }: { readonly hits: readonly Hit[]; readonly pattern: Pick<CompiledPattern, 'isAboutAbsence' | 'isAboutChoice'> }, { strikes }: SearchedNote): Strike | undefined {
  if (pattern.isAboutAbsence) return undefined;
  for (const { first, last } of hits) {
    for (let at = first; at <= last; at += 1) {
      const strike = strikes[at];
      if (strike !== undefined && !(strike === 'rejected' && pattern.isAboutChoice)) return strike;
    }
  }
  return undefined;
}

/** Finds a pattern in a note; where words are denied in one place and said in another, it stands on those that are said. */
export function findPattern(pattern: CompiledPattern, reading: SearchedNote): Match[] {
  const isSaid = (hit: Hit) => strikeOf({ hits: [hit], pattern }, reading) === undefined;
  const found = findCovers(pattern.terms, reading);
  const said = found.every(({ hits }) => hits.every(isSaid)) ? found : findCovers(pattern.terms, reading, isSaid);
  const covers = said.length > 0 ? said : found;
  return covers.filter((cover) => !isExcluded(cover, pattern, reading)).map((cover) => ({ ...cover, pattern }));
}

interface Cover extends Hit {
  readonly hits: readonly Hit[];
}

/** Places where all terms stand near each other: for each place of the rarest term the nearest of the others. */
function findCovers(terms: readonly Term[], { finder, note }: SearchedNote, test?: (hit: Hit) => boolean): Cover[] {
  const lists: (readonly Hit[])[] = [];
  for (const term of terms) {
    const all = finder.find(term);
    const hits = test === undefined ? all : all.filter(test);
    if (hits.length === 0) return [];
    lists.push(hits);
  }
  const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  return rarest.flatMap((anchor) => {
    const hits = [anchor];
    for (const list of others) {
      const nearest = nearestTo(anchor, list, hits, note.words);
      if (nearest === undefined) return [];
      hits.push(nearest);
    }
    const first = Math.min(...hits.map((hit) => hit.first));
    const last = Math.max(...hits.map((hit) => hit.last));
    return last - first <= IDEA_WORDS && isOneThought(note.words[first], note.words[last]) ? [{ first, last, hits }] : [];
  });
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
function isExcluded({ first, last }: Cover, { exclusions }: CompiledPattern, reading: SearchedNote): boolean {
  const { words } = reading.note;
  const from = words[first]?.sentence ?? 0;
  const to = words[last]?.sentence ?? 0;
  const isThere = ({ first: start, last: end }: Cover) => (words[start]?.sentence ?? -1) >= from && (words[end]?.sentence ?? Infinity) <= to;
  return exclusions.some((exclusion) =>
    findCovers(exclusion.terms, reading).some((cover) => isThere(cover) && strikeOf({ hits: cover.hits, pattern: exclusion }, reading) === undefined),
  );
}
