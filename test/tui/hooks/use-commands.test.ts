import type { Key } from 'ink';
import { expect, test } from 'vitest';
import { nameOfKey } from '../../../src/tui/hooks/use-commands.ts';

test.each([
  ['x', {}, 'x'],
  [' ', {}, 'space'],
  ['c', { ctrl: true }, 'ctrl-c'],
  ['f', { meta: true }, 'alt-f'],
  ['', { return: true }, 'enter'],
  ['', { return: true, meta: true }, 'alt-enter'],
  ['', { leftArrow: true }, 'left'],
  ['', { leftArrow: true, ctrl: true }, 'ctrl-left'],
  ['', { rightArrow: true, meta: true }, 'alt-right'],
  ['', { backspace: true, meta: true }, 'alt-backspace'],
  ['', { tab: true, shift: true }, 'shift-tab'],
  ['', { escape: true, meta: true }, 'esc'],
] as const)('%j with %j is %s', (input, key, name) => {
  expect(nameOfKey(input, key as unknown as Key)).toBe(name);
});
