import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureColumns, splitGraphemes } from '../../../src/core/markdown/graphemes.ts';
import { wrapLine } from '../../../src/tui/editor/wrap-line.ts';

const text = fc.array(fc.constantFrom('a', 'bc', ' ', '  ', '漢', '👩‍👩‍👧‍👦', 'e\u0301', 'longword'), { maxLength: 15 }).map((parts) => parts.join(''));

test('rows are together the line, none too wide but for a single character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (line, columns) => {
      const rows = wrapLine(line, columns);
      expect(rows.map((row) => row.text).join('')).toBe(line);
      expect(rows.map(({ start }) => start)).toEqual([0, ...rows.slice(0, -1).map(({ end }) => end)]);
      expect(rows.at(-1)?.end).toBe(splitGraphemes(line).length);
      for (const row of rows) expect(row.end - row.start <= 1 || measureColumns(row.text) <= columns).toBe(true);
    }),
  );
});

test.each([
  ['', 5, ['']],
  ['short', 5, ['short']],
  ['one two', 5, ['one ', 'two']],
  ['one  two', 4, ['one ', ' two']],
  ['overlong', 5, ['overl', 'ong']],
  ['a overlong', 5, ['a ', 'overl', 'ong']],
  ['漢字漢字', 5, ['漢字', '漢字']],
  ['漢字', 1, ['漢', '字']],
])('%j in %i columns is %j', (line, columns, rows) => {
  expect(wrapLine(line, columns).map((row) => row.text)).toEqual(rows);
});
