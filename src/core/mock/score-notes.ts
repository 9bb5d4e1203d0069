import type { Point } from '../decks/problem.ts';
import { compilePoints } from './match/compile-points.ts';
import { matchPoints, type PointMatch } from './match/match-points.ts';
import { notesBody } from './notes-markdown.ts';
import { type Score, scoreCredits } from './rubric.ts';
import { stepOfLine } from './step-heading.ts';

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
  const matches = matchPoints(wordsOfCandidate(text), compilePoints(points));
  return { points: matches, ...scoreCredits(points, new Map(matches.map(({ id, credit }) => [id, credit])), pacing) };
}

/**
 * The candidate's own words in notes or a transcript: without front matter, score, and the headings of the steps, which are
 * there before anything was said. `wordsOfCandidate('## Scale\nshards')` is a blank line and `shards`.
 */
export function wordsOfCandidate(text: string): string {
  return notesBody(text)
    .split('\n')
    .map((line) => (stepOfLine(line) === null ? line : ''))
    .join('\n');
}
