import type { PlanningModel } from './planning-model.ts';
import { interpolate, NODES, ROWS } from './trace-grid.ts';
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

/** How many values there are after a review: of each node at the difficulty that it then has, recalled and forgotten. */
const AFTER = 2 * NODES;

/** A table while it is computed. */
interface Work extends Pick<ValueTable, 'values' | 'reviewed'> {
  readonly table: Transitions;
  /** By step, then nodes where they were recalled, then where they were forgotten. */
  readonly after: Float64Array;
  /** The same on one day between two steps. */
  readonly between: Float64Array;
}

/**
 * Dynamic programming backwards from the date: at each step and trace the best next review, or none.
 * `prices` is what a second costs at each step, in recall of one card.
 * It runs once a day, before it is compiled. So the loops over nodes are functions of their own: small ones are compiled
 * soonest, and arithmetic on columns makes no objects until then.
 */
export function computeValues(planning: PlanningModel, prices: Float64Array): ValueTable {
  const { season, learned, table } = planning;
  const { steps, days, dayOfStep } = season;
  const { gaps } = table;
  const work: Work = {
    table,
    values: table.untouched.slice(),
    reviewed: new Float64Array(steps * gaps.length * NODES),
    // On the date itself all would be recalled.
    after: new Float64Array((steps + 1) * AFTER).fill(1, steps * AFTER),
    between: new Float64Array(AFTER),
  };
  const { values, reviewed } = work;
  const freshWorth = new Float64Array(steps);
  for (let step = steps - 1; step >= 0; step--) {
    const nextDay = dayOfStep[step + 1] ?? days;
    let next = step + 1;
    for (let gap = 0; gap < gaps.length; gap++) {
      const day = (dayOfStep[step] as number) + (gaps[gap] as number);
      if (day < nextDay) continue;
      if (day >= days) break;
      while (next < steps && (dayOfStep[next] as number) <= day) next++;
      const reviewStep = next - 1;
      const start = dayOfStep[reviewStep] as number;
      const share = (day - start) / ((dayOfStep[next] ?? days) - start);
      fillBetween(work, reviewStep, share);
      fillReviewed(work, step, gap);
      takeBetter(work, step, gap, prices[reviewStep] as number);
    }
    fillAfter(work, step);
    let worth = 0;
    for (const { share, logStability, trace } of learned) worth += share * interpolate(values, step * NODES, logStability, trace.difficulty);
    freshWorth[step] = worth;
  }
  return { prices, values, reviewed, freshWorth };
}

/** Values on a day between a step and the next one. */
function fillBetween({ after, between }: Work, step: number, share: number): void {
  const atStep = step * AFTER;
  for (let i = 0; i < AFTER; i++) {
    const early = after[atStep + i] as number;
    between[i] = early + share * ((after[atStep + AFTER + i] as number) - early);
  }
}

/** Of every node: the worth after a review of the gap, linear between the nodes that it may lead to. */
function fillReviewed({ table, between, reviewed }: Work, step: number, gap: number): void {
  const { gaps, recall, recalledRow, recalledShare, forgottenRow, forgottenShare } = table;
  const atReviewed = (step * gaps.length + gap) * NODES;
  for (let node = 0; node < NODES; node++) {
    const at = gap * NODES + node;
    const r = recalledRow[at] as number;
    const f = forgottenRow[at] as number;
    const recalled = between[r] as number;
    const forgotten = between[f] as number;
    const share = recall[at] as number;
    reviewed[atReviewed + node] =
      share * (recalled + (recalledShare[at] as number) * ((between[r + 1] as number) - recalled)) +
      (1 - share) * (forgotten + (forgottenShare[at] as number) * ((between[f + 1] as number) - forgotten));
  }
}

/** Takes a review for the best choice where it is. */
function takeBetter({ table: { gaps, seconds }, values, reviewed }: Work, step: number, gap: number, price: number): void {
  const atStep = step * NODES;
  const atGap = gap * NODES;
  const atReviewed = (step * gaps.length + gap) * NODES;
  for (let node = 0; node < NODES; node++) {
    const net = (reviewed[atReviewed + node] as number) - price * (seconds[atGap + node] as number);
    if (net > (values[atStep + node] as number)) values[atStep + node] = net;
  }
}

/** The values of a step at the difficulties that nodes have after a review. */
function fillAfter({ table: { recalledDifficulty, forgottenDifficulty }, values, after }: Work, step: number): void {
  const atStep = step * NODES;
  const at = step * AFTER;
  for (let node = 0; node < NODES; node++) {
    const column = node < ROWS ? 0 : 1;
    const easy = values[atStep + (node % ROWS)] as number;
    const harder = (values[atStep + ROWS + (node % ROWS)] as number) - easy;
    after[at + node] = easy + (recalledDifficulty[column] as number) * harder;
    after[at + NODES + node] = easy + (forgottenDifficulty[column] as number) * harder;
  }
}
