import { describe, expect, test } from 'vitest';
import { editText, type EditorAction } from '../../../src/tui/editor/edit-text.ts';
import { type Editor, editorOf } from '../../../src/tui/editor/editor.ts';
import { viewOf } from '../../../src/tui/editor/editor-view.ts';

const run = (editor: Editor, ...types: readonly EditorAction['type'][]): Editor => types.reduce<Editor>((now, type) => editText(now, { type } as EditorAction), editor);
const linesOf = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}`).join('\n');
const seen = (editor: Editor): readonly string[] => viewOf(editor).rows.map(({ text }) => text);
const atStart = (text: string, columns: number, rows: number): Editor => run(editorOf(text, columns, rows), 'text-start');

describe('the part of the text that is seen', () => {
  test('begins at the top, and says which rows go on a line', () => {
    const view = viewOf(atStart('one two three\n\nfour', 9, 5));
    expect(view.rows).toEqual([
      { line: 0, text: 'one two ', isFirst: true },
      { line: 0, text: 'three', isFirst: false },
      { line: 1, text: '', isFirst: true },
      { line: 2, text: 'four', isFirst: true },
    ]);
    expect(view.cursor).toEqual({ row: 0, column: 0 });
  });

  test('follows the cursor downwards and upwards by as little as need be', () => {
    const editor = atStart(linesOf(10), 40, 3);
    const down = run(editor, 'down', 'down', 'down');
    expect(seen(down)).toEqual(['line 1', 'line 2', 'line 3']);
    expect(seen(run(down, 'up', 'up'))).toEqual(['line 1', 'line 2', 'line 3']);
    expect(seen(run(down, 'up', 'up', 'up'))).toEqual(['line 0', 'line 1', 'line 2']);
    expect(viewOf(down).cursor.row).toBe(2);
  });

  test('starts within a line that has more rows than the screen', () => {
    const editor = run(atStart('aa bb cc dd ee', 4, 2), 'down', 'down', 'down');
    expect(seen(editor)).toEqual(['cc ', 'dd ']);
    expect(viewOf(editor).cursor).toEqual({ row: 1, column: 0 });
  });

  test('stands at the cursor when the text is shortened or the screen becomes smaller', () => {
    const end = run(atStart(linesOf(50), 40, 5), 'text-end');
    expect(seen(end)).toEqual(['line 45', 'line 46', 'line 47', 'line 48', 'line 49']);
    expect(seen(editText(end, { type: 'resize', columns: 40, rows: 2 }))).toEqual(['line 48', 'line 49']);
    expect(viewOf(run(end, 'kill-line-start', 'erase-left')).rows.at(-1)?.line).toBe(48);
  });

  test('counts the columns of wide characters, with a free cell for the cursor', () => {
    expect(viewOf(editorOf('漢字', 5, 2))).toEqual({ rows: [{ line: 0, text: '漢字', isFirst: true }], cursor: { row: 0, column: 4 } });
    expect(viewOf(editorOf('漢字', 4, 2)).cursor).toEqual({ row: 1, column: 2 });
  });

  test('of a very long text lays out only what is seen', () => {
    const editor = run(editorOf(linesOf(100_000), 40, 4), 'text-end', 'up', 'page-up');
    expect(seen(editor)).toEqual(['line 99995', 'line 99996', 'line 99997', 'line 99998']);
  });
});
