import { findBareLists } from './bare-lists.ts';
import type { CompiledPoint, CompiledPoints } from './compile-points.ts';
import { chooseEvidence } from './choose-evidence.ts';
import { findPattern, type Match, type SearchedNote, strikeOf } from './find-pattern.ts';
import { findPhrases, type Hit } from './find-phrases.ts';
import { type NoteWord, readNote } from './read-note.ts';
import { findReasonCues, type ReasonCue } from './reason-cues.ts';
import type { Strike } from './strike-rules.ts';
import { strikeWords } from './strike-words.ts';

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

interface NoteReading extends SearchedNote {
  readonly cues: readonly ReasonCue[];
  /** Numbers of lines. */
  readonly bareLists: ReadonlySet<number>;
}

function matchPoint({ id, core, further, generalReasons }: CompiledPoint, reading: NoteReading): MatchReport {
  const said: Match[] = [];
  const struck: { readonly pattern: string; readonly strike: Strike }[] = [];
  for (const pattern of core) {
    for (const match of findPattern(pattern, reading)) {
      const strike = strikeOf(match, reading);
      if (strike === undefined) said.push(match);
      else struck.push({ pattern: pattern.text, strike });
    }
  }
  const reasons = said.length === 0 ? [] : further.flatMap((pattern) => findPattern(pattern, reading).filter((match) => strikeOf(match, reading) === undefined));
  const isUnconfirmed = reasons.length === 0 && new Set(said.map(({ pattern }) => pattern)).size === 1;
  const matches = isUnconfirmed ? said.filter((match) => !isScattered(match, reading.note)) : said;
  const best = matches.map((match) => ({ match, reason: reasonFor(match, reasons, reading, generalReasons) })).toSorted(compareMatches)[0];
  if (best === undefined || (best.reason === undefined && isLoneChance(matches))) return { id, label: 'absent', credit: 0, evidence: null, pattern: null, reason: null, struck };
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

/** With more other words than this among them, the words of a match may belong to different thoughts. */
const MOST_WORDS_AMONG = 2;
/** A term of as many phrases stands in most notes. */
const MANY_PHRASES = 9;

/**
 * Whether the words of a match may have met by chance: in several clauses, with others among them. Where neither another pattern nor
 * a reason of the point is in the note, such a match does not count: on forty notes written afterwards, fourteen of eighteen such matches were wrong.
 */
function isScattered(match: Match, { words }: NoteReading['note']): boolean {
  return words[match.first]?.clause !== words[match.last]?.clause && countAmong(match) > MOST_WORDS_AMONG;
}

/**
 * Whether an idea stands in one place only, in single words with others among them, each of them one of many that would have done:
 * where no reason is told either, all nine such matches in ninety labelled notes were wrong.
 */
function isLoneChance(matches: readonly Match[]): boolean {
  const [one] = matches;
  return matches.every((match) => match.first === one?.first && match.last === one.last && countAmong(match) > MOST_WORDS_AMONG && isOfCommonWords(match));
}

function isOfCommonWords({ hits, pattern }: Match): boolean {
  return hits.every(({ first, last }) => first === last) && pattern.terms.every((term) => term.length >= MANY_PHRASES);
}

/** How many other words stand among those of a match. */
function countAmong({ first, last, hits }: Match): number {
  return last - first + 1 - hits.reduce((sum, hit) => sum + hit.last - hit.first + 1, 0);
}

/** Those with a reason of the point's own first, then with a general one; the shorter before the longer. */
function compareMatches(a: Reasoned, b: Reasoned): number {
  return (b.reason?.rank ?? 0) - (a.reason?.rank ?? 0) || a.match.last - a.match.first - (b.match.last - b.match.first) || a.match.first - b.match.first;
}

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
