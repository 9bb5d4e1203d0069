import type { Judge } from './question.ts';
import type { Step } from './tree.ts';

/** One question of a worked example. */
export interface WalkthroughStep {
  readonly prompt: string;
  readonly sum: Step;
  /** The unit asked for; empty for a plain number. */
  readonly unit: string;
  /** By ratio where none is named. */
  readonly judge?: Judge;
  /** What the figure means, and why it is worked out so. */
  readonly because: string;
}

/** A worked example, in which the learner fills in one step at a time. */
export interface Walkthrough {
  readonly title: string;
  /** The situation with all figures that are given. */
  readonly intro: string;
  readonly steps: readonly WalkthroughStep[];
}
