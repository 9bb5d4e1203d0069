import { type Dimension, DIMENSIONS, type Level, type Point } from '../decks/problem.ts';

/** What a mock session is judged on: by points, and by the clock. */
export const RUBRIC_DIMENSIONS = [...DIMENSIONS, 'pacing'] as const;
export type RubricDimension = (typeof RUBRIC_DIMENSIONS)[number];

/** How much of the total each dimension makes, of 100. */
export const DIMENSION_WEIGHTS: Readonly<Record<RubricDimension, number>> = {
  requirements: 15,
  api_data: 15,
  high_level: 15,
  internals: 25,
  tradeoffs: 15,
  reliability: 10,
  pacing: 5,
};

/** 0 to 4 for each dimension; null where there is nothing to judge it by. */
export type DimensionScores = Readonly<Record<RubricDimension, number | null>>;

export const BEST_SCORE = 4;

/**
 * The share of credits that earns a full 4. In 45 minutes even a strong candidate leaves one point of seven out or half said, so
 * all points would be a mark that nobody reaches; below it the score falls in a straight line to 0.
 */
export const FULL_SHARE = 0.85;

/** Where the verdict changes, in points of 100. */
export const VERDICT_LINES: Readonly<Record<Level, Readonly<Record<'lean' | 'hire' | 'strong', number>>>> = {
  mid: { lean: 40, hire: 55, strong: 70 },
  senior: { lean: 50, hire: 65, strong: 80 },
  staff: { lean: 60, hire: 75, strong: 85 },
};

/** What a total means at a level, from worst to best. */
export const VERDICTS = ['no-hire', 'lean', 'hire', 'strong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Without these nothing else makes a hire. */
const REQUIRED_DIMENSIONS = ['internals', 'tradeoffs'] as const satisfies readonly RubricDimension[];

/** What the rubric makes of a session. */
export interface Score {
  readonly dimensions: DimensionScores;
  /** 0 to 100, whole. */
  readonly total: number;
}

/**
 * Scores a session from the credits of its points by id (0 to 1 each; none counts as 0) and its pacing (0 to 4, null without a
 * clock). More credit never lowers anything. `scoreCredits(points, new Map([['cache', 0.5]]), null).total`
 */
export function scoreCredits(points: readonly Pick<Point, 'id' | 'dimension'>[], credits: ReadonlyMap<string, number>, pacing: number | null): Score {
  const byPoints = DIMENSIONS.map((dimension) => [dimension, scoreDimension(dimension, points, credits)] as const);
  const dimensions = { ...(Object.fromEntries(byPoints) as Record<Dimension, number | null>), pacing };
  return { dimensions, total: totalOf(dimensions) };
}

function scoreDimension(dimension: Dimension, points: readonly Pick<Point, 'id' | 'dimension'>[], credits: ReadonlyMap<string, number>): number | null {
  const own = points.filter((point) => point.dimension === dimension);
  if (own.length === 0) return null;
  const share = own.reduce((sum, { id }) => sum + (credits.get(id) ?? 0), 0) / own.length;
  return roundToTenth(Math.min(1, share / FULL_SHARE) * BEST_SCORE);
}

function roundToTenth(score: number): number {
  return Math.round(score * 10) / 10;
}

/** The weighted total, 0 to 100, of the dimensions that could be judged: those left out leave their weight to the others. */
export function totalOf(dimensions: DimensionScores): number {
  let earned = 0;
  let weight = 0;
  for (const dimension of RUBRIC_DIMENSIONS) {
    const score = dimensions[dimension];
    if (score === null) continue;
    earned += (DIMENSION_WEIGHTS[dimension] * score) / BEST_SCORE;
    weight += DIMENSION_WEIGHTS[dimension];
  }
  return weight === 0 ? 0 : Math.round((100 * earned) / weight);
}

/** What a score means at a level: a zero in internals or trade-offs keeps it below hire, whatever the total. */
export function judgeScore({ dimensions, total }: Score, level: Level): Verdict {
  const lines = VERDICT_LINES[level];
  const reached = total >= lines.strong ? 'strong' : total >= lines.hire ? 'hire' : total >= lines.lean ? 'lean' : 'no-hire';
  return cappingDimension(dimensions) !== undefined && (reached === 'hire' || reached === 'strong') ? 'lean' : reached;
}

/** The dimension whose zero keeps the verdict below hire; undefined where there is none. */
export function cappingDimension(dimensions: DimensionScores): (typeof REQUIRED_DIMENSIONS)[number] | undefined {
  return REQUIRED_DIMENSIONS.find((dimension) => dimensions[dimension] === 0);
}
