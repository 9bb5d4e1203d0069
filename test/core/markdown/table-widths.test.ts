import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseTableWidths } from '../../../src/core/markdown/table-widths.ts';

const need = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 30 }))
  .map(([naturalColumns, longestColumns]) => ({ naturalColumns, longestColumns: Math.min(naturalColumns, longestColumns) }));

test('gives what is asked for where there is room', () => {
  const needs = [{ naturalColumns: 5, longestColumns: 5 }, { naturalColumns: 9, longestColumns: 4 }];
  expect(chooseTableWidths(needs, 14)).toEqual({ columnWidths: [5, 9], wide: false });
});

test('keeps words whole in as many columns as it can', () => {
  const needs = [10, 14, 9].map((longestColumns) => ({ naturalColumns: 60, longestColumns }));
  expect(chooseTableWidths(needs, 27).columnWidths).toEqual([10, 8, 9]);
});

test('gives more to the column with more text', () => {
  const needs = [{ naturalColumns: 30, longestColumns: 5 }, { naturalColumns: 90, longestColumns: 5 }];
  expect(chooseTableWidths(needs, 40).columnWidths).toEqual([10, 30]);
});

test('never exceeds what there is unless it says so', () => {
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 120 }), (needs, availableColumns) => {
      const { columnWidths, wide } = chooseTableWidths(needs, availableColumns);
      const total = columnWidths.reduce((sum, width) => sum + width, 0);
      expect(wide || total <= availableColumns).toBe(true);
      expect(Math.min(...columnWidths)).toBeGreaterThanOrEqual(2);
    }),
  );
});
