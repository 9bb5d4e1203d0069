import { splitGraphemes } from '../../core/markdown/graphemes.ts';

/** A place between characters: `column` counts the graphemes before it in its line. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A change that can be taken back: whole lines in the place of others. */
export interface Change {
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly cursorBefore: Place;
  readonly cursorAfter: Place;
}

/** What the last action was, as far as the next one may join it. */
export type LastAction = 'type' | 'erase' | 'kill' | 'yank' | 'other';

/** The first row on the screen: a line, and which of its wrapped rows. */
export interface TopRow {
  readonly line: number;
  readonly row: number;
}

/** A text of several lines with a cursor, as a pure state. There is always at least one line; lines hold no line breaks. */
export interface Editor {
  readonly lines: readonly string[];
  readonly cursor: Place;
  /** The column on the screen that up and down keep to; null unless the last action was one of them. */
  readonly goalColumn: number | null;
  /** The newest last. */
  readonly undo: readonly Change[];
  readonly redo: readonly Change[];
  /** What was cut, the newest last. */
  readonly kills: readonly string[];
  readonly last: LastAction;
  /** How many columns and rows the text has on the screen. */
  readonly columns: number;
  readonly rows: number;
  readonly top: TopRow;
}

const MOST_UNDO_STEPS = 1000;

/** An editor that holds a text, the cursor at its end, for so many columns and rows of the screen. */
export function editorOf(text: string, columns: number, rows: number): Editor {
  const lines = text.split('\n');
  const line = lines.length - 1;
  return {
    lines,
    cursor: { line, column: lengthOf(lines[line] ?? '') },
    goalColumn: null,
    undo: [],
    redo: [],
    kills: [],
    last: 'other',
    columns,
    rows,
    top: { line: 0, row: 0 },
  };
}

/** The whole text. */
export function textOf(editor: Editor): string {
  return editor.lines.join('\n');
}

/** The line with the cursor, or another one. */
export function lineAt(editor: Editor, line: number = editor.cursor.line): string {
  return editor.lines[line] ?? '';
}

/** How many characters a person counts. */
export function lengthOf(line: string): number {
  return splitGraphemes(line).length;
}

/** Negative if `a` comes before `b`. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

/** The text between two places, the first of which comes first. */
export function textBetween(editor: Editor, from: Place, to: Place): string {
  const [first, last] = [splitGraphemes(lineAt(editor, from.line)), splitGraphemes(lineAt(editor, to.line))];
  if (from.line === to.line) return first.slice(from.column, to.column).join('');
  const between = editor.lines.slice(from.line + 1, to.line);
  return [first.slice(from.column).join(''), ...between, last.slice(0, to.column).join('')].join('\n');
}

/** Puts the cursor elsewhere. */
export function moveTo(editor: Editor, cursor: Place): Editor {
  return { ...editor, cursor, goalColumn: null, last: 'other' };
}

/** Puts a text in the place of what stands between two places, the cursor behind it; can be undone. */
export function replaceBetween(editor: Editor, from: Place, to: Place, text: string, last: LastAction = 'other'): Editor {
  const head = splitGraphemes(lineAt(editor, from.line)).slice(0, from.column).join('');
  const tail = splitGraphemes(lineAt(editor, to.line)).slice(to.column).join('');
  const put = `${head}${text}`.split('\n');
  const end = put.length - 1;
  const cursorAfter = { line: from.line + end, column: lengthOf(put[end] ?? '') };
  const after = put.with(end, `${put[end] ?? ''}${tail}`);
  const before = editor.lines.slice(from.line, to.line + 1);
  return change(editor, { line: from.line, before, after, cursorBefore: editor.cursor, cursorAfter }, last);
}

/** Makes a change; one that goes on with the last one can only be undone together with it. */
export function change(editor: Editor, made: Change, last: LastAction, joins = false): Editor {
  const former = editor.undo.at(-1);
  const joined = joins && former !== undefined ? join(former, made) : null;
  const undo = joined === null ? [...editor.undo.slice(-(MOST_UNDO_STEPS - 1)), made] : [...editor.undo.slice(0, -1), joined];
  return { ...editor, lines: putLines(editor.lines, made.line, made.before.length, made.after), cursor: made.cursorAfter, goalColumn: null, undo, redo: [], last };
}

/** Takes back the last change; the very same editor if there is none. */
export function undoChange(editor: Editor): Editor {
  const made = editor.undo.at(-1);
  if (made === undefined) return editor;
  const lines = putLines(editor.lines, made.line, made.after.length, made.before);
  return { ...moveTo(editor, made.cursorBefore), lines, undo: editor.undo.slice(0, -1), redo: [...editor.redo, made] };
}

/** Makes the change again that was taken back last. */
export function redoChange(editor: Editor): Editor {
  const made = editor.redo.at(-1);
  if (made === undefined) return editor;
  const lines = putLines(editor.lines, made.line, made.before.length, made.after);
  return { ...moveTo(editor, made.cursorAfter), lines, undo: [...editor.undo, made], redo: editor.redo.slice(0, -1) };
}

/** Two changes as one, where the second touches no other line than what the first left; null where it does. */
function join(first: Change, second: Change): Change | null {
  if (first.after.length !== 1 || second.before.length !== 1 || first.line !== second.line) return null;
  return { ...first, after: second.after, cursorAfter: second.cursorAfter };
}

/** `concat`, as so many lines may be pasted that they do not fit into the arguments of a call. */
function putLines(lines: readonly string[], at: number, count: number, put: readonly string[]): readonly string[] {
  return lines.slice(0, at).concat(put, lines.slice(at + count));
}
