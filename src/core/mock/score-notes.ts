import type { Point } from '../decks/problem.ts';
import { compilePoints } from './match/compile-points.ts';
import { matchPoints, type PointMatch } from './match/match-points.ts';
import { SCORE_MARK } from './notes-markdown.ts';
import { type Score, scoreCredits } from './rubric.ts';

/** Notes as the matcher and the rubric see them. */
export interface ScoredNotes extends Score {
  /** In the order of the points that were given. */
  readonly points: readonly PointMatch[];
}

/**
 * Matches notes in Markdown against points and scores them; what the program itself wrote below the notes of a transcript does not
 * count. Pacing is 0 to 4, null without a clock. `scoreNotes(text, [...problem.points, ...commonPoints], null).total`
 */
export function scoreNotes(text: string, points: readonly Point[], pacing: number | null): ScoredNotes {
  const [notes = ''] = text.split(SCORE_MARK);
  const matches = matchPoints(notes, compilePoints(points));
  return { points: matches, ...scoreCredits(points, new Map(matches.map(({ id, credit }) => [id, credit])), pacing) };
}
