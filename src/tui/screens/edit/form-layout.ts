import type { Editor } from '../../editor/editor.ts';
import { viewOf } from '../../editor/editor-view.ts';

/** Rows that a field which is not being edited has for sure, where it needs them. */
const RESTING_ROWS = 2;

export interface FormLayout {
  /** Of each field, by its place in the form. */
  readonly rows: readonly number[];
  readonly gap: number;
}

/**
 * Shares the rows of a form out: each field shows its beginning, the one at `at` its text and a row to grow; what that leaves goes
 * to the others as far as they need it, and the rest to the one at `at`.
 */
export function layOutForm(editors: readonly Editor[], at: number, columns: number, rows: number): FormLayout {
  const gap = rows >= editors.length * 3 ? 1 : 0;
  const resting = rows >= editors.length * 2 ? RESTING_ROWS : 1;
  const needed = editors.map((editor, index) => (index === at ? 1 : 0) + Math.max(1, viewOf(atStart(editor, columns, rows)).rows.length));
  const shares = needed.map((need, index) => (index === at ? 1 : Math.min(need, resting)));
  let left = rows - gap * (editors.length - 1) - shares.reduce((sum, share) => sum + share, 0);
  for (const index of [at, ...shares.keys()]) {
    const more = Math.max(0, Math.min(left, (needed[index] ?? 0) - (shares[index] ?? 0)));
    shares[index] = (shares[index] ?? 0) + more;
    left -= more;
  }
  shares[at] = (shares[at] ?? 0) + Math.max(0, left);
  return { rows: shares, gap };
}

/** An editor as it is shown while another one has the keys. */
export function atStart(editor: Editor, columns: number, rows: number): Editor {
  return { ...editor, columns, rows, top: { line: 0, row: 0 }, cursor: { line: 0, column: 0 } };
}
