import { splitGraphemes } from '../../core/markdown/graphemes.ts';
import { expandTabs } from '../../core/markdown/expand-tabs.ts';
import { sanitizeText } from '../../core/markdown/sanitize-text.ts';
import { change, comparePlaces, type Editor, lengthOf, lineAt, moveTo, type Place, redoChange, replaceBetween, undoChange } from './editor.ts';
import type { EditorCommand } from './editor-bindings.ts';
import { moveByRows, scrollToCursor } from './editor-view.ts';
import { kill, yank, yankFormer } from './kill-ring.ts';
import { listItemOf } from './list-item.ts';
import { after, before, lineEnd, spacedWordStart, textEnd, wordEnd, wordStart } from './word-places.ts';

export type EditorAction =
  | { readonly type: EditorCommand }
  /** One character that was typed. */
  | { readonly type: 'insert'; readonly text: string }
  /** Any text; control characters go, tabs become spaces. */
  | { readonly type: 'paste'; readonly text: string }
  /** Puts a text in the place of the cursor's line, the cursor at its end. */
  | { readonly type: 'replace-line'; readonly text: string }
  | { readonly type: 'resize'; readonly columns: number; readonly rows: number };

const INDENT = '  ';

/** The editor after an action, scrolled so that the cursor is seen. */
export function editText(editor: Editor, action: EditorAction): Editor {
  return scrollToCursor(apply(editor, action));
}

function apply(editor: Editor, action: EditorAction): Editor {
  switch (action.type) {
    case 'insert':
      return type(editor, action.text);
    case 'paste':
      return replaceBetween(editor, editor.cursor, editor.cursor, cleanText(action.text));
    case 'replace-line':
      return replaceLine(editor, cleanText(action.text).replaceAll('\n', ' '));
    case 'resize':
      return { ...editor, columns: Math.max(1, action.columns), rows: Math.max(1, action.rows), goalColumn: null };
    case 'undo':
      return undoChange(editor);
    case 'redo':
      return redoChange(editor);
    case 'newline':
      return breakLine(editor);
    case 'indent':
      return indent(editor);
    case 'outdent':
      return outdent(editor);
    default:
      return moveOrErase(editor, action.type);
  }
}

type Further = Exclude<EditorCommand, 'undo' | 'redo' | 'newline' | 'indent' | 'outdent'>;

function moveOrErase(editor: Editor, command: Further): Editor {
  const { cursor } = editor;
  switch (command) {
    case 'erase-left':
      return erase(editor, before(editor), cursor);
    case 'erase-right':
      return erase(editor, cursor, after(editor));
    case 'kill-word-left':
      return kill(editor, spacedWordStart(editor), 'before');
    case 'kill-word-right':
      return kill(editor, wordEnd(editor), 'after');
    case 'kill-line-start':
      return kill(editor, cursor.column === 0 ? before(editor) : { line: cursor.line, column: 0 }, 'before');
    case 'kill-line-end':
      return kill(editor, cursor.column === lineEnd(editor).column ? after(editor) : lineEnd(editor), 'after');
    case 'yank':
      return yank(editor);
    case 'yank-former':
      return yankFormer(editor);
    case 'up':
      return moveByRows(editor, -1);
    case 'down':
      return moveByRows(editor, 1);
    case 'page-up':
      return moveByRows(editor, -pageRows(editor));
    case 'page-down':
      return moveByRows(editor, pageRows(editor));
    default:
      return moveTo(editor, PLACE_OF_MOVE[command](editor));
  }
}

/** One row of the former page stays in sight. */
function pageRows({ rows }: Editor): number {
  return Math.max(1, rows - 1);
}

type Move = 'left' | 'right' | 'word-left' | 'word-right' | 'line-start' | 'line-end' | 'text-start' | 'text-end';

const PLACE_OF_MOVE: Readonly<Record<Move, (editor: Editor) => Place>> = {
  left: before,
  right: after,
  'word-left': wordStart,
  'word-right': wordEnd,
  'line-start': ({ cursor }) => ({ line: cursor.line, column: 0 }),
  'line-end': lineEnd,
  'text-start': () => ({ line: 0, column: 0 }),
  'text-end': textEnd,
};

