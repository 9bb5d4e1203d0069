import { type Key, useInput } from 'ink';
import { type Command, commandOf, type Context } from '../keymap.ts';

export type Handlers<C extends Context> = { readonly [K in Command<C>]?: () => void };

/** Calls the handler of the command that a key means in a context. Keys without a command do nothing. */
export function useCommands<C extends Context>(context: C, handlers: Handlers<C>, isActive = true): void {
  useInput(
    (input, key) => {
      const command = commandOf(context, nameOfKey(input, key));
      if (command !== null) handlers[command]?.();
    },
    { isActive },
  );
}

/** The name that the keymap uses for a key that Ink reports: `ctrl-c`, `enter`, `alt-left`, `space`, `k`. */
export function nameOfKey(input: string, key: Key): string {
  if (key.escape) return 'esc';
  if (key.tab) return key.shift ? 'shift-tab' : 'tab';
  const modifier = key.ctrl ? 'ctrl-' : key.meta ? 'alt-' : '';
  const named = NAMED_KEYS.find(([flag]) => key[flag]);
  if (named !== undefined) return modifier + named[1];
  return modifier === '' && input === ' ' ? 'space' : modifier + input;
}

const NAMED_KEYS = [
  ['return', 'enter'],
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, string])[];
