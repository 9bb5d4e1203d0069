import { describe, expect, test } from 'vitest';
import { heatmap, heatmapWeeks } from '../../../src/tui/components/heatmap.ts';

const drawn = (days: readonly (number | null)[], months: ReadonlyMap<number, string> = new Map()): string[] =>
  heatmap({ days, months }, 'minutes').map(({ spans }) => spans.map(({ text }) => text).join('').trimEnd());

describe('heatmap', () => {
  test('draws weeks as columns from Monday to Sunday, each quarter of the days by its own character', () => {
    const lines = drawn([0, 10, 20, 30, 40, 0, 0, 10, null, null, null, null, null, null], new Map([[0, 'Jan']]));
    expect(lines.slice(0, 6)).toEqual(['    Jan', 'Mon · ░', '    ░', 'Wed ▒', '    ▓', 'Fri █']);
    expect(lines.at(-1)).toBe('    · none  ░ to 10  ▒ to 20  ▓ to 30  █ more minutes');
  });

  test('says so where there was nothing', () => {
    const lines = drawn([0, 0, 0, 0, 0, 0, 0]);
    expect(lines[1]).toBe('Mon ·');
    expect(lines.at(-1)).toBe('    · nothing yet');
  });

  test('leaves out months whose names would run into each other', () => {
    expect(drawn(Array.from({ length: 28 }, () => 0), new Map([[0, 'Jan'], [1, 'Feb'], [3, 'Mar']]))[0]).toBe('    Jan   Mar');
  });

  test('takes two columns for a week', () => {
    expect(heatmapWeeks(56)).toBe(26);
    expect(heatmapWeeks(3)).toBe(1);
  });
});