/** What is typed without a pause at one place is undone word by word. */
function type(editor: Editor, text: string): Editor {
  if (text === ' ' && repeatsMarker(editor)) return { ...undoChange(editor), redo: [] };
  const { column } = editor.cursor;
  const isWordStart = text !== ' ' && (column === 0 || splitGraphemes(lineAt(editor))[column - 1] === ' ');
  const edited = replaceBetween(editor, editor.cursor, editor.cursor, text, 'type');
  return editor.last === 'type' && !isWordStart ? joinLast(editor, edited) : edited;
}

/** Whether all that was typed since Enter began an item is the marker that Enter had put there. */
function repeatsMarker({ lines, cursor, undo }: Editor): boolean {
  const [broken, typed] = undo.slice(-2);
  const begun = broken?.after.length === 2 ? broken.after[1] : undefined;
  if (broken === undefined || begun === undefined || typed?.before[0] !== begun || typed.line !== cursor.line) return false;
  // Nothing in front of an item's text is more than one code unit wide.
  const head = begun.slice(0, broken.cursorAfter.column);
  const marker = listItemOf(head)?.marker ?? '';
  return marker !== '' && cursor.column === head.length + marker.length && lines[cursor.line] === head + marker + begun.slice(head.length);
}

function erase(editor: Editor, from: Place, to: Place): Editor {
  if (comparePlaces(from, to) === 0) return editor;
  const edited = replaceBetween(editor, from, to, '', 'erase');
  return editor.last === 'erase' ? joinLast(editor, edited) : edited;
}

/** Makes the last change of `edited` again on `editor`, as a part of the one before. */
function joinLast(editor: Editor, edited: Editor): Editor {
  const made = edited.undo.at(-1);
  return made === undefined ? edited : change(editor, made, edited.last, true);
}

/** A list goes on with its marker; Enter on an item without a text ends it. */
function breakLine(editor: Editor): Editor {
  const { cursor } = editor;
  const item = listItemOf(lineAt(editor));
  if (item === null || cursor.column < item.length) return replaceBetween(editor, cursor, cursor, '\n');
  if (item.text.trim() === '') return replaceLine(editor, '');
  return replaceBetween(editor, cursor, cursor, `\n${item.next}`);
}

function indent(editor: Editor): Editor {
  const { cursor } = editor;
  const at = listItemOf(lineAt(editor)) === null ? cursor : { line: cursor.line, column: 0 };
  const indented = replaceBetween(editor, at, at, INDENT);
  return withCursor(indented, { line: cursor.line, column: cursor.column + INDENT.length });
}

function outdent(editor: Editor): Editor {
  const { cursor } = editor;
  const spaces = /^ {1,2}/u.exec(lineAt(editor))?.[0].length ?? 0;
  if (spaces === 0) return editor;
  const outdented = replaceBetween(editor, { line: cursor.line, column: 0 }, { line: cursor.line, column: spaces }, '');
  return withCursor(outdented, { line: cursor.line, column: Math.max(0, cursor.column - spaces) });
}

/** The last change ends with the cursor elsewhere. */
function withCursor(editor: Editor, cursor: Place): Editor {
  const made = editor.undo.at(-1);
  return made === undefined ? { ...editor, cursor } : { ...editor, cursor, undo: [...editor.undo.slice(0, -1), { ...made, cursorAfter: cursor }] };
}

function replaceLine(editor: Editor, text: string): Editor {
  const { line } = editor.cursor;
  if (lineAt(editor) === text) return editor;
  return replaceBetween(editor, { line, column: 0 }, { line, column: lengthOf(lineAt(editor)) }, text);
}

function cleanText(text: string): string {
  const clean = sanitizeText(text);
  return clean.includes('\t') ? clean.split('\n').map(expandTabs).join('\n') : clean;
}
