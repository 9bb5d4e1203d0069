import type { Binding } from '../keys/binding.ts';

/**
 * What the keys of the editor do; named as in the keymap. Whatever is not here and prints one character is typed. Ctrl-N and
 * Ctrl-P are free for the screen around: steps matter more there than rows, for which there are arrows.
 */
export const EDITOR_BINDINGS = [
  { command: 'left', keys: ['left', 'ctrl-b'], label: 'character back' },
  { command: 'right', keys: ['right', 'ctrl-f'], label: 'character on' },
  { command: 'up', keys: ['up'], label: 'row up' },
  { command: 'down', keys: ['down'], label: 'row down' },
  { command: 'word-left', keys: ['alt-b', 'alt-left', 'ctrl-left'], label: 'word back' },
  { command: 'word-right', keys: ['alt-f', 'alt-right', 'ctrl-right'], label: 'word on' },
  { command: 'line-start', keys: ['home', 'ctrl-a'], label: 'start of the line' },
  { command: 'line-end', keys: ['end', 'ctrl-e'], label: 'end of the line' },
  { command: 'page-up', keys: ['pageup', 'alt-v'], label: 'page up' },
  { command: 'page-down', keys: ['pagedown', 'ctrl-v'], label: 'page down' },
  { command: 'text-start', keys: ['ctrl-home', 'alt-<'], label: 'start of the text' },
  { command: 'text-end', keys: ['ctrl-end', 'alt->'], label: 'end of the text' },
  { command: 'newline', keys: ['enter', 'ctrl-j', 'alt-enter'], label: 'new line' },
  { command: 'indent', keys: ['tab'], label: 'indent the list item' },
  { command: 'outdent', keys: ['shift-tab'], label: 'outdent the list item' },
  { command: 'erase-left', keys: ['backspace', 'ctrl-h'], label: 'erase back' },
  { command: 'erase-right', keys: ['delete', 'ctrl-d'], label: 'erase on' },
  { command: 'kill-word-left', keys: ['ctrl-w', 'alt-backspace'], label: 'cut the word before' },
  { command: 'kill-word-right', keys: ['alt-d', 'ctrl-delete'], label: 'cut the word after' },
  { command: 'kill-line-end', keys: ['ctrl-k'], label: 'cut to the end of the line' },
  { command: 'kill-line-start', keys: ['ctrl-u'], label: 'cut to the start of the line' },
  { command: 'yank', keys: ['ctrl-y'], label: 'put in what was cut' },
  { command: 'yank-former', keys: ['alt-y'], label: 'what was cut before that' },
  { command: 'undo', keys: ['alt-u', 'ctrl-_'], label: 'undo' },
  { command: 'redo', keys: ['alt-r'], label: 'redo' },
] as const satisfies readonly Binding[];

export type EditorCommand = (typeof EDITOR_BINDINGS)[number]['command'];
