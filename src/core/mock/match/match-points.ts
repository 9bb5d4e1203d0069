import { findBareLists } from './bare-lists.ts';
import type { CompiledPattern, CompiledPoint, CompiledPoints, Term } from './compile-points.ts';
import { chooseEvidence } from './choose-evidence.ts';
import { findPhrases, type Hit, type PhraseFinder } from './find-phrases.ts';
import { type Note, type NoteWord, readNote } from './read-note.ts';
import { findReasonCues, type ReasonCue } from './reason-cues.ts';
import { type Strike, strikeWords } from './strike-words.ts';

/** Said not at all, said without a reason, or said with one. */
export type PointLabel = 'absent' | 'named' | 'justified';

/** What each label earns. */
export const CREDITS: Readonly<Record<PointLabel, number>> = { absent: 0, named: 0.5, justified: 1 };

/** What a note has of one point. */
export interface PointMatch {
  readonly id: string;
  readonly label: PointLabel;
  readonly credit: number;
  /** Words of the note as they stand there, on one line; null where the point is absent. */
  readonly evidence: string | null;
}

/** Why a point was matched as it was. */
export interface MatchReport extends PointMatch {
  /** The pattern that gave the idea. */
  readonly pattern: string | null;
  /** What made it justified: a pattern of a further list, or the words of a general reason. */
  readonly reason: string | null;
  /** Patterns that would have matched but for words that are negated, left out or only asked. */
  readonly struck: readonly { readonly pattern: string; readonly strike: Strike }[];
}

/**
 * Labels each point by what a note says of it; the same note and points give the same result. The note is Markdown, the credit 0, 0.5
 * or 1. `matchPoints('- base62 of a counter, as 62^7 is ample', compilePoints(problem.points))`
 */
export function matchPoints(text: string, compiled: CompiledPoints): PointMatch[] {
  return explainMatches(text, compiled).map(({ id, label, credit, evidence }) => ({ id, label, credit, evidence }));
}

/** The same, with what led to each label. */
export function explainMatches(text: string, compiled: CompiledPoints): MatchReport[] {
  const note = readNote(text);
  const reading: NoteReading = { note, finder: findPhrases(note, compiled), strikes: strikeWords(note), cues: findReasonCues(note), bareLists: findBareLists(note) };
  return compiled.points.map((point) => matchPoint(point, reading));
}

interface NoteReading {
  readonly note: Note;
  readonly finder: PhraseFinder;
  readonly strikes: readonly (Strike | undefined)[];
  readonly cues: readonly ReasonCue[];
  /** Numbers of lines. */
  readonly bareLists: ReadonlySet<number>;
}

/** A pattern in the note: its words, from the first to the last of them. */
interface Match extends Hit {
  readonly pattern: CompiledPattern;
  readonly hits: readonly Hit[];
}

function matchPoint({ id, core, further, generalReasons }: CompiledPoint, reading: NoteReading): MatchReport {
  const found = core.flatMap((pattern) => findPattern(pattern, reading));
  const judged = found.map((match) => ({ match, strike: strikeOf(match, reading) }));
  const struck = judged.flatMap(({ match, strike }) => (strike === undefined ? [] : [{ pattern: match.pattern.text, strike }]));
  const matches = judged.flatMap(({ match, strike }) => (strike === undefined ? [match] : []));
  if (matches.length === 0) return { id, label: 'absent', credit: 0, evidence: null, pattern: null, reason: null, struck };
  const reasons = further.flatMap((pattern) => findPattern(pattern, reading)).filter((match) => strikeOf(match, reading) === undefined);
  const justified = matches.map((match) => ({ match, reason: reasonFor(match, reasons, reading, generalReasons) }));
  const best = justified.toSorted(compareMatches)[0];
  if (best === undefined) throw new Error('a match is gone');
  const label = best.reason === undefined ? 'named' : 'justified';
  const evidence = chooseEvidence(reading.note, best.match, best.reason?.hits ?? []);
  return { id, label, credit: CREDITS[label], evidence, pattern: best.match.pattern.text, reason: best.reason?.text ?? null, struck };
}

interface Reasoned {
  readonly match: Match;
  readonly reason: Reason | undefined;
}

interface Reason {
  readonly text: string;
  readonly rank: number;
  readonly hits: readonly Hit[];
}

/** Those with a reason of the point's own first, then with a general one; the shorter before the longer. */
function compareMatches(a: Reasoned, b: Reasoned): number {
  return (b.reason?.rank ?? 0) - (a.reason?.rank ?? 0) || a.match.last - a.match.first - (b.match.last - b.match.first) || a.match.first - b.match.first;
}

/** How far the words of one idea may stand apart: lines are thoughts of their own, sentences of a line belong to their neighbours. */
const IDEA_SENTENCES = 1;
const IDEA_WORDS = 24;

/** How far a reason may stand from its idea. */
const REASON_SENTENCES = 2;
const REASON_WORDS = 24;
const REASON_WORDS_ON_NEXT_LINE = 6;
const CUE_CLAUSES = 2;

