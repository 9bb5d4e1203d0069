import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorOf } from '../../../../src/tui/editor/editor.ts';
import { layOutForm } from '../../../../src/tui/screens/edit/form-layout.ts';

test('all fields are seen, and the one with the keys has what is left', () => {
  const text = fc.array(fc.string({ maxLength: 60 }), { maxLength: 6 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.array(text, { minLength: 3, maxLength: 5 }), fc.nat(), fc.integer({ min: 6, max: 40 }), (texts, any, rows) => {
      const at = any % texts.length;
      const layout = layOutForm(texts.map((each) => editorOf(each, 30, 5)), at, 30, rows);
      const used = layout.rows.reduce((sum, each) => sum + each, 0) + layout.gap * (texts.length - 1);
      expect(layout.rows.every((each) => each >= 1)).toBe(true);
      expect(used).toBe(rows);
    }),
    { numRuns: 60 },
  );
});

test('a field without the keys gets what it needs of the rows that the one with them leaves empty', () => {
  const form = (at: number, rows: number) => layOutForm(['Name the six.', 'a\nb\nc\nd\ne\nf', 'So.'].map((text) => editorOf(text, 30, 5)), at, 30, rows).rows;
  expect(form(0, 17)).toEqual([8, 6, 1]);
  expect(form(0, 12)).toEqual([3, 6, 1]);
  expect(form(0, 10)).toEqual([2, 5, 1]);
  expect(form(1, 17)).toEqual([1, 13, 1]);
});

test('the field with the keys keeps its rows and one to grow, before others get more than their two', () => {
  const texts = ['a\nb\nc\nd', 'a\nb\nc\nd\ne\nf'].map((text) => editorOf(text, 30, 5));
  expect(layOutForm(texts, 0, 30, 8).rows).toEqual([5, 2]);
  expect(layOutForm(texts, 0, 30, 10).rows).toEqual([5, 4]);
});
