import { splitGraphemes } from '../../core/markdown/graphemes.ts';
import { type Editor, lengthOf, lineAt, type Place } from './editor.ts';

const IN_WORD = /[\p{L}\p{N}_]/u;
const NO_SPACE = /\S/u;

/** The start of the word before the cursor: letters, digits and `_`, on an earlier line if need be. */
export function wordStart(editor: Editor): Place {
  return backOver(editor, IN_WORD);
}

/** The start of what stands between white space before the cursor; at the start of a line, the end of the one before. */
export function spacedWordStart(editor: Editor): Place {
  return editor.cursor.column === 0 ? before(editor) : backOver(editor, NO_SPACE);
}

/** The end of the word after the cursor, on a later line if need be. */
export function wordEnd(editor: Editor): Place {
  for (let { line, column } = editor.cursor; line < editor.lines.length; line++, column = 0) {
    const parts = splitGraphemes(lineAt(editor, line));
    const start = parts.findIndex((part, index) => index >= column && IN_WORD.test(part));
    if (start < 0) continue;
    const end = parts.findIndex((part, index) => index >= start && !IN_WORD.test(part));
    return { line, column: end < 0 ? parts.length : end };
  }
  return textEnd(editor);
}

/** One character back, over the line's start too. */
export function before(editor: Editor): Place {
  const { line, column } = editor.cursor;
  if (column > 0) return { line, column: column - 1 };
  return line > 0 ? { line: line - 1, column: lengthOf(lineAt(editor, line - 1)) } : editor.cursor;
}

/** One character on, over the line's end too. */
export function after(editor: Editor): Place {
  const { line, column } = editor.cursor;
  if (column < lengthOf(lineAt(editor))) return { line, column: column + 1 };
  return line < editor.lines.length - 1 ? { line: line + 1, column: 0 } : editor.cursor;
}

/** The end of the cursor's line. */
export function lineEnd(editor: Editor): Place {
  return { line: editor.cursor.line, column: lengthOf(lineAt(editor)) };
}

/** The end of the text. */
export function textEnd(editor: Editor): Place {
  const line = editor.lines.length - 1;
  return { line, column: lengthOf(lineAt(editor, line)) };
}

function backOver(editor: Editor, pattern: RegExp): Place {
  const { line: cursorLine, column } = editor.cursor;
  for (let line = cursorLine; line >= 0; line--) {
    const parts = splitGraphemes(lineAt(editor, line)).slice(0, line === cursorLine ? column : undefined);
    const last = parts.findLastIndex((part) => pattern.test(part));
    if (last >= 0) return { line, column: parts.findLastIndex((part, index) => index < last && !pattern.test(part)) + 1 };
    // Only words are looked for beyond the line.
    if (pattern === NO_SPACE) return { line, column: 0 };
  }
  return { line: 0, column: 0 };
}
