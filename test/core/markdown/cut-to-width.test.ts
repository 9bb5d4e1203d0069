import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToWidth } from '../../../src/core/markdown/cut-to-width.ts';
import { measureColumns } from '../../../src/core/markdown/graphemes.ts';

test('keeps what fits, and says of the rest that there is more', () => {
  expect([cutToWidth('replica', 7), cutToWidth('replica', 5), cutToWidth('replica', 1), cutToWidth('', 1)]).toEqual(['replica', 'repl…', '…', '']);
});

test('cuts no character in two', () => {
  expect([cutToWidth('日本語', 4), cutToWidth('e\u0301e\u0301e\u0301', 2)]).toEqual(['日…', 'e\u0301…']);
});

test('is never wider than it may be', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, columns) => measureColumns(cutToWidth(text, columns)) <= columns), { numRuns: 100 });
});
