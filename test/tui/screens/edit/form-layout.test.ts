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
      for (const [index, each] of layout.rows.entries()) if (index !== at) expect(each).toBeLessThanOrEqual(2);
    }),
    { numRuns: 60 },
  );
});
