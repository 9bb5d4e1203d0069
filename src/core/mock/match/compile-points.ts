import { parseConceptPattern, type PatternTerm } from '../../decks/concept-pattern.ts';
import type { Point } from '../../decks/problem.ts';
import { groupNearWords, type NearWords } from './near-words.ts';
import { splitPattern } from './split-pattern.ts';
import { joinWords, readWord } from './word-forms.ts';

/** Words in their order, as stems; the joined form finds them written as one word. */
export interface Phrase {
  readonly key: string;
  readonly stems: readonly string[];
}

/** One of these has to be there. */
export type Term = readonly Phrase[];

interface Exclusion {
  readonly terms: readonly Term[];
  readonly isAboutAbsence: boolean;
  readonly isAboutChoice: boolean;
}

export interface CompiledPattern {
  /** As it was written. */
  readonly text: string;
  readonly terms: readonly Term[];
  readonly exclusions: readonly Exclusion[];
  /** The pattern speaks of what is not done or left out, so negation does not strike it. */
  readonly isAboutAbsence: boolean;
  /** The pattern weighs one thing against another, or gives a reason, so what was turned down counts. */
  readonly isAboutChoice: boolean;
}

export interface CompiledPoint {
  readonly id: string;
  /** The ways in which the idea is said. */
  readonly core: readonly CompiledPattern[];
  /** Reasons, mechanisms, figures and prices that belong to it. */
  readonly further: readonly CompiledPattern[];
  /** Whether general words of reason justify it, too. */
  readonly generalReasons: boolean;
}

/** The points of a problem, ready for matching. */
export interface CompiledPoints {
  readonly points: readonly CompiledPoint[];
  /** Every stem of a pattern. */
  readonly stems: ReadonlySet<string>;
  readonly nearWords: NearWords;
}

const ABSENCE = /\b(?:no|not|never|none|nothing|nobody|without|cannot|can't|don't|dont|cant|isn't|doesn't|wo|skip|forgot|later|todo|out of scope|not covered)\b/iu;
const CHOICE = /\b(?:vs|versus|instead|rather|against|compared?|alternatives?|considered|would|too|wasteful|overkill|cheaper|simpler|price|cost)\b/iu;
/** A short form with several meanings makes several phrases; more than this are of no use. */
const MOST_READINGS = 8;

/** Prepares points for `matchPoints`; patterns that cannot be read are left out, as a check of the deck tells of them. */
export function compilePoints(points: readonly Point[]): CompiledPoints {
  const stems = new Set<string>();
  const compiled = points.map(({ id, concepts = [], generalReasons = true }) => {
    const [core = [], ...further] = concepts.map((texts, at) => texts.flatMap((text) => compilePattern(text, stems, at > 0)));
    return { id, core, further: further.flat(), generalReasons };
  });
  return { points: compiled, stems, nearWords: groupNearWords(stems) };
}

function compilePattern(text: string, stems: Set<string>, isReason: boolean): CompiledPattern[] {
  const parsed = parseConceptPattern(text);
  if (!parsed.ok) return [];
  const { terms, exclusions } = parsed.value;
  const compile = (term: PatternTerm) => term.flatMap((alternative) => compilePhrases(alternative, stems));
  const [wanted = text, ...unwanted] = text.split(' - ');
  return [{ text, terms: terms.map(compile), exclusions: exclusions.map((group, at) => ({ terms: group.map(compile), isAboutAbsence: ABSENCE.test(unwanted[at] ?? ''), isAboutChoice: false })), isAboutAbsence: ABSENCE.test(wanted), isAboutChoice: isReason || CHOICE.test(wanted) }];
}

function compilePhrases(alternative: string, stems: Set<string>): Phrase[] {
  const words = splitPattern(alternative);
  let rows: (readonly string[])[] = [[]];
  for (const { text } of words) {
    const readings = !/^\d/u.test(text) ? readWord(text) : [[text]];
    rows = rows.flatMap((row) => readings.map((reading) => [...row, ...reading])).slice(0, MOST_READINGS);
  }
  if (words.length > 1) rows.push([joinWords(words)]);
  for (const stem of rows.flat()) stems.add(stem);
  return rows.filter((row) => row.length > 0).map((row) => ({ key: row.join(' '), stems: row }));
}
