import type { Trace } from '../memory-model.ts';

const LEAST = Math.log(0.05);
const MOST = Math.log(1000);
const STABILITIES = 16;
const DIFFICULTIES = 3;
const STRIDE = (MOST - LEAST) / (STABILITIES - 1);

/** Traces that stand for all: stabilities from an hour to a thousand days on a logarithmic scale, difficulties 1 to 10. */
export const GRID_NODES: readonly Trace[] = Array.from({ length: STABILITIES * DIFFICULTIES }, (_, node) => ({
  stability: Math.exp(LEAST + Math.floor(node / DIFFICULTIES) * STRIDE),
  difficulty: 1 + (9 * (node % DIFFICULTIES)) / (DIFFICULTIES - 1),
}));

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
  const row = Math.floor(s);
  const column = Math.floor(d);
  return { node: row * DIFFICULTIES + column, stabilityShare: s - row, difficultyShare: d - column };
}

/** A value between the nodes, linear in difficulty and in the logarithm of stability; `offset` is where the nodes' values begin. */
export function interpolate(values: Float64Array, offset: number, logStability: number, difficulty: number): number {
  const s = stabilityPosition(logStability);
  const d = difficultyPosition(difficulty);
  const row = Math.floor(s);
  const column = Math.floor(d);
  return interpolateAt(values, offset + row * DIFFICULTIES + column, s - row, d - column);
}

/** The same at a known place; `at` is where the value of its node is. It is called millions of times, so it makes no objects. */
export function interpolateAt(values: Float64Array, at: number, stabilityShare: number, difficultyShare: number): number {
  const low = values[at] as number;
  const high = values[at + DIFFICULTIES] as number;
  const lower = low + difficultyShare * ((values[at + 1] as number) - low);
  const upper = high + difficultyShare * ((values[at + DIFFICULTIES + 1] as number) - high);
  return lower + stabilityShare * (upper - lower);
}

function stabilityPosition(logStability: number): number {
  return Math.min(Math.max((logStability - LEAST) / STRIDE, 0), STABILITIES - 1.0001);
}

function difficultyPosition(difficulty: number): number {
  return Math.min(Math.max(((difficulty - 1) * (DIFFICULTIES - 1)) / 9, 0), DIFFICULTIES - 1.0001);
}
