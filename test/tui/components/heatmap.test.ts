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

  test.each([
    ['equal days', [5, 5, 5, 5], '░ to 5  ▒ to 6  ▓ to 7  █ more'],
    ['a first day', [2.4], '░ to 3  ▒ to 4  ▓ to 5  █ more'],
    ['nearly equal days', [9.2, 9.4, 9.6, 9.8, 30], '░ to 10  ▒ to 11  ▓ to 12  █ more'],
  ])('has bounds that rise, also for %s', (_, minutes, bounds) => {
    expect(drawn([...minutes, ...Array.from({ length: 7 - minutes.length }, () => 0)]).at(-1)).toBe(`    · none  ${bounds} minutes`);
  });

  test('draws what the legend says', () => {
    const lines = drawn([9.2, 9.4, 11, 11.5, 30, 0, 0]);
    expect(lines.at(-1)).toContain('░ to 10  ▒ to 11  ▓ to 12');
    expect(lines.slice(1, 6)).toEqual(['Mon ░', '    ░', 'Wed ▒', '    ▓', 'Fri █']);
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
