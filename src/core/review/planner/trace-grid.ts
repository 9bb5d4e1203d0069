import type { Trace } from '../memory-model.ts';

const LEAST = Math.log(0.05);
const MOST = Math.log(1000);
const STABILITIES = 20;
const DIFFICULTIES = 4;
const STRIDE = (MOST - LEAST) / (STABILITIES - 1);

/** Traces that stand for all: stabilities from an hour to a thousand days on a logarithmic scale, difficulties 1 to 10. */
export const GRID_NODES: readonly Trace[] = Array.from({ length: STABILITIES * DIFFICULTIES }, (_, node) => ({
  stability: Math.exp(LEAST + Math.floor(node / DIFFICULTIES) * STRIDE),
  difficulty: 1 + (9 * (node % DIFFICULTIES)) / (DIFFICULTIES - 1),
}));

/** Distance in the list of nodes from one stability to the next. */
export const NODES_PER_STABILITY = DIFFICULTIES;

/** Where a trace lies among the nodes: the lowest of its four neighbours and the shares of the upper ones. */
export interface GridPlace {
  readonly node: number;
  readonly stabilityShare: number;
  readonly difficultyShare: number;
}

/** Finds the neighbours of a trace, given by the logarithm of its stability; what lies outside counts as on the border. */
export function locate(logStability: number, difficulty: number): GridPlace {
  const s = stabilityPosition(logStability);
  const d = difficultyPosition(difficulty);
  const [row, column] = [Math.floor(s), Math.floor(d)];
  return { node: row * DIFFICULTIES + column, stabilityShare: s - row, difficultyShare: d - column };
}

/**
 * A value between the nodes, linear in difficulty and in the logarithm of stability; `offset` is where the nodes' values
 * begin. It is called millions of times, so it makes no objects.
 */
export function interpolate(values: Float64Array, offset: number, logStability: number, difficulty: number): number {
  const s = stabilityPosition(logStability);
  const d = difficultyPosition(difficulty);
  const row = Math.floor(s);
  const column = Math.floor(d);
  const at = offset + row * DIFFICULTIES + column;
  const above = at + DIFFICULTIES;
  const low = (values[at] as number) + (d - column) * ((values[at + 1] as number) - (values[at] as number));
  const high = (values[above] as number) + (d - column) * ((values[above + 1] as number) - (values[above] as number));
  return low + (s - row) * (high - low);
}

function stabilityPosition(logStability: number): number {
  return Math.min(Math.max((logStability - LEAST) / STRIDE, 0), STABILITIES - 1.0001);
}

function difficultyPosition(difficulty: number): number {
  return Math.min(Math.max(((difficulty - 1) * (DIFFICULTIES - 1)) / 9, 0), DIFFICULTIES - 1.0001);
}
