import type { Trace } from '../memory-model.ts';
import type { TraceTerms } from './log-memory.ts';
import type { PlanningModel } from './planning-model.ts';

/** What a review of a card that was graded before today would find and leave, at several steps. It does not depend on prices. */
export interface SeenOutlook {
  /** When it may be reviewed, rising from 0; within a step in parts of it. */
  readonly steps: readonly number[];
  readonly terms: TraceTerms;
  readonly recall: Float64Array;
  /** Expected seconds of the review. */
  readonly seconds: Float64Array;
  /** Logarithms of stability after the review. */
  readonly logRecalled: Float64Array;
  readonly logForgotten: Float64Array;
  /** Recall on the date without any review. */
  readonly untouched: number;
}

/** Times for a review of a card that was seen before today: today, the next days where steps are longer, all gaps. */
export function outlookSteps({ season, table }: PlanningModel, gapStride = 1): readonly number[] {
  const steps = [0];
  for (let days = 1; days < season.daysPerStep; days *= 2) steps.push(days / season.daysPerStep);
  return [...steps, ...table.gaps.filter((_, index) => index % gapStride === 0)];
}

/** Looks ahead for a card that was graded `elapsedDays` before today, to reviews at these steps. */
export function seenOutlook({ memory, season, costs }: PlanningModel, trace: Trace, elapsedDays: number, steps: readonly number[]): SeenOutlook {
  const terms = memory.termsOf(trace);
  const count = steps.length;
  const recall = new Float64Array(count);
  const seconds = new Float64Array(count);
  const logRecalled = new Float64Array(count);
  const logForgotten = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const share = memory.recall(elapsedDays + (steps[at] as number) * season.daysPerStep, trace.stability);
    recall[at] = share;
    seconds[at] = share * costs.recalled + (1 - share) * costs.forgotten;
    logRecalled[at] = memory.logRecalled(terms, share);
    logForgotten[at] = memory.logForgotten(terms, share);
  }
  const untouched = memory.recall(elapsedDays + season.steps * season.daysPerStep, trace.stability);
  return { steps, terms, recall, seconds, logRecalled, logForgotten, untouched };
}
