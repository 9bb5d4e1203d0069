import { parseConceptPattern, type PatternTerm } from '../../decks/concept-pattern.ts';
import type { Point } from '../../decks/problem.ts';
import { compilePhrases, type Phrase, type PhraseTable, type Term } from './compile-phrases.ts';
import { groupNearWords, type NearWords } from './near-words.ts';

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
  /** Every phrase of a pattern, in the order of their ids. */
  readonly phrases: readonly Phrase[];
  readonly nearWords: NearWords;
}

const ABSENCE = /\b(?:no|not|never|none|nothing|nobody|without|cannot|can't|don't|dont|cant|isn't|doesn't|wo|skip|forgot|later|todo|out of scope|not covered)\b/i;
const CHOICE = /\b(?:vs|versus|instead|rather|against|compared?|alternatives?|considered|would|too|wasteful|overkill|cheaper|simpler|price|cost)\b/i;

/** Prepares points for `matchPoints`; patterns that cannot be read are left out, as a check of the deck tells of them. */
export function compilePoints(points: readonly Point[]): CompiledPoints {
  const table: PhraseTable = { phrases: new Map(), alternatives: new Map(), words: new Map() };
  const compiled = points.map(({ id, concepts = [], generalReasons = true }) => {
    const [core = [], ...further] = concepts.map((texts, at) => texts.flatMap((text) => compilePattern(text, table, at > 0)));
    return { id, core, further: further.flat(), generalReasons };
  });
  const phrases = [...table.phrases.values()];
  const stems = new Set(phrases.flatMap((phrase) => phrase.stems));
  return { points: compiled, stems, phrases, nearWords: groupNearWords(stems) };
}

function compilePattern(text: string, table: PhraseTable, isReason: boolean): CompiledPattern[] {
  const parsed = parseConceptPattern(text);
  if (!parsed.ok) return [];
  const { terms, exclusions } = parsed.value;
  const compile = (term: PatternTerm) => term.flatMap((alternative) => compilePhrases(alternative, table));
  const [wanted = text, ...unwanted] = text.split(' - ');
  return [{ text, terms: terms.map(compile), exclusions: exclusions.map((group, at) => ({ terms: group.map(compile), isAboutAbsence: ABSENCE.test(unwanted[at] ?? ''), isAboutChoice: false })), isAboutAbsence: ABSENCE.test(wanted), isAboutChoice: isReason || CHOICE.test(wanted) }];
}
