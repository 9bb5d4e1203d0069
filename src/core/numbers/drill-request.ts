import type { DrillFamily } from '../decks/problem.ts';
import type { WalkthroughId } from './walkthroughs.ts';

/** Questions in one sitting where nothing else is asked for. */
export const QUESTIONS_PER_DRILL = 8;

/**
 * What is to be drilled. adaptive: families by how weak they are. listed: the questions that belong to a seed, the same
 * as `listQuestions` gives. walkthrough: a worked example, step by step.
 */
export type DrillRequest = (
  | { readonly kind: 'adaptive'; readonly family: DrillFamily | null; readonly count: number }
  | { readonly kind: 'listed'; readonly family: DrillFamily | null; readonly count: number; readonly seed: string }
  | { readonly kind: 'walkthrough'; readonly id: WalkthroughId }
) & {
  /** Without a time limit. */
  readonly isLearning: boolean;
};
