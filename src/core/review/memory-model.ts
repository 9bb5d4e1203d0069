import type { Grade } from '../events/event.ts';

/** Stability in days and difficulty (1 to 10): what FSRS holds of a card. */
export interface Trace {
  readonly stability: number;
  readonly difficulty: number;
}

/** FSRS-6 as plain formulas: what planning and fitting ask for millions of times, without dates, steps and rounding. */
export interface MemoryModel {
  /** The probability of recall after whole days without a grade. */
  recall(elapsedDays: number, stability: number): number;
  /** The trace after a first grade. */
  first(grade: Grade): Trace;
  /** Stability after a grade above 1 on a later day, given the probability of recall that it had. */
  stabilityRecalled(trace: Trace, recall: number, grade: Grade): number;
  /** Stability after a grade of 1 on a later day. */
  stabilityForgotten(trace: Trace, recall: number): number;
  /** Stability after a further grade on the same day. */
  stabilitySameDay(stability: number, grade: Grade): number;
  difficultyAfter(difficulty: number, grade: Grade): number;
}

const SHORTEST_STABILITY = 0.001;
const LONGEST_STABILITY = 36_500;

/**
 * The formulas of FSRS-6 for 21 weights that are sound (see `soundWeights`).
 * `memoryModel(soundWeights(parameters)).recall(10, 10)` is 0.9.
 * Source: github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm; agrees with ts-fsrs to its 8 places.
 */
export function memoryModel(weights: readonly number[]): MemoryModel {
  const w = (index: number): number => weights[index] ?? Number.NaN;
  const [w6, w7, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19] = [w(6), w(7), w(9), w(10), w(11), w(12), w(13), w(14), w(15), w(16), w(17), w(18), w(19)];
  const decay = -w(20);
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  const growth = Math.exp(w(8));
  const leastLoss = Math.exp(w17 * w18);
  const firstDifficulty = (grade: Grade): number => w(4) - Math.exp((grade - 1) * w(5)) + 1;
  const easyDifficulty = firstDifficulty(4);
  return {
    recall: (elapsedDays, stability) => (1 + (factor * elapsedDays) / stability) ** decay,
    first: (grade) => ({ stability: Math.max(w(grade - 1), 0.1), difficulty: within(firstDifficulty(grade), 1, 10) }),
    stabilityRecalled({ stability, difficulty }, recall, grade) {
      const bonus = grade === 2 ? w15 : grade === 4 ? w16 : 1;
      const gain = growth * (11 - difficulty) * stability ** -w9 * (Math.exp((1 - recall) * w10) - 1) * bonus;
      return within(stability * (1 + gain), SHORTEST_STABILITY, LONGEST_STABILITY);
    },
    stabilityForgotten({ stability, difficulty }, recall) {
      const left = w11 * difficulty ** -w12 * ((stability + 1) ** w13 - 1) * Math.exp((1 - recall) * w14);
      return Math.min(within(left, SHORTEST_STABILITY, LONGEST_STABILITY), Math.max(stability / leastLoss, SHORTEST_STABILITY));
    },
    stabilitySameDay(stability, grade) {
      const change = stability ** -w19 * Math.exp(w17 * (grade - 3 + w18));
      return within(stability * (grade >= 2 ? Math.max(change, 1) : change), SHORTEST_STABILITY, LONGEST_STABILITY);
    },
    difficultyAfter(difficulty, grade) {
      const moved = difficulty - (w6 * (grade - 3) * (10 - difficulty)) / 9;
      return within(w7 * easyDifficulty + (1 - w7) * moved, 1, 10);
    },
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
