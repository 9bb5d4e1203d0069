import type { Trace } from '../memory-model.ts';
import type { PlanningModel } from './planning-model.ts';

/** What a review of a card that was graded before today would find and leave, at several steps. It does not depend on prices. */
export interface SeenOutlook {
  /** When it may be reviewed, rising from 0. */
  readonly steps: readonly number[];
  readonly recall: Float64Array;
  /** Expected seconds of the review. */
  readonly seconds: Float64Array;
  /** Logarithms of stability after the review. */
  readonly logRecalled: Float64Array;
  readonly logForgotten: Float64Array;
  difficultyRecalled: number;
  difficultyForgotten: number;
  /** Recall on the date without any review. */
  untouched: number;
}

/** Steps for a review of a card that was seen before today: today, tomorrow and every second one. */
export function outlookSteps({ season }: PlanningModel): readonly number[] {
  const steps = [0];
  for (let step = 1; step < season.steps; step += 2) steps.push(step);
  return steps;
}

/** Room for what `lookAhead` finds. */
export function emptyOutlook(steps: readonly number[]): SeenOutlook {
  const count = steps.length;
  return {
    steps,
    recall: new Float64Array(count),
    seconds: new Float64Array(count),
    logRecalled: new Float64Array(count),
    logForgotten: new Float64Array(count),
    difficultyRecalled: 5.5,
    difficultyForgotten: 5.5,
    untouched: 0.5,
  };
}

/** Looks ahead for a card that was graded `elapsedDays` before today, in place of another card's outlook. */
export function lookAhead({ memory, season, costs }: PlanningModel, trace: Trace, elapsedDays: number, outlook: SeenOutlook): void {
  const { steps, recall, seconds, logRecalled, logForgotten } = outlook;
  const { stability } = trace;
  const terms = memory.termsOf(trace);
  for (let at = 0; at < steps.length; at++) {
    const share = memory.recall(elapsedDays + (season.dayOfStep[steps[at] as number] as number), stability);
    recall[at] = share;
    seconds[at] = share * costs.recalled + (1 - share) * costs.forgotten;
    logRecalled[at] = memory.logRecalled(terms, share);
    logForgotten[at] = memory.logForgotten(terms, share);
  }
  outlook.difficultyRecalled = terms.difficultyRecalled;
  outlook.difficultyForgotten = terms.difficultyForgotten;
  outlook.untouched = memory.recall(elapsedDays + season.days, stability);
}
