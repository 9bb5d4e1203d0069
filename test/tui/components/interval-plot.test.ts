import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalPlot } from '../../../src/tui/components/interval-plot.ts';

const textOf = (...args: Parameters<typeof intervalPlot>): string => intervalPlot(...args).map(({ text }) => text).join('');

test('draws range, estimate and target on a line from 40 to 100 %', () => {
  expect(textOf({ low: 0.55, mean: 0.65, high: 0.8, target: 0.95 }, 12, 'bad')).toBe('···━━●━━━··│');
});

test('draws what lies below the line at its start', () => {
  expect(textOf({ low: 0, mean: 0.1, high: 0.2, target: 0.9 }, 6, 'bad')).toBe('●····│');
});

test('is always as wide as asked for, with one estimate', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(share, share, share), share, fc.integer({ min: 1, max: 40 }), (shares, target, columns) => {
      const [low, mean, high] = shares.toSorted((a, b) => a - b) as [number, number, number];
      const text = textOf({ low, mean, high, target }, columns, 'good');
      expect(text).toHaveLength(columns);
      expect([...text].filter((cell) => cell === '●')).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});
