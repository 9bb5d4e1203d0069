import type { Trace } from '../memory-model.ts';

const LEAST = Math.log(0.05);
const MOST = Math.log(1000);
const DIFFICULTIES = 2;
const LEAST_DIFFICULTY = 1;
const MOST_DIFFICULTY = 10;

/** Stabilities of the grid: from an hour to a thousand days on a logarithmic scale. Between two difficulties all is taken to be linear. */
export const ROWS = 16;

/** Nodes are numbered by difficulty, then stability: the rows of one difficulty lie together. */
export const NODES = ROWS * DIFFICULTIES;

const STRIDE = (MOST - LEAST) / (ROWS - 1);

/** Traces that stand for all. */
export const GRID_NODES: readonly Trace[] = Array.from({ length: NODES }, (_, node) => ({
  stability: Math.exp(LEAST + (node % ROWS) * STRIDE),
  difficulty: node < ROWS ? LEAST_DIFFICULTY : MOST_DIFFICULTY,
}));

/** Where a stability lies among the rows, as row and share of the next one; what lies outside counts as on the border. */
export function rowOf(logStability: number): number {
  return Math.min(Math.max((logStability - LEAST) / STRIDE, 0), ROWS - 1.0001);
}

/** How far a difficulty lies from the lower one of the grid to the upper. */
export function difficultyShareOf(difficulty: number): number {
  return (difficulty - LEAST_DIFFICULTY) / (MOST_DIFFICULTY - LEAST_DIFFICULTY);
}

/** A value between the nodes, linear in difficulty and in the logarithm of stability; `offset` is where the nodes' values begin. */
export function interpolate(values: Float64Array, offset: number, logStability: number, difficulty: number): number {
  const position = rowOf(logStability);
  const row = Math.floor(position);
  return interpolateAt(values, offset + row, position - row, difficultyShareOf(difficulty));
}

/** The same at a known place; `at` is where the value of its lower node is. */
export function interpolateAt(values: Float64Array, at: number, rowShare: number, difficultyShare: number): number {
  const low = values[at] as number;
  const high = values[at + ROWS] as number;
  const lower = low + rowShare * ((values[at + 1] as number) - low);
  const upper = high + rowShare * ((values[at + ROWS + 1] as number) - high);
  return lower + difficultyShare * (upper - lower);
}
