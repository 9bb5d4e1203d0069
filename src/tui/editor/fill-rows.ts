import { editText } from './edit-text.ts';
import { comparePlaces, type Editor, lengthOf, lineAt, type TopRow } from './editor.ts';

/**
 * Scrolls so that the cursor is seen and no row stays empty while text lies above: after an undo, or where rows were won, the
 * notes would else seem to be lost.
 */
export function fillRows(editor: Editor): Editor {
  const last = editor.lines.length - 1;
  const end = { line: last, column: lengthOf(lineAt(editor, last)) };
  const latest = scrolledTop({ ...editor, cursor: end, top: { line: 0, row: 0 } });
  const top = comparePlaces(placeOf(editor.top), placeOf(latest)) > 0 ? latest : editor.top;
  return { ...editor, top: scrolledTop({ ...editor, top }) };
}

function scrolledTop(editor: Editor): TopRow {
  return editText(editor, { type: 'resize', columns: editor.columns, rows: editor.rows }).top;
}

function placeOf({ line, row }: TopRow): { readonly line: number; readonly column: number } {
  return { line, column: row };
}
