import { describe, expect, test } from 'vitest';
import { difficultyShareOf, GRID_NODES, interpolate, ROWS, rowOf } from '../../../../src/core/review/planner/trace-grid.ts';

describe('the grid of traces', () => {
  const values = new Float64Array([...Array.from({ length: 5 }, () => Number.NaN), ...GRID_NODES.map(({ stability, difficulty }) => 3 * Math.log(stability) + 2 * difficulty)]);

  test('gives back what is linear in difficulty and in the logarithm of stability', () => {
    for (const [stability, difficulty] of [[0.05, 1], [0.3, 2.2], [7, 5], [88, 9.9], [999, 10]] as const) {
      expect(interpolate(values, 5, Math.log(stability), difficulty)).toBeCloseTo(3 * Math.log(stability) + 2 * difficulty, 2);
    }
  });

  test('counts stabilities outside as on its border', () => {
    expect(interpolate(values, 5, Math.log(1e6), 10)).toBeCloseTo(3 * Math.log(1000) + 20, 2);
    expect(interpolate(values, 5, Math.log(1e-6), 1)).toBeCloseTo(3 * Math.log(0.05) + 2, 2);
  });

  test('locates a node at itself', () => {
    GRID_NODES.forEach(({ stability, difficulty }, node) => {
      expect(rowOf(Math.log(stability))).toBeCloseTo(node % ROWS, 3);
      expect(difficultyShareOf(difficulty)).toBe(node < ROWS ? 0 : 1);
    });
  });
});
