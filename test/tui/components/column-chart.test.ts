import { describe, expect, test } from 'vitest';
import { type ColumnChart, columnChart } from '../../../src/tui/components/column-chart.ts';

function drawn(changes: Partial<ColumnChart>): string[] {
  const chart: ColumnChart = { values: [], rows: 2, low: 0, high: 16, label: String, marks: new Map(), role: 'accent', ...changes };
  return columnChart(chart).map(({ spans }) => spans.map(({ text }) => text).join('').trimEnd());
}

describe('columnChart', () => {
  test('draws values in eighths of a row, with the ends at the axis', () => {
    expect(drawn({ values: [16, 8, 12, 4] })).toEqual(['   16 █   ▄', '    0 █ █ █ ▄', '']);
  });

  test('shows nothing as the lowest bar, and no value as a gap', () => {
    expect(drawn({ values: [0, null, 8] })[1]).toBe('    0 ▁   █');
  });

  test('draws the target behind the columns', () => {
    expect(drawn({ values: [16, 0], target: 12 })[0]).toBe('   12 █┄┄┄');
  });

  test('leaves out marks that run into others, and moves the last one off the edge', () => {
    const values = Array.from({ length: 10 }, () => 1);
    expect(drawn({ values, marks: new Map([[0, '1 Jan'], [1, '8 Jan'], [9, '9 Mar']]) })[2]).toBe('      1 Jan          9 Mar');
  });
});
