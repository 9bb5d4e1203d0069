import type { App } from '../app.ts';
import type { Phase } from '../core/decks/card.ts';
import { type Level, LEVELS, type Point, type Problem, STEPS } from '../core/decks/problem.ts';
import type { MockData, PointLabel, ScoredPoint } from '../core/events/event.ts';
import type { MockRecord } from '../core/events/progress.ts';
import { VERDICT_NAMES } from '../core/insights/describe-mock.ts';
import { finalPoints } from '../core/insights/mock-history.ts';
import { sessionSpentMs } from '../core/mock/clock.ts';
import { CREDITS } from '../core/mock/match/match-points.ts';
import { emptyNotes, type Notes, parseNotes, writeNotes } from '../core/mock/notes-markdown.ts';
import { judgeScore, RUBRIC_DIMENSIONS, type Score, scoreCredits } from '../core/mock/rubric.ts';
import { scorePacing } from '../core/mock/rubric-pacing.ts';
import { scoreNotes } from '../core/mock/score-notes.ts';
import type { MockSession } from '../core/mock/session.ts';
import { type AskedInSession, readAsked, transcriptName, withScore, writeTranscript } from '../core/mock/transcript.ts';
import { err, ok, type Result } from '../core/result.ts';
import { changeTranscript, readTranscript, saveTranscript } from '../store/mock/transcripts.ts';

/** Why a session cannot be begun, kept, ended or read, as one line for the person. */
export interface MockFault {
  readonly message: string;
}

/** A point of a session that was scored. */
export interface FinishedPoint extends Omit<ScoredPoint, 'label'> {
  /** What it says now in the problem; its id where the problem no longer has it. */
  readonly says: string;
  /** Null where the problem no longer has it. */
  readonly step: Phase | null;
  readonly automatic: PointLabel;
  /** The person's own verdict, else the automatic one. */
  readonly final: PointLabel;
}

/** A session that was brought to its end, with its notes and both scores. */
export interface FinishedMock {
  readonly record: MockRecord;
  /** As it is now; undefined where it is gone. */
  readonly problem: Problem | undefined;
  readonly level: Level;
  readonly notes: Notes;
  /** Why the notes cannot be shown; null if they can. */
  readonly notesFault: string | null;
  /** What the interviewer asked; null where the transcript cannot be read. */
  readonly asked: AskedInSession | null;
  /** In the order of the steps. */
  readonly points: readonly FinishedPoint[];
  readonly automatic: Score;
  readonly final: Score;
}

/** Scores a session that has ended and puts its transcript and record on disk; once, however often it is called. */
export function recordSession(app: App, problem: Problem, session: MockSession): Result<null, MockFault> {
  app.takeIn();
  if (recordOf(app, session.id) !== undefined) return ok(null);
  const utcOffsetMin = app.utcOffset(session.startedAtMs);
  const name = transcriptName(session, utcOffsetMin);
  const saved = saveTranscript(app.folder, name, writeTranscript(session, problem, utcOffsetMin));
  if (!saved.ok) return saved;
  const recorded = app.record([{ type: 'mock', data: scoredSession(app, problem, session, name) }]);
  if (!recorded.ok) return recorded;
  writeScore(app, session.id);
  return ok(null);
}

/** Takes a person's own verdict on a point, on disk when it returns. */
export function overturnPoint(app: App, session: string, point: string, label: PointLabel): Result<null, MockFault> {
  const recorded = app.record([{ type: 'overturn', data: { session, point, label } }]);
  if (!recorded.ok) return recorded;
  writeScore(app, session);
  return ok(null);
}

