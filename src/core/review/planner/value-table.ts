import type { PlanningModel } from './planning-model.ts';
import { GRID_NODES, interpolate, NODES_PER_STABILITY } from './trace-grid.ts';

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
  const nodes = GRID_NODES.length;
  const gapCount = table.gaps.length;
  const values = new Float64Array(steps * nodes);
  const reviewed = new Float64Array(steps * gapCount * nodes);
  const freshWorth = new Float64Array(steps);
  for (let step = steps - 1; step >= 0; step--) {
    const atStep = step * nodes;
    const untouched = (steps - step) * nodes;
    for (let node = 0; node < nodes; node++) values[atStep + node] = table.recallAfter[untouched + node] as number;
    for (let gap = 0; gap < gapCount; gap++) {
      const next = step + (table.gaps[gap] as number);
      if (next >= steps) break;
      const price = prices[next] as number;
      const atGap = gap * nodes;
      const atReviewed = (step * gapCount + gap) * nodes;
      for (let node = 0; node < nodes; node++) {
        const worth = worthOfReview(planning, values, next * nodes, atGap + node);
        reviewed[atReviewed + node] = worth;
        const net = worth - price * (table.seconds[atGap + node] as number);
        if (net > (values[atStep + node] as number)) values[atStep + node] = net;
      }
    }
    for (const { share, logStability, difficulty } of learned) {
      freshWorth[step] = (freshWorth[step] as number) + share * interpolate(values, atStep, logStability, difficulty);
    }
  }
  return { prices, values, reviewed, freshWorth };
}

function worthOfReview({ table }: PlanningModel, values: Float64Array, offset: number, at: number): number {
  const recall = table.recall[at] as number;
  const recalled = between(values, offset + (table.recalledNode[at] as number), table.recalledStability[at] as number, table.recalledDifficulty[at] as number);
  const forgotten = between(values, offset + (table.forgottenNode[at] as number), table.forgottenStability[at] as number, table.forgottenDifficulty[at] as number);
  return recall * recalled + (1 - recall) * forgotten;
}

function between(values: Float64Array, at: number, stabilityShare: number, difficultyShare: number): number {
  const low = values[at] as number;
  const high = values[at + NODES_PER_STABILITY] as number;
  const lower = low + difficultyShare * ((values[at + 1] as number) - low);
  const upper = high + difficultyShare * ((values[at + NODES_PER_STABILITY + 1] as number) - high);
  return lower + stabilityShare * (upper - lower);
}
