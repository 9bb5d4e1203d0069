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

/** The name that the keymap uses for a key that Ink reports: `ctrl-c`, `enter`, `space`, `k`. */
export function nameOfKey(input: string, key: Key): string {
  if (key.return) return 'enter';
  if (key.escape) return 'esc';
  if (key.tab) return key.shift ? 'shift-tab' : 'tab';
  if (key.upArrow) return 'up';
  if (key.downArrow) return 'down';
  if (key.leftArrow) return 'left';
  if (key.rightArrow) return 'right';
  if (key.pageUp) return 'pageup';
  if (key.pageDown) return 'pagedown';
  if (key.home) return 'home';
  if (key.end) return 'end';
  if (key.backspace) return 'backspace';
  if (key.delete) return 'delete';
  if (key.ctrl) return `ctrl-${input}`;
  if (key.meta) return `alt-${input}`;
  return input === ' ' ? 'space' : input;
}
