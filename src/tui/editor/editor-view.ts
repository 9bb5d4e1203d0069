import { measureColumns, splitGraphemes } from '../../core/markdown/graphemes.ts';
import { type Editor, lineAt, type Place, type TopRow } from './editor.ts';
import { type WrappedRow, wrapLine } from './wrap-line.ts';

/** A row of the screen. */
export interface ViewRow {
  readonly line: number;
  readonly text: string;
  /** False for the further rows of a line that is wrapped. */
  readonly isFirst: boolean;
}

/** What is seen of the text. */
export interface EditorView {
  /** At most as many as the editor has; fewer where the text ends. */
  readonly rows: readonly ViewRow[];
  /** Where the cursor stands among them, from 0. */
  readonly cursor: { readonly row: number; readonly column: number };
}

/** The rows on the screen, and the cursor among them. Only what is seen is laid out. */
export function viewOf(editor: Editor): EditorView {
  const rows: ViewRow[] = [];
  for (let { line, row } = editor.top; line < editor.lines.length && rows.length < editor.rows; line++, row = 0) {
    const wrapped = rowsOf(editor, line);
    for (const { text, start } of wrapped.slice(row, row + editor.rows - rows.length)) rows.push({ line, text, isFirst: start === 0 });
  }
  const { line, row, column } = cursorOnScreen(editor);
  return { rows, cursor: { row: rowsBetween(editor, editor.top, { line, row }, editor.rows), column } };
}

/** Scrolls so far that the cursor is seen, and no further. */
export function scrollToCursor(editor: Editor): Editor {
  const { line, row } = cursorOnScreen(editor);
  const top = clampTop(editor);
  const isAbove = line < top.line || (line === top.line && row < top.row);
  if (isAbove) return withTop(editor, { line, row });
  if (rowsBetween(editor, top, { line, row }, editor.rows) < editor.rows) return withTop(editor, top);
  return withTop(editor, stepRows(editor, { line, row }, -(editor.rows - 1)));
}

/** The cursor so many rows of the screen further down (or up), at the column that it had when it set out. */
export function moveByRows(editor: Editor, by: number): Editor {
  const from = cursorOnScreen(editor);
  const goalColumn = editor.goalColumn ?? from.column;
  const to = stepRows(editor, from, by);
  const hasMoved = to.line !== from.line || to.row !== from.row;
  const cursor = hasMoved ? placeInRow(editor, to, goalColumn) : endInDirection(editor, by);
  return { ...editor, cursor, goalColumn, last: 'other' };
}

/** Beyond the first and the last row lie the ends of the text. */
function endInDirection(editor: Editor, by: number): Place {
  return by < 0 ? { line: 0, column: 0 } : { line: editor.lines.length - 1, column: splitGraphemes(lineAt(editor, editor.lines.length - 1)).length };
}

function placeInRow(editor: Editor, { line, row }: TopRow, goalColumn: number): Place {
  const wrapped = rowsOf(editor, line);
  const { start, end, text } = wrapped[row] ?? { start: 0, end: 0, text: '' };
  let columns = 0;
  let column = start;
  for (const part of splitGraphemes(text)) {
    columns += measureColumns(part);
    if (columns > goalColumn) break;
    column++;
  }
  // The end of a row that goes on is the start of the next one.
  const last = row < wrapped.length - 1 ? end - 1 : end;
  return { line, column: Math.max(start, Math.min(column, last)) };
}

function cursorOnScreen(editor: Editor): TopRow & { readonly column: number } {
  const { line, column } = editor.cursor;
  const wrapped = rowsOf(editor, line);
  const row = Math.max(0, wrapped.findLastIndex(({ start }) => start <= column));
  const { start, text } = wrapped[row] ?? { start: 0, text: '' };
  return { line, row, column: measureColumns(splitGraphemes(text).slice(0, column - start).join('')) };
}

/** The cell behind the last character stays free for the cursor. */
function rowsOf(editor: Editor, line: number): readonly WrappedRow[] {
  return wrapLine(lineAt(editor, line), Math.max(1, editor.columns - 1));
}

/** How many rows lie from one to a later one; counting ends at `atMost`. */
function rowsBetween(editor: Editor, from: TopRow, to: TopRow, atMost: number): number {
  let count = -from.row;
  for (let { line } = from; line < to.line && count < atMost; line++) count += rowsOf(editor, line).length;
  return Math.min(count + to.row, atMost);
}

/** The row so many rows away, or the first or last one. */
function stepRows(editor: Editor, from: TopRow, by: number): TopRow {
  let { line, row } = from;
  let left = Math.abs(by);
  while (left > 0) {
    const within = by < 0 ? row : rowsOf(editor, line).length - 1 - row;
    const steps = Math.min(within, left);
    row += by < 0 ? -steps : steps;
    left -= steps;
    const next = line + (by < 0 ? -1 : 1);
    if (left === 0 || next < 0 || next >= editor.lines.length) break;
    line = next;
    row = by < 0 ? rowsOf(editor, line).length - 1 : 0;
    left--;
  }
  return { line, row };
}

function clampTop(editor: Editor): TopRow {
  const line = Math.min(editor.top.line, editor.lines.length - 1);
  return { line, row: line === editor.top.line ? Math.min(editor.top.row, rowsOf(editor, line).length - 1) : 0 };
}

function withTop(editor: Editor, top: TopRow): Editor {
  return top.line === editor.top.line && top.row === editor.top.row ? editor : { ...editor, top };
}
