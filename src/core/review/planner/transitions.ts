import type { CardCosts } from './card-outcomes.ts';
import type { LogMemory } from './log-memory.ts';
import type { Season } from './season.ts';
import { difficultyShareOf, GRID_NODES, NODES, rowOf, ROWS } from './trace-grid.ts';

/** What reviews after gaps do to each trace of the grid; it does not depend on prices. Indexed by gap, then node. */
export interface Transitions {
  /** Days between two reviews that planning considers. */
  readonly gaps: readonly number[];
  readonly recall: Float64Array;
  /** Expected seconds of the review. */
  readonly seconds: Float64Array;
  /** The row below the stability after the review, counted from the first node of the difficulty before it, and the share of the next. */
  readonly recalledRow: Uint8Array;
  readonly recalledShare: Float64Array;
  readonly forgottenRow: Uint8Array;
  readonly forgottenShare: Float64Array;
  /** By difficulty before the review: where the one after it lies. */
  readonly recalledDifficulty: Float64Array;
  readonly forgottenDifficulty: Float64Array;
  /** Recall of a node on the date that was graded at a step and never again, by step then node. */
  readonly untouched: Float64Array;
}

const GAP_GROWTH = 1.5;

/** Computes the transitions for a season. */
export function computeTransitions(memory: LogMemory, costs: CardCosts, { steps, days, dayOfStep }: Season): Transitions {
  const gaps = gapsUpTo(days);
  const size = gaps.length * NODES;
  const table: Transitions = {
    gaps,
    recall: new Float64Array(size),
    seconds: new Float64Array(size),
    recalledRow: new Uint8Array(size),
    recalledShare: new Float64Array(size),
    forgottenRow: new Uint8Array(size),
    forgottenShare: new Float64Array(size),
    recalledDifficulty: new Float64Array(NODES / ROWS),
    forgottenDifficulty: new Float64Array(NODES / ROWS),
    untouched: new Float64Array(steps * NODES),
  };
  for (let node = 0; node < NODES; node++) {
    const trace = GRID_NODES[node] as (typeof GRID_NODES)[number];
    const terms = memory.termsOf(trace);
    const column = Math.floor(node / ROWS);
    table.recalledDifficulty[column] = difficultyShareOf(terms.difficultyRecalled);
    table.forgottenDifficulty[column] = difficultyShareOf(terms.difficultyForgotten);
    for (let step = 0; step < steps; step++) table.untouched[step * NODES + node] = memory.recall(days - (dayOfStep[step] as number), trace.stability);
    for (let gap = 0; gap < gaps.length; gap++) {
      const at = gap * NODES + node;
      const recall = memory.recall(gaps[gap] as number, trace.stability);
      table.recall[at] = recall;
      table.seconds[at] = recall * costs.recalled + (1 - recall) * costs.forgotten;
      const recalled = rowOf(memory.logRecalled(terms, recall));
      const recalledRow = Math.floor(recalled);
      table.recalledRow[at] = column * ROWS + recalledRow;
      table.recalledShare[at] = recalled - recalledRow;
      const forgotten = rowOf(memory.logForgotten(terms, recall));
      const forgottenRow = Math.floor(forgotten);
      table.forgottenRow[at] = NODES + column * ROWS + forgottenRow;
      table.forgottenShare[at] = forgotten - forgottenRow;
    }
  }
  return table;
}

/** 1, 2, 3 … and then in growing jumps: a day more or less matters little after weeks. */
function gapsUpTo(days: number): number[] {
  const gaps: number[] = [];
  for (let gap = 1; gap < days; gap = Math.max(gap + 1, Math.round(gap * GAP_GROWTH))) gaps.push(gap);
  return gaps;
}
