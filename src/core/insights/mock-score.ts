import type { MockRecord, Progress } from '../events/progress.ts';
import { type Score, scoreCredits } from '../mock/rubric.ts';
import { isDimension } from './weak/area.ts';
import { finalPoints, meanCredit } from './mock-history.ts';

/** What the rubric makes of a session with the person's own verdicts in place of the automatic ones. */
export function finalScore(progress: Progress, record: MockRecord): Score {
  const points = finalPoints(progress, record);
  const known = points.flatMap(({ id, dimension }) => (isDimension(dimension) ? [{ id, dimension }] : []));
  return scoreCredits(known, new Map(points.map((point) => [point.id, meanCredit([point])])), record.pacing);
}