/** Reads a session that was brought to its end; fails where the log has none of that id. */
export function readFinishedMock(app: App, session: string): Result<FinishedMock, MockFault> {
  const record = recordOf(app, session);
  if (record === undefined) return err({ message: 'This mock session is not in the log.' });
  const transcript: Result<string, MockFault> =
    record.transcript === '' ? err({ message: 'The notes of this session were not kept.' }) : readTranscript(app.folder, record.transcript);
  return ok({
    ...scoredRecord(app, record),
    notes: transcript.ok ? parseNotes(transcript.value) : emptyNotes(),
    notesFault: transcript.ok ? null : transcript.error.message,
    asked: transcript.ok ? readAsked(transcript.value) : null,
  });
}

/** A session's problem, points and both scores, without its notes: for lists of many. */
export function scoredRecord(app: App, record: MockRecord): Omit<FinishedMock, 'notes' | 'notesFault' | 'asked'> {
  const problem = app.library.problem(record.problem);
  const final = finalPoints(app.progress(), record);
  const known = new Map(problem === undefined ? [] : pointsOf(app, problem).map((point) => [point.id, point]));
  const points = record.points.map((point, index): FinishedPoint => {
    const { says, step } = known.get(point.id) ?? { says: point.id, step: null };
    const { label, ...rest } = point;
    return { ...rest, says, step, automatic: label, final: final[index]?.label ?? label };
  });
  return {
    record,
    problem,
    level: LEVELS.find((level) => level === record.level) ?? 'mid',
    points: points.toSorted((a, b) => orderOf(a.step) - orderOf(b.step)),
    automatic: scoreOf(record.points, record.pacing),
    final: scoreOf(final, record.pacing),
  };
}

function scoredSession(app: App, problem: Problem, session: MockSession, transcript: string): MockData {
  const points = pointsOf(app, problem);
  const steps = STEPS.map((step) => ({ step, plannedMs: session.clock.plannedMs[step], spentMs: session.clock.spentMs[step] }));
  const pacing = scorePacing(steps) ?? 0;
  const matches = new Map(scoreNotes(writeNotes(session.notes), points, pacing).points.map((match) => [match.id, match]));
  return {
    session: session.id,
    problem: session.problem,
    level: session.level,
    seed: String(session.seed),
    minutes: session.minutes,
    startedAtMs: session.startedAtMs,
    activeMs: sessionSpentMs(session.clock),
    steps,
    points: points.map(({ id, dimension, cards }): ScoredPoint => {
      const match = matches.get(id);
      return { id, dimension, label: match?.label ?? 'absent', evidence: match?.evidence ?? '', ...(cards === undefined ? {} : { cards }) };
    }),
    pacing,
    transcript,
    dayShiftMin: app.moment().dayShiftMin,
  };
}

/** The log holds the score; that it also stands in the transcript is a help for readers, and its failure is none. */
function writeScore(app: App, session: string): void {
  const record = recordOf(app, session);
  if (record === undefined || record.transcript === '') return;
  const { points, final, automatic, level } = scoredRecord(app, record);
  const verdict = `${VERDICT_NAMES[judgeScore(final, level)]} for ${level}${final.total === automatic.total ? '' : `; ${automatic.total} before your own verdicts`}`;
  changeTranscript(app.folder, record.transcript, (text) =>
    withScore(text, {
      total: final.total,
      verdict,
      dimensions: RUBRIC_DIMENSIONS.map((name) => ({ name, score: final.dimensions[name] })),
      points: points.map(({ says, final: label, evidence }) => ({ says, label, evidence })),
    }),
  );
}

function scoreOf(points: readonly ScoredPoint[], pacing: number): Score {
  const known = points.map(({ id, dimension }) => ({ id, dimension: dimension as Point['dimension'] }));
  return scoreCredits(known, new Map(points.map(({ id, label }) => [id, CREDITS[label]])), pacing);
}

function recordOf(app: App, session: string): MockRecord | undefined {
  return app.progress().mocks.findLast((record) => record.session === session);
}

function pointsOf({ library }: App, problem: Problem): readonly Point[] {
  return [...problem.points, ...library.commonPoints()];
}

function orderOf(step: Phase | null): number {
  return step === null ? STEPS.length : STEPS.indexOf(step);
}
