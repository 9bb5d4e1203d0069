import { memoryModel, type Trace } from './memory-model.ts';
import type { ReviewHistory } from './review-histories.ts';

/** Predictions never count as quite sure: one surprise would outweigh everything. */
const SUREST = 0.999;

/**
 * How badly weights foresee grades: the mean of -ln(probability given to what happened) over all grades on a later day
 * than the one before, from an instant on. 0 is perfect, 0.69 is guessing; null where there is no such grade.
 * `logLoss(histories, weights, -Infinity)`
 */
export function logLoss(histories: readonly ReviewHistory[], weights: readonly number[], fromMs: number): number | null {
  const model = memoryModel(weights);
  let sum = 0;
  let count = 0;
  for (const history of histories) {
    let trace: Trace | null = null;
    for (const { grade, elapsedDays, atMs } of history) {
      if (trace === null) {
        trace = model.first(grade);
        continue;
      }
      const recall = model.recall(elapsedDays, trace.stability);
      if (elapsedDays > 0 && atMs >= fromMs) {
        sum -= Math.log(Math.min(Math.max(grade > 1 ? recall : 1 - recall, 1 - SUREST), SUREST));
        count++;
      }
      const difficulty = model.difficultyAfter(trace.difficulty, grade);
      if (elapsedDays === 0) trace = { stability: model.stabilitySameDay(trace.stability, grade), difficulty };
      else if (grade === 1) trace = { stability: model.stabilityForgotten(trace, recall), difficulty };
      else trace = { stability: model.stabilityRecalled(trace, recall, grade), difficulty };
    }
  }
  return count === 0 ? null : sum / count;
}
