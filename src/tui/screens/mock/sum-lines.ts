import { RESULT_SIGN, workOutLine } from '../../../core/mock/worked-lines.ts';
import type { Notice } from '../../components/frame.tsx';
import { editText } from '../../editor/edit-text.ts';
import { type Editor, lengthOf, lineAt, textBetween } from '../../editor/editor.ts';

/** The editor before Enter breaks the line, and what is to be told: null where a sum is in order, undefined where there was none. */
export interface FinishedLine {
  readonly editor: Editor;
  readonly notice: Notice | null | undefined;
}

/**
 * Works out the sum in whose line the cursor stands, null where it is none. A sum that has a result may be mended in its
 * middle: Enter works it out there and does not tear the result off.
 */
export function finishSum(editor: Editor): FinishedLine | null {
  const line = lineAt(editor);
  const worked = workOutLine(line);
  const behind = textBetween(editor, editor.cursor, { line: editor.cursor.line, column: lengthOf(line) });
  if (worked === null || (behind !== '' && !behind.includes(RESULT_SIGN))) return null;
  return { editor: editText(editor, { type: 'replace-line', text: worked.line }), notice: faultOfSum(editor) };
}

/** The cursor's line with the result that its sum has now, where it shows another one. */
export function renewSum(editor: Editor): Editor {
  const line = lineAt(editor);
  const worked = line.includes(RESULT_SIGN) ? workOutLine(line) : null;
  return worked === null || worked.line === line ? editor : editText(editor, { type: 'replace-line', text: worked.line });
}

/** Why the sum in the cursor's line has no result; null for one that has, and for other lines. */
export function faultOfSum(editor: Editor): Notice | null {
  const worked = workOutLine(lineAt(editor));
  return worked?.kind === 'error' ? { text: `Not worked out: ${worked.message}.`, role: 'warn' } : null;
}
