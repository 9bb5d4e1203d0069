import type { Cover, Phase, SourceRef } from './card.ts';

/** For whom a problem is a fair first one. */
export const LEVELS = ['mid', 'senior', 'staff'] as const;
export type Level = (typeof LEVELS)[number];

/** The steps of RAPID-S in their order. */
export const STEPS = ['requirements', 'api', 'plumbing', 'internals', 'deep-dives', 'scale'] as const satisfies readonly Phase[];

/** What a point counts for; pacing has no points, as it comes from the clock. */
export const DIMENSIONS = ['requirements', 'api_data', 'high_level', 'internals', 'tradeoffs', 'reliability'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The kinds of sums that number drills ask for. */
export const DRILL_FAMILIES = [
  'qps',
  'peak',
  'storage-growth',
  'bandwidth',
  'fan-out',
  'cache-memory',
  'boxes',
  'availability-series',
  'availability-parallel',
  'availability-k-of-n',
  'littles-law',
  'quorum',
  'tail-fan-out',
  'id-bits',
  'bloom-filter',
  'transfer-time',
  'cost',
] as const;
export type DrillFamily = (typeof DRILL_FAMILIES)[number];

/** What a candidate may ask, in several forms, and what the interviewer answers. */
export interface Clarification {
  readonly asks: readonly string[];
  readonly answer: string;
}

/** A figure of the problem, as text for `evaluate`: `1200 /s`, `91 TB`. */
export interface ScaleFigure {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** The arithmetic that it follows from; absent where it is given. */
  readonly expression?: string;
}

/** Something that a good answer says. */
export interface Point {
  /** Unique within the problem and the points that all problems share; stable, as mock results name it. */
  readonly id: string;
  readonly step: Phase;
  readonly dimension: Dimension;
  readonly says: string;
  /** Patterns by which it is known in notes: the first list for the idea, each further one for a reason, figure or price of it. */
  readonly concepts?: readonly (readonly string[])[];
  /** Whether words such as `because` justify it, too (the default); false where only the further lists do. */
  readonly generalReasons?: boolean;
  /** Ids of cards that teach it, current or former. */
  readonly cards?: readonly string[];
}

/** Where the interviewer steers to, and which points a good answer touches. */
export interface DeepDive {
  readonly ask: string;
  readonly good: string;
  readonly points: readonly string[];
}

/** What happens when a component is slow, down or wrong, and what to do. */
export interface ComponentFailure {
  readonly component: string;
  readonly slow: string;
  readonly down: string;
  readonly wrong: string;
}

/** A change of the requirements in the middle. */
export interface Twist {
  /** It comes at some time after this step has begun. */
  readonly when: Phase;
  readonly text: string;
  /** What it should change in the design. */
  readonly changes: string;
}

/** A problem for a mock session; the points that all problems share stand apart. */
export interface Problem {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly prompt: string;
  readonly clarifications: readonly Clarification[];
  readonly scale: readonly ScaleFigure[];
  readonly points: readonly Point[];
  readonly deepDives: readonly DeepDive[];
  readonly failures: readonly ComponentFailure[];
  readonly twist: Twist;
  /** A model answer in note form. */
  readonly exemplar: Readonly<Record<Phase, string>>;
  /** Ids of related cards, current or former. */
  readonly cards: readonly string[];
  readonly drills: readonly DrillFamily[];
  readonly covers: readonly Cover[];
  readonly sources: readonly SourceRef[];
  /** Former ids. */
  readonly aliases: readonly string[];
}

/** What a list of problems shows. */
export type ProblemTitle = Pick<Problem, 'id' | 'title' | 'level'>;
