import type { Progress } from '../events/progress.ts';
import { type DimensionScores, RUBRIC_DIMENSIONS, type RubricDimension } from '../mock/rubric.ts';
import { isoDateOfDay } from '../time.ts';
import { finalScore } from './mock-score.ts';

/** One mock session, with the person's own verdicts. */
export interface MockSessionFigures {
  readonly date: string;
  readonly problem: string;
  readonly level: string;
  /** 0 to 100. */
  readonly total: number;
  /** 0 to 4 each. */
  readonly dimensions: DimensionScores;
  readonly minutes: number;
}

/** Mock sessions in figures. */
export interface MockStatistics {
  /** The oldest first. */
  readonly sessions: readonly MockSessionFigures[];
  /** The mean of each dimension over the last five sessions and over the five before; null without any. */
  readonly lately: Readonly<Record<RubricDimension, number | null>>;
  readonly before: Readonly<Record<RubricDimension, number | null>>;
}

const LATE_SESSIONS = 5;

/** All mock sessions in figures, and how their dimensions move. `measureMocks(progress).sessions` */
export function measureMocks(progress: Progress): MockStatistics {
  const sessions = progress.mocks.map((record): MockSessionFigures => {
    const { problem, level, activeMs, day } = record;
    return { date: isoDateOfDay(day), problem, level, ...finalScore(progress, record), minutes: activeMs / 60_000 };
  });
  return { sessions, lately: meanOf(sessions.slice(-LATE_SESSIONS)), before: meanOf(sessions.slice(-2 * LATE_SESSIONS, -LATE_SESSIONS)) };
}

function meanOf(sessions: readonly MockSessionFigures[]): Readonly<Record<RubricDimension, number | null>> {
  const entries = RUBRIC_DIMENSIONS.map((dimension) => {
    const scores = sessions.flatMap(({ dimensions }) => dimensions[dimension] ?? []);
    return [dimension, scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length] as const;
  });
  return Object.fromEntries(entries) as Record<RubricDimension, number | null>;
}
