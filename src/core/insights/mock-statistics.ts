import type { Progress } from '../events/progress.ts';
import { type DimensionScores, RUBRIC_DIMENSIONS, type RubricDimension } from '../mock/rubric.ts';
import { isoDateOfDay } from '../time.ts';
import { finalScore } from './mock-score.ts';
import { compareLately } from './mock-trends.ts';

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
  /** Each dimension over the late sessions and over those before, by `compareLately`. */
  readonly lately: Readonly<Record<RubricDimension, number | null>>;
  readonly before: Readonly<Record<RubricDimension, number | null>>;
}

/** All mock sessions in figures, and how their dimensions move. `measureMocks(progress).sessions` */
export function measureMocks(progress: Progress): MockStatistics {
  const sessions = progress.mocks.map((record): MockSessionFigures => {
    const { problem, level, activeMs, day } = record;
    return { date: isoDateOfDay(day), problem, level, ...finalScore(progress, record), minutes: activeMs / 60_000 };
  });
  const means = RUBRIC_DIMENSIONS.map((dimension) => ({ dimension, ...compareLately(sessions.map(({ dimensions }) => dimensions[dimension])) }));
  return {
    sessions,
    lately: byDimension(means.map(({ dimension, lately }) => [dimension, lately])),
    before: byDimension(means.map(({ dimension, before }) => [dimension, before])),
  };
}

function byDimension(means: readonly (readonly [RubricDimension, number | null])[]): Readonly<Record<RubricDimension, number | null>> {
  return Object.fromEntries(means) as Record<RubricDimension, number | null>;
}
