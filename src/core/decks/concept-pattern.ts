import { err, ok, type Result } from '../result.ts';

/** Alternatives, each a word or a phrase as written; one of them has to be there. */
export type PatternTerm = readonly string[];

/** A pattern of words by which a point is known in notes. */
export interface ConceptPattern {
  /** All of them have to stand near each other, in any order. */
  readonly terms: readonly PatternTerm[];
  /** What must not stand there: of none of these groups may all terms be found. */
  readonly exclusions: readonly (readonly PatternTerm[])[];
}

const EXCLUSION_MARK = / - /u;
const TERM_MARK = / \+ /u;
/** A word, a number, or one of the signs that a pattern may ask for. */
const HAS_WORD = /[\p{L}\p{N}#%<>→]/u;

/**
 * Reads a pattern: terms joined by ` + `, alternatives by `|`, exclusions after ` - `, `#` for any number, the signs `%`, `<`, `>` and `->`. Fails with what is
 * wrong, to complete "`concepts` has a pattern that …". `parseConceptPattern('shard|partition + user - every node')`
 */
export function parseConceptPattern(text: string): Result<ConceptPattern, string> {
  const groups = ` ${text.trim()} `.split(EXCLUSION_MARK).map((group) => ` ${group} `.split(TERM_MARK).map(splitAlternatives));
  const [terms = [], ...exclusions] = groups;
  if (groups.flat(2).every((alternative) => HAS_WORD.test(alternative))) return ok({ terms, exclusions });
  const isBare = !HAS_WORD.test(text);
  return err(isBare ? 'has no word' : 'has an empty place: each side of " + ", " - " and "|" needs a word');
}

function splitAlternatives(term: string): PatternTerm {
  return term.split('|').map((alternative) => alternative.trim());
}
