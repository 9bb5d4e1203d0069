import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows, writeRow } from '../../../src/core/formats/read-rows.ts';

test('reads quotes, doubled quotes and line breaks within them, with the line of each row', () => {
  const { rows, openQuoteLine } = readRows('a,"b ""c""\nd"\r\n\r\ne,f\rg', { separator: ',' });
  expect(openQuoteLine).toBeUndefined();
  expect(rows).toEqual([{ line: 1, fields: ['a', 'b "c"\nd'] }, { line: 4, fields: ['e', 'f'] }, { line: 5, fields: ['g'] }]);
});

test('a quote within a field, and what follows a closing quote, are text', () => {
  expect(readRows('5" disk,"a"b', { separator: ',' }).rows[0]?.fields).toEqual(['5" disk', 'ab']);
});

test('a quote that is never closed is told by its line', () => {
  expect(readRows('a,b\n"c,d\ne', { separator: ',' }).openQuoteLine).toBe(2);
});

test('comments are passed over, unless they are quoted', () => {
  expect(readRows('#x\ty\n"#a"\tb\n', { separator: '\t', comment: '#', firstLine: 4 }).rows).toEqual([{ line: 5, fields: ['#a', 'b'] }]);
});

test('what is written reads back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '#', '\t', 'é'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), fc.constantFrom(',', '\t'), (rows, separator) => {
      const text = rows.map((row) => writeRow(row, separator)).join('');
      expect(readRows(text, { separator, comment: '#' }).rows.map(({ fields }) => fields)).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});
