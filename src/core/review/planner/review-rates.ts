import type { Trace } from '../memory-model.ts';
import type { PlanningModel } from './planning-model.ts';
import type { SeenOutlook } from './seen-outlook.ts';
import { GRID_NODES, interpolate } from './trace-grid.ts';
import type { ValueTable } from './value-table.ts';

/**
 * How much recall on the date a review gains per second, at some steps in rising order; in between it is interpolated.
 * The gain is over the best that can be had later, its time paid: below 0 the card had better wait.
 */
export interface Rates {
  readonly steps: readonly number[];
  readonly gains: Float64Array;
  /** What the card is worth under the best choice, the time of all reviews paid. */
  readonly worth: number;
}

/** Cards that weigh alike, with the worth of traces under the prices that hold for them. */
export interface Valued {
  readonly weight: number;
  readonly values: ValueTable;
  /** What a new card is worth that waits for its turn; 0 where it might never come. */
  readonly reserve: number;
}

/** The rates of a card that is graded at a step of the season. */
export function ratesAfterGrade(planning: PlanningModel, { weight, values }: Valued, trace: Trace, step: number): Rates {
  const { table, season } = planning;
  const nodes = GRID_NODES.length;
  const logStability = Math.log(trace.stability);
  const { difficulty } = trace;
  const steps: number[] = [];
  for (const gap of table.gaps) if (step + gap < season.steps) steps.push(step + gap);
  const gains = new Float64Array(steps.length);
  let later = interpolate(table.recallAfter, (season.steps - step) * nodes, logStability, difficulty);
  for (let gap = steps.length - 1; gap >= 0; gap--) {
    const worth = interpolate(values.reviewed, (step * table.gaps.length + gap) * nodes, logStability, difficulty);
    const seconds = interpolate(table.seconds, gap * nodes, logStability, difficulty);
    gains[gap] = (weight * (worth - later)) / seconds;
    later = Math.max(later, worth - (values.prices[steps[gap] as number] as number) * seconds);
  }
  return { steps, gains, worth: later };
}

/** The rates of a card that was graded before today. */
export function ratesOfSeen({ weight, values }: Valued, outlook: SeenOutlook): Rates {
  const { steps, terms } = outlook;
  const gains = new Float64Array(steps.length);
  let later = outlook.untouched;
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = Math.floor(steps[at] as number);
    const offset = step * GRID_NODES.length;
    const recall = outlook.recall[at] as number;
    const seconds = outlook.seconds[at] as number;
    const recalled = interpolate(values.values, offset, outlook.logRecalled[at] as number, terms.difficultyRecalled);
    const forgotten = interpolate(values.values, offset, outlook.logForgotten[at] as number, terms.difficultyForgotten);
    const worth = recall * recalled + (1 - recall) * forgotten;
    gains[at] = (weight * (worth - later)) / seconds;
    later = Math.max(later, worth - (values.prices[step] as number) * seconds);
  }
  return { steps, gains, worth: later };
}

/** The gain per second of learning a new card at a step, over letting it wait. */
export function rateOfFresh({ costs }: PlanningModel, { weight, values, reserve }: Valued, step: number): number {
  return (weight * ((values.freshWorth[step] as number) - reserve)) / costs.fresh;
}

/** The rate at a step, between two known ones in proportion; 0 before the first. */
export function rateAt({ steps, gains }: Rates, step: number): number {
  if (steps.length === 0 || step < (steps[0] as number)) return 0;
  let at = steps.length - 1;
  while ((steps[at] as number) > step) at--;
  const low = gains[at] as number;
  if (steps[at] === step || at === steps.length - 1) return low;
  const share = (step - (steps[at] as number)) / ((steps[at + 1] as number) - (steps[at] as number));
  return low + share * ((gains[at + 1] as number) - low);
}
