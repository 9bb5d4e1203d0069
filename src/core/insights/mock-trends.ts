import type { MockRecord } from '../events/progress.ts';
import { RUBRIC_DIMENSIONS, type RubricDimension, type Score } from '../mock/rubric.ts';

/** A session with its score after the person's own verdicts. */
export interface TrendSession {
  readonly record: Pick<MockRecord, 'session' | 'problem' | 'seed' | 'minutes'>;
  readonly final: Score;
}

/** How one dimension went over sessions. */
export interface DimensionTrend {
  readonly dimension: RubricDimension;
  /** 0 to 4 each, the oldest first; null where a session could not be judged by it. */
  readonly scores: readonly (number | null)[];
  /** By how much the late mean of `compareLately` lies above the one before, to a tenth; null for one. */
  readonly change: number | null;
}

/** The late sessions of a dimension against those before, each as the mean of its scores; null without any. */
interface LateAndBefore {
  readonly lately: number | null;
  readonly before: number | null;
}

/** A person who prepares has a handful of sessions in all: more would say how it once was. */
const LATE_SESSIONS = 3;

/** How each dimension went over sessions, which come the oldest first. `measureTrends(sessions)[0]?.scores` */
export function measureTrends(sessions: readonly TrendSession[]): readonly DimensionTrend[] {
  return RUBRIC_DIMENSIONS.map((dimension) => {
    const scores = sessions.map(({ final }) => final.dimensions[dimension]);
    const { lately, before } = compareLately(scores);
    return { dimension, scores, change: lately === null || before === null ? null : roundToTenth(lately - before) };
  });
}

/**
 * The mean of the last three scores and that of up to three before them; of fewer than six the later half is set against the
 * earlier. Scores come the oldest first, null where a session could not be judged. `compareLately([1, 2, 4])` is 4 after 1.5.
 */
export function compareLately(scores: readonly (number | null)[]): LateAndBefore {
  const known = scores.filter((score) => score !== null);
  const late = Math.max(1, Math.min(LATE_SESSIONS, Math.floor(known.length / 2)));
  return { lately: meanOf(known.slice(-late)), before: meanOf(known.slice(0, -late).slice(-LATE_SESSIONS)) };
}

/**
 * The session that a later one is best set against: the newest before it of the same problem, seed and length, else of the same
 * problem and seed, else of the same problem; undefined where it is the first. Sessions come the oldest first.
 */
export function sessionToCompare<S extends TrendSession>(sessions: readonly S[], session: string): S | undefined {
  const at = sessions.findIndex(({ record }) => record.session === session);
  const later = sessions[at]?.record;
  if (later === undefined) return undefined;
  const before = sessions.slice(0, at).filter(({ record }) => record.problem === later.problem);
  const sameSeed = before.filter(({ record }) => record.seed === later.seed);
  return sameSeed.findLast(({ record }) => record.minutes === later.minutes) ?? sameSeed.at(-1) ?? before.at(-1);
}

function meanOf(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function roundToTenth(score: number): number {
  return Math.round(score * 10) / 10;
}
