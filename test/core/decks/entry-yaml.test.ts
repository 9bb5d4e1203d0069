import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntryYaml, writeEntryYaml } from '../../../src/core/decks/entry-yaml.ts';

test('any texts come back as they were, below their comments', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((any) => any.trimEnd().replace(/^\n+/, ''));
  fc.assert(
    fc.property(fc.record({ front: text, back: fc.oneof(text, fc.array(text, { maxLength: 3 })) }), (fields) => {
      const read = readEntryYaml(writeEntryYaml(fields, ['one', 'two']));
      expect(read.ok && read.value.fields).toEqual(fields);
    }),
    { numRuns: 60 },
  );
});

test('fields are told by their lines', () => {
  const read = readEntryYaml('# x\nfront: A?\nback: |\n  B\n  b\nwhy: C\n');
  expect(read.ok && ['front', 'back', 'why', 'hint'].map(read.value.lineOf)).toEqual([2, 3, 6, 2]);
});

test.each([
  ['front: A: B', 1, /colon and a space/],
  ['# x\nfront: "A', 2, /never closed/],
  ['front: *A', 1, /must be in quotes/],
  ['just words', 1, /name: value/],
  ['', 1, /name: value/],
])('%s is told with its line', (text, line, message) => {
  expect(readEntryYaml(text)).toMatchObject({ ok: false, error: { line, message: expect.stringMatching(message) } });
});
