import type { Trace } from '../memory-model.ts';
import type { TraceTerms } from './log-memory.ts';
import type { PlanningModel } from './planning-model.ts';

/** What a review of a card that was graded before today would find and leave, at several times. It does not depend on prices. */
export interface SeenOutlook {
  /** When it may be reviewed, in steps, rising from 0; days within a step as parts of it. */
  readonly times: Float64Array;
  readonly recall: Float64Array;
  /** Expected seconds of the review. */
  readonly seconds: Float64Array;
  /** Logarithms of stability after the review. */
  readonly logRecalled: Float64Array;
  readonly logForgotten: Float64Array;
  terms: TraceTerms;
  /** Recall on the date without any review. */
  untouched: number;
}

/** Times for a review of a card that was seen before today: today, the next days where steps are longer, all gaps. */
export function outlookTimes({ season, table }: PlanningModel, gapStride = 1): Float64Array {
  const times = [0];
  for (let days = 1; days < season.daysPerStep; days *= 2) times.push(days / season.daysPerStep);
  return Float64Array.of(...times, ...table.gaps.filter((_, index) => index % gapStride === 0));
}

/** Looks ahead for a card that was graded `elapsedDays` before today, to reviews at these times. */
export function seenOutlook(planning: PlanningModel, trace: Trace, elapsedDays: number, times: Float64Array): SeenOutlook {
  const count = times.length;
  const outlook: SeenOutlook = {
    times,
    recall: new Float64Array(count),
    seconds: new Float64Array(count),
    logRecalled: new Float64Array(count),
    logForgotten: new Float64Array(count),
    terms: planning.memory.termsOf(trace),
    untouched: 0.5,
  };
  lookAhead(planning, trace, elapsedDays, outlook);
  return outlook;
}

/** The same in place of another card's outlook: for thousands of cards one after the other. */
export function lookAhead({ memory, season, costs }: PlanningModel, trace: Trace, elapsedDays: number, outlook: SeenOutlook): void {
  const { times, recall, seconds, logRecalled, logForgotten } = outlook;
  const { stability } = trace;
  const terms = memory.termsOf(trace);
  for (let at = 0; at < times.length; at++) {
    const share = memory.recall(elapsedDays + (times[at] as number) * season.daysPerStep, stability);
    recall[at] = share;
    seconds[at] = share * costs.recalled + (1 - share) * costs.forgotten;
    logRecalled[at] = memory.logRecalled(terms, share);
    logForgotten[at] = memory.logForgotten(terms, share);
  }
  outlook.terms = terms;
  outlook.untouched = memory.recall(elapsedDays + season.steps * season.daysPerStep, stability);
}
