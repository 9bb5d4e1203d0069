import type { PointLabel, ScoredPoint } from '../events/event.ts';
import type { MockRecord, Progress } from '../events/progress.ts';

/** What each label earns, from 0 to 1. */
const CREDITS: Readonly<Record<PointLabel, number>> = { absent: 0, named: 0.5, justified: 1 };

/** The points of a session with the person's own verdicts in place of the automatic ones. */
export function finalPoints(progress: Progress, { session, points }: MockRecord): readonly ScoredPoint[] {
  const overturns = progress.overturns.get(session);
  if (overturns === undefined) return points;
  return points.map((point) => ({ ...point, label: overturns.get(point.id)?.label ?? point.label }));
}

/** The mean credit of points, 0 to 1; 0 where there are none. `meanCredit(finalPoints(progress, record))` */
export function meanCredit(points: readonly ScoredPoint[]): number {
  if (points.length === 0) return 0;
  return points.reduce((sum, { label }) => sum + CREDITS[label], 0) / points.length;
}

/** The newest session of each problem, the oldest of them first. */
export function lastSessions({ mocks }: Progress): ReadonlyMap<string, MockRecord> {
  const last = new Map<string, MockRecord>();
  for (const record of mocks) {
    // A map keeps the place of a key that is set again.
    last.delete(record.problem);
    last.set(record.problem, record);
  }
  return last;
}
