import type { App } from '../app.ts';
import type { PointLabel } from '../core/events/event.ts';
import { ok, type Result } from '../core/result.ts';
import { type FinishedMock, type FinishedPoint, type MockFault, overturnPoint, readFinishedMock, scoredRecord } from './finished-mock.ts';

/** What was done with a point. */
export interface Judged {
  readonly point: FinishedPoint;
  readonly from: PointLabel;
  readonly to: PointLabel;
}

/**
 * A walk over the points of a session, in which a person accepts or overturns each label. Every verdict is on disk when its call
 * returns, an acceptance as well: so the walk goes on where it was left.
 */
export interface ScoreWalk {
  mock(): FinishedMock;
  /** Index of the point that is to be judged; the number of points at the end. */
  at(): number;
  /** Points that nobody has judged yet. */
  open(): number;
  /** Gives the point a label, or accepts the one it has (null), and goes on. Null at the end. */
  judge(label: PointLabel | null): Result<Judged | null, MockFault>;
  /** Goes one point back; false at the first. */
  back(): boolean;
  /** Takes the last change of a label back and goes to its point; null where there is none since the walk was opened. */
  undo(): Result<Judged | null, MockFault>;
  /** Accepts all that was not judged yet and goes to the end. */
  finish(): Result<null, MockFault>;
}

/** Opens the walk over a session at the first point that nobody has judged; at the first one where all are. */
export function openScoreWalk(app: App, session: string): Result<ScoreWalk, MockFault> {
  const read = readFinishedMock(app, session);
  return read.ok ? ok(walkOf(app, session, read.value)) : read;
}

/** The points of a session on which nobody has given a verdict yet, be it the automatic one. */
export function openPoints(app: App, { record, points }: Pick<FinishedMock, 'record' | 'points'>): readonly FinishedPoint[] {
  const judged = app.progress().overturns.get(record.session);
  return points.filter(({ id }) => judged?.has(id) !== true);
}

/** A session with points that nobody has judged yet. */
export interface PointsLeft {
  readonly session: string;
  readonly title: string;
  readonly open: number;
  readonly of: number;
}

/** What is left to judge of the last session that was brought to its end; null where nothing is. */
export function pointsLeft(app: App): PointsLeft | null {
  const last = app.progress().mocks.at(-1);
  if (last === undefined) return null;
  const { problem, points, record } = scoredRecord(app, last);
  const open = openPoints(app, { record, points }).length;
  return open === 0 ? null : { session: last.session, title: problem?.title ?? last.problem, open, of: points.length };
}

function walkOf(app: App, session: string, first: FinishedMock): ScoreWalk {
  let mock = first;
  const [firstOpen] = openPoints(app, mock);
  let at = firstOpen === undefined ? 0 : mock.points.indexOf(firstOpen);
  const changes: { readonly at: number; readonly label: PointLabel }[] = [];
  const refresh = (): void => {
    mock = { ...mock, ...scoredRecord(app, mock.record) };
  };
  const accept = (points: readonly FinishedPoint[]): Result<null, MockFault> => {
    // The score stays as it is, and so does the transcript.
    const verdicts = points.map(({ id, final }) => ({ type: 'overturn', data: { session, point: id, label: final } }) as const);
    const recorded = verdicts.length === 0 ? ok(null) : app.record(verdicts);
    return recorded.ok ? ok(null) : recorded;
  };
  return {
    mock: () => mock,
    at: () => at,
    open: () => openPoints(app, mock).length,
    judge(label) {
      const point = mock.points[at];
      if (point === undefined) return ok(null);
      const from = point.final;
      const to = label ?? from;
      const isOpen = openPoints(app, mock).includes(point);
      const recorded = to === from ? accept(isOpen ? [point] : []) : overturnPoint(app, session, point.id, to);
      if (!recorded.ok) return recorded;
      if (to !== from) changes.push({ at, label: from });
      refresh();
      at += 1;
      return ok({ point, from, to });
    },
    back() {
      if (at === 0) return false;
      at -= 1;
      return true;
    },
    undo() {
      const change = changes.at(-1);
      const point = mock.points[change?.at ?? -1];
      if (change === undefined || point === undefined) return ok(null);
      const recorded = overturnPoint(app, session, point.id, change.label);
      if (!recorded.ok) return recorded;
      changes.pop();
      refresh();
      at = change.at;
      return ok({ point, from: point.final, to: change.label });
    },
    finish() {
      const accepted = accept(openPoints(app, mock));
      if (accepted.ok) at = mock.points.length;
      return accepted;
    },
  };
}
