import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editText, type EditorAction } from '../../../src/tui/editor/edit-text.ts';
import { type Editor, editorOf } from '../../../src/tui/editor/editor.ts';
import { viewOf } from '../../../src/tui/editor/editor-view.ts';
import { fillRows } from '../../../src/tui/editor/fill-rows.ts';

const linesOf = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}`).join('\n');
const seen = (editor: Editor): readonly string[] => viewOf(editor).rows.map(({ text }) => text);
const run = (editor: Editor, action: EditorAction): Editor => editText(editor, action);

test('rows that were won show what lies above', () => {
  const small = editorOf(linesOf(6), 40, 2);
  const grown = run(run(small, { type: 'resize', columns: 40, rows: 2 }), { type: 'resize', columns: 40, rows: 4 });
  expect(seen(grown)).toEqual(['line 4', 'line 5']);
  expect(seen(fillRows(grown))).toEqual(['line 2', 'line 3', 'line 4', 'line 5']);
});

test('a paste that is taken back leaves no empty rows where text lies above', () => {
  const before = fillRows(editorOf(linesOf(3), 40, 3));
  const undone = run(run(before, { type: 'paste', text: `\n${linesOf(9)}` }), { type: 'undo' });
  expect(seen(fillRows(undone))).toEqual(['line 0', 'line 1', 'line 2']);
});

test('no row stays empty while text lies above, and the cursor is seen', () => {
  const text = fc.array(fc.constantFrom('', 'short', 'a line of several words that wraps'), { minLength: 1, maxLength: 9 }).map((lines) => lines.join('\n'));
  const action = fc.constantFrom<EditorAction>({ type: 'up' }, { type: 'page-up' }, { type: 'text-start' }, { type: 'kill-line-start' }, { type: 'erase-left' }, { type: 'undo' });
  fc.assert(
    fc.property(text, fc.array(action, { maxLength: 6 }), fc.integer({ min: 1, max: 8 }), (typed, actions, rows) => {
      const filled = fillRows(run(actions.reduce(run, editorOf(typed, 12, 3)), { type: 'resize', columns: 12, rows }));
      const view = viewOf(filled);
      expect(view.rows.length === rows || (filled.top.line === 0 && filled.top.row === 0)).toBe(true);
      expect(view.cursor.row).toBeLessThan(rows);
    }),
    { numRuns: 100 },
  );
});
