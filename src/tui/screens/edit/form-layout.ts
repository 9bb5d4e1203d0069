import type { Editor } from '../../editor/editor.ts';
import { viewOf } from '../../editor/editor-view.ts';

/** Rows that a field which is not being edited takes at most. */
const RESTING_ROWS = 2;

export interface FormLayout {
  /** Of each field, by its place in the form. */
  readonly rows: readonly number[];
  readonly gap: number;
}

/** Shares the rows of a form out: each field shows its beginning, the one at `at` has all that is left. */
export function layOutForm(editors: readonly Editor[], at: number, columns: number, rows: number): FormLayout {
  const gap = rows >= editors.length * 3 ? 1 : 0;
  const resting = rows >= editors.length * 2 ? RESTING_ROWS : 1;
  const taken = editors.map((editor) => Math.max(1, viewOf(atStart(editor, columns, resting)).rows.length));
  const others = taken.reduce((sum, used, index) => (index === at ? sum : sum + used), 0);
  const left = Math.max(1, rows - others - gap * (editors.length - 1));
  return { rows: taken.map((used, index) => (index === at ? left : used)), gap };
}

/** An editor as it is shown while another one has the keys. */
export function atStart(editor: Editor, columns: number, rows: number): Editor {
  return { ...editor, columns, rows, top: { line: 0, row: 0 }, cursor: { line: 0, column: 0 } };
}
