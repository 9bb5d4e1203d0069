import type { PlanningModel } from './planning-model.ts';
import { GRID_NODES, interpolate, interpolateAt } from './trace-grid.ts';
import type { Transitions } from './transitions.ts';

/** The worth of traces by the step at which they were graded last, in expected recall on the date less the price of time. */
export interface ValueTable {
  /** What a second costs at each step, in recall of one card; Infinity where there is no time at all. */
  readonly prices: Float64Array;
  /** By step, then node: under the best choice of further reviews. */
  readonly values: Float64Array;
  /** By step, gap and node: of the next review after that gap, its own time not yet paid. */
  readonly reviewed: Float64Array;
  /** Of a new card that is learned at each step, its time not yet paid. */
  readonly freshWorth: Float64Array;
}

/**
 * Dynamic programming backwards from the date: at each step and trace the best next review, or none.
 * `prices` is what a second costs at each step, in recall of one card.
 */
export function computeValues(planning: PlanningModel, prices: Float64Array): ValueTable {
  const { table, season, learned } = planning;
  const { steps } = season;
  const { seconds } = table;
  const gapCount = table.gaps.length;
  const values = new Float64Array(steps * NODES);
  const reviewed = new Float64Array(steps * gapCount * NODES);
  const freshWorth = new Float64Array(steps);
  for (let step = steps - 1; step >= 0; step--) {
    const atStep = step * NODES;
    const untouched = (steps - step) * NODES;
    values.set(table.recallAfter.subarray(untouched, untouched + NODES), atStep);
    for (let gap = 0; gap < gapCount; gap++) {
      const next = step + (table.gaps[gap] as number);
      if (next >= steps) break;
      const atReviewed = (step * gapCount + gap) * NODES;
      worthOfReviews(table, gap * NODES, values, next * NODES, reviewed, atReviewed);
      const price = prices[next] as number;
      for (let node = 0; node < NODES; node++) {
        const net = (reviewed[atReviewed + node] as number) - price * (seconds[gap * NODES + node] as number);
        if (net > (values[atStep + node] as number)) values[atStep + node] = net;
      }
    }
    let worth = 0;
    for (const { share, logStability, trace } of learned) worth += share * interpolate(values, atStep, logStability, trace.difficulty);
    freshWorth[step] = worth;
  }
  return { prices, values, reviewed, freshWorth };
}

const NODES = GRID_NODES.length;

/** Of every node: the worth after a review of the gap, linear between the nodes that it may lead to. */
function worthOfReviews(table: Transitions, atGap: number, values: Float64Array, atNext: number, reviewed: Float64Array, atReviewed: number): void {
  // Read once: this is most of the time of planning, and it runs only once a day, before it is compiled.
  const { recall, recalledNode, recalledStability, recalledDifficulty, forgottenNode, forgottenStability, forgottenDifficulty } = table;
  for (let node = 0; node < NODES; node++) {
    const at = atGap + node;
    const share = recall[at] as number;
    const recalled = interpolateAt(values, atNext + (recalledNode[at] as number), recalledStability[at] as number, recalledDifficulty[at] as number);
    const forgotten = interpolateAt(values, atNext + (forgottenNode[at] as number), forgottenStability[at] as number, forgottenDifficulty[at] as number);
    reviewed[atReviewed + node] = share * recalled + (1 - share) * forgotten;
  }
}
