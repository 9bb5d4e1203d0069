import type { Trace } from '../memory-model.ts';

/** What stays the same of a trace whenever it is reviewed next. */
export interface TraceTerms {
  readonly stability: number;
  readonly logStability: number;
  readonly difficultyRecalled: number;
  readonly difficultyForgotten: number;
  /** By how much a good grade makes it grow, before the surprise of having been recalled. */
  readonly growth: number;
  /** What forgetting leaves of it before the same surprise, and at most; logarithms of days. */
  readonly logLeft: number;
  readonly logMostLeft: number;
}

/** FSRS-6 in logarithms of stability, for good and again: a fraction of the work of the plain formulas. */
export interface LogMemory {
  recall(elapsedDays: number, stability: number): number;
  termsOf(trace: Trace): TraceTerms;
  /** The logarithm of stability after a grade of good. */
  logRecalled(terms: TraceTerms, recall: number): number;
  /** The logarithm of stability after a grade of again and the steps of that day, all good. */
  logForgotten(terms: TraceTerms, recall: number): number;
}

/** The same as `memoryModel(weights)`, which tests compare it with; `relearningSteps` follow a grade of again. */
export function logMemory(weights: readonly number[], relearningSteps: number): LogMemory {
  const w = (index: number): number => weights[index] ?? Number.NaN;
  const [w6, w7, w9, w10, w13, w14, w19] = [w(6), w(7), w(9), w(10), w(13), w(14), w(19)];
  const decay = -w(20);
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  const baseGrowth = Math.exp(w(8));
  const logLeft = Math.log(w(11));
  const leastLoss = w(17) * w(18);
  const easyDifficulty = w(4) - Math.exp(3 * w(5)) + 1;
  const difficultyAfter = (difficulty: number, gradesFromGood: number): number => {
    const moved = difficulty + (w6 * gradesFromGood * (10 - difficulty)) / 9;
    return Math.min(Math.max(w7 * easyDifficulty + (1 - w7) * moved, 1), 10);
  };
  return {
    recall: (elapsedDays, stability) => Math.exp(decay * Math.log(1 + (factor * elapsedDays) / stability)),
    termsOf({ stability, difficulty }) {
      const logStability = Math.log(stability);
      let difficultyForgotten = difficultyAfter(difficulty, 2);
      for (let i = 0; i < relearningSteps; i++) difficultyForgotten = difficultyAfter(difficultyForgotten, 0);
      return {
        stability,
        logStability,
        difficultyRecalled: difficultyAfter(difficulty, 0),
        difficultyForgotten,
        growth: baseGrowth * (11 - difficulty) * Math.exp(-w9 * logStability),
        logLeft: logLeft - w(12) * Math.log(difficulty) + Math.log(Math.exp(w13 * Math.log(stability + 1)) - 1),
        logMostLeft: logStability - leastLoss,
      };
    },
    logRecalled: ({ logStability, growth }, recall) => logStability + Math.log(1 + growth * (Math.exp((1 - recall) * w10) - 1)),
    logForgotten(terms, recall) {
      let left = Math.min(terms.logLeft + (1 - recall) * w14, terms.logMostLeft);
      for (let i = 0; i < relearningSteps; i++) left += Math.max(0, leastLoss - w19 * left);
      return left;
    },
  };
}
