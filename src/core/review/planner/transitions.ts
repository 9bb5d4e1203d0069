import type { CardCosts } from './card-outcomes.ts';
import type { LogMemory } from './log-memory.ts';
import { GRID_NODES, locate } from './trace-grid.ts';

/** What reviews after gaps do to each trace of the grid; it does not depend on the day. Indexed by gap, then node. */
export interface Transitions {
  /** Gaps between two reviews that planning considers, in steps. */
  readonly gaps: readonly number[];
  readonly recall: Float64Array;
  /** Expected seconds of the review. */
  readonly seconds: Float64Array;
  readonly recalledNode: Int32Array;
  readonly recalledStability: Float64Array;
  readonly recalledDifficulty: Float64Array;
  readonly forgottenNode: Int32Array;
  readonly forgottenStability: Float64Array;
  readonly forgottenDifficulty: Float64Array;
  /** Recall of a node so many steps after its grade, by steps then node. */
  readonly recallAfter: Float64Array;
}

const GAP_GROWTH = 1.5;

/** Computes the transitions for a season of `steps` steps of `daysPerStep` days. */
export function computeTransitions(memory: LogMemory, costs: CardCosts, steps: number, daysPerStep: number): Transitions {
  const gaps = gapsUpTo(steps);
  const nodes = GRID_NODES.length;
  const size = gaps.length * nodes;
  const table: Transitions = {
    gaps,
    recall: new Float64Array(size),
    seconds: new Float64Array(size),
    recalledNode: new Int32Array(size),
    recalledStability: new Float64Array(size),
    recalledDifficulty: new Float64Array(size),
    forgottenNode: new Int32Array(size),
    forgottenStability: new Float64Array(size),
    forgottenDifficulty: new Float64Array(size),
    recallAfter: new Float64Array((steps + 1) * nodes),
  };
  GRID_NODES.forEach((trace, node) => {
    const terms = memory.termsOf(trace);
    for (let step = 0; step <= steps; step++) table.recallAfter[step * nodes + node] = memory.recall(step * daysPerStep, trace.stability);
    gaps.forEach((gap, g) => {
      const at = g * nodes + node;
      const recall = memory.recall(gap * daysPerStep, trace.stability);
      table.recall[at] = recall;
      table.seconds[at] = recall * costs.recalled + (1 - recall) * costs.forgotten;
      const recalled = locate(memory.logRecalled(terms, recall), terms.difficultyRecalled);
      table.recalledNode[at] = recalled.node;
      table.recalledStability[at] = recalled.stabilityShare;
      table.recalledDifficulty[at] = recalled.difficultyShare;
      const forgotten = locate(memory.logForgotten(terms, recall), terms.difficultyForgotten);
      table.forgottenNode[at] = forgotten.node;
      table.forgottenStability[at] = forgotten.stabilityShare;
      table.forgottenDifficulty[at] = forgotten.difficultyShare;
    });
  });
  return table;
}

/** 1, 2, 3 … and then in growing jumps: a day more or less matters little after weeks. */
function gapsUpTo(steps: number): number[] {
  const gaps: number[] = [];
  for (let gap = 1; gap < steps; gap = Math.max(gap + 1, Math.round(gap * GAP_GROWTH))) gaps.push(gap);
  return gaps;
}