function reasonFor(match: Match, reasons: readonly Match[], reading: NoteReading, generalReasons: boolean): Reason | undefined {
  const { words } = reading.note;
  const line = words[match.first]?.line ?? -1;
  const beside = reasons.find((reason) => isNear(match, reason, words) && addsTo(match, reason));
  if (beside !== undefined) return { text: beside.pattern.text, rank: 2, hits: beside.hits };
  if (!generalReasons || reading.bareLists.has(line)) return undefined;
  const isOwn = ({ start, end }: ReasonCue) => match.hits.some((hit) => start < (words[hit.last]?.end ?? 0) && (words[hit.first]?.start ?? 0) < end);
  const cue = reading.cues.find((each) => words[each.word]?.line === line && belongs(each, match, words) && !isOwn(each));
  return cue === undefined ? undefined : { text: reading.note.text.slice(cue.start, cue.end), rank: 1, hits: [] };
}

/** In the clauses of the idea or beside them, or at the beginning of the next sentence; a figure in one of its own clauses. */
function belongs({ word, isFigure }: ReasonCue, match: Match, words: readonly NoteWord[]): boolean {
  const cue = words[word];
  const [from, to] = [words[match.first], words[match.last]];
  if (cue === undefined || from === undefined || to === undefined) return false;
  if (isFigure) return match.hits.some(({ first }) => words[first]?.clause === cue.clause);
  if (cue.sentence === to.sentence + 1) return words[word - 1]?.sentence === to.sentence;
  return cue.sentence >= from.sentence && cue.sentence <= to.sentence && cue.clause >= from.clause - CUE_CLAUSES && cue.clause <= to.clause + CUE_CLAUSES;
}

/** A reason says more than the idea itself, unless the idea is listed as its own reason. */
function addsTo(match: Match, reason: Match): boolean {
  return reason.pattern.text === match.pattern.text || reason.hits.some((hit) => match.hits.every((own) => hit.first > own.last || hit.last < own.first));
}

/** On the same line, a few words off on the next one, or in a neighbouring sentence. */
function isNear(match: Hit, reason: Hit, words: NoteReading['note']['words']): boolean {
  const [before, after] = match.first <= reason.first ? [match, reason] : [reason, match];
  const [end, start] = [words[before.last], words[after.first]];
  if (end === undefined || start === undefined) return false;
  if (start.sentence - end.sentence > REASON_SENTENCES) return false;
  return start.line === end.line ? after.first - before.last <= REASON_WORDS : start.line === end.line + 1 && after.first - before.last <= REASON_WORDS_ON_NEXT_LINE;
}

function strikeOf({ hits, pattern }: { readonly hits: readonly Hit[]; readonly pattern: Pick<CompiledPattern, 'isAboutAbsence'> }, { strikes }: NoteReading): Strike | undefined {
  if (pattern.isAboutAbsence) return undefined;
  for (const { first, last } of hits) {
    for (let at = first; at <= last; at += 1) if (strikes[at] !== undefined) return strikes[at];
  }
  return undefined;
}

function findPattern(pattern: CompiledPattern, reading: NoteReading): Match[] {
  const covers = findCovers(pattern.terms, reading);
  return covers.filter((cover) => !isExcluded(cover, pattern, reading)).map((cover) => ({ ...cover, pattern }));
}

interface Cover extends Hit {
  readonly hits: readonly Hit[];
}

/** Places where all terms stand near each other: for each place of the rarest term the nearest of the others. */
function findCovers(terms: readonly Term[], { finder, note }: NoteReading): Cover[] {
  const lists: (readonly Hit[])[] = [];
  for (const term of terms) {
    const hits = finder.find(term);
    if (hits.length === 0) return [];
    lists.push(hits);
  }
  const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  return rarest.flatMap((anchor) => {
    const hits = [anchor];
    for (const list of others) {
      const nearest = nearestTo(anchor, list, hits);
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

function nearestTo(anchor: Hit, list: readonly Hit[], taken: readonly Hit[]): Hit | undefined {
  let nearest: Hit | undefined;
  let least = Infinity;
  for (const hit of list) {
    if (hit.last < anchor.first - IDEA_WORDS) continue;
    if (hit.first > anchor.last + IDEA_WORDS) break;
    if (taken.some((other) => hit.first <= other.last && other.first <= hit.last)) continue;
    const distance = hit.first > anchor.last ? hit.first - anchor.last : anchor.first - hit.last;
    if (distance >= least) continue;
    nearest = hit;
    least = distance;
  }
  return nearest;
}

/** What is itself denied excludes nothing: `a copy instead of last write wins`. */
function isExcluded({ first, last }: Cover, { exclusions }: CompiledPattern, reading: NoteReading): boolean {
  const { words } = reading.note;
  const from = words[first]?.sentence ?? 0;
  const to = words[last]?.sentence ?? 0;
  const isThere = ({ first: start, last: end }: Cover) => (words[start]?.sentence ?? -1) >= from && (words[end]?.sentence ?? Infinity) <= to;
  return exclusions.some((exclusion) =>
    findCovers(exclusion.terms, reading).some((cover) => isThere(cover) && strikeOf({ hits: cover.hits, pattern: exclusion }, reading) === undefined),
  );
}
