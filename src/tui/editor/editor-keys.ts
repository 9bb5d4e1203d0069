import { splitGraphemes } from '../../core/markdown/graphemes.ts';
import type { EditorAction } from './edit-text.ts';
import { EDITOR_BINDINGS, type EditorCommand } from './editor-bindings.ts';

const COMMAND_OF_KEY = new Map<string, EditorCommand>(EDITOR_BINDINGS.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)));

/** What a key does, by its name in the keymap; null if nothing. `editorActionOf('ctrl-k')` is `{ type: 'kill-line-end' }`. */
export function editorActionOf(key: string): EditorAction | null {
  const command = COMMAND_OF_KEY.get(key);
  if (command !== undefined) return { type: command };
  if (key === 'space') return { type: 'insert', text: ' ' };
  return isPrintable(key) ? { type: 'insert', text: key } : null;
}

function isPrintable(key: string): boolean {
  return splitGraphemes(key).length === 1 && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(key);
}
