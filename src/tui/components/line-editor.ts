import { splitGraphemes } from '../../core/markdown/graphemes.ts';

/** One line of text with a cursor: a pure reducer. `cursor` counts graphemes. */
export interface LineEditor {
  readonly text: string;
  readonly cursor: number;
}

/** An empty line. */
export function emptyLine(): LineEditor {
  return { text: '', cursor: 0 };
}

/** A line that holds a text, the cursor at its end. */
export function lineOf(text: string): LineEditor {
  return { text, cursor: graphemesOf(text).length };
}

/** The line after a key, named as in the keymap; keys that mean nothing here leave it as it is. */
export function editLine(line: LineEditor, key: string): LineEditor {
  const parts = graphemesOf(line.text);
  const { cursor } = line;
  switch (key) {
    case 'left':
    case 'ctrl-b':
      return { ...line, cursor: Math.max(0, cursor - 1) };
    case 'right':
    case 'ctrl-f':
      return { ...line, cursor: Math.min(parts.length, cursor + 1) };
    case 'home':
    case 'ctrl-a':
      return { ...line, cursor: 0 };
    case 'end':
    case 'ctrl-e':
      return { ...line, cursor: parts.length };
    case 'backspace':
    case 'ctrl-h':
      return cursor === 0 ? line : cut(parts, cursor - 1, cursor);
    case 'delete':
    case 'ctrl-d':
      return cut(parts, cursor, cursor + 1);
    case 'ctrl-u':
      return cut(parts, 0, cursor);
    case 'ctrl-k':
      return cut(parts, cursor, parts.length);
    case 'ctrl-w':
      return cut(parts, startOfWord(parts, cursor), cursor);
    case 'space':
      return insertText(line, ' ');
    default:
      return isPrintable(key) ? insertText(line, key) : line;
  }
}

/** The line with a text put in at the cursor: a paste. Line breaks become spaces, control characters go. */
export function insertText(line: LineEditor, text: string): LineEditor {
  const clean = text.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '');
  const parts = graphemesOf(line.text);
  const before = [...parts.slice(0, line.cursor), clean].join('');
  return { text: before + parts.slice(line.cursor).join(''), cursor: graphemesOf(before).length };
}

/** The characters of a text as a person counts them. */
export function graphemesOf(text: string): readonly string[] {
  return splitGraphemes(text);
}

function cut(parts: readonly string[], from: number, to: number): LineEditor {
  return { text: [...parts.slice(0, from), ...parts.slice(to)].join(''), cursor: from };
}

function startOfWord(parts: readonly string[], cursor: number): number {
  let at = cursor;
  while (at > 0 && parts[at - 1] === ' ') at--;
  while (at > 0 && parts[at - 1] !== ' ') at--;
  return at;
}

function isPrintable(key: string): boolean {
  return !/^(?:ctrl|alt)-./u.test(key) && graphemesOf(key).length === 1 && !/\p{Cc}/u.test(key);
}
