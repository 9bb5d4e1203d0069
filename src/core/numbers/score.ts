/** How far an answer was from the truth, as a word. */
export type AnswerDistance = 'exact' | 'good' | 'fair' | 'magnitude' | 'missed';

/** The most that each word allows, as |log10(guess / truth)|. Twice the truth is still good, though log10(2) is a little over 0.3. */
const LIMITS = [['exact', 0.1], ['good', Math.log10(2)], ['fair', 0.5], ['magnitude', 1]] as const;

/** What the last bits of a float may add to an error. */
const FLOAT_LOG10_ERROR = 1e-9;

/**
 * The word for a distance in powers of ten: within 0.1 exact, 0.3 (a factor of 2) good, 0.5 (of 3) fair, 1 the right
 * magnitude. `scoreDistance(0.2)` is 'good'.
 */
export function scoreDistance(log10Error: number): AnswerDistance {
  return LIMITS.find(([, limit]) => log10Error <= limit + FLOAT_LOG10_ERROR)?.[0] ?? 'missed';
}

/** The word for a figure that is known exactly, such as 86,400 or a quorum: right or missed. */
export function scoreExactly(log10Error: number): AnswerDistance {
  return log10Error <= FLOAT_LOG10_ERROR ? 'exact' : 'missed';
}
