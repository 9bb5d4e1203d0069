import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barText } from '../../../src/tui/components/bar.ts';

test.each([
  [0, 8, ''],
  [1, 3, '███'],
  [0.5, 4, '██'],
  [0.5, 1, '▌'],
  [1 / 8, 1, '▏'],
  [0.3, 0, ''],
  [-1, 4, ''],
  [7, 2, '██'],
])('a share of %d in %i columns', (share, columns, text) => {
  expect(barText(share, columns)).toBe(text);
});

test('a bar never passes its columns, and grows with its share', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.nat(60), (a, b, columns) => {
      const [small, large] = [barText(Math.min(a, b), columns), barText(Math.max(a, b), columns)];
      expect(large.length).toBeLessThanOrEqual(columns);
      expect(small.length).toBeLessThanOrEqual(large.length);
    }),
  );
});
