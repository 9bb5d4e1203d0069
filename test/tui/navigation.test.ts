import { expect, test } from 'vitest';
import type { Screen } from '../../src/app/screen.ts';
import { navigate, type NavigationAction, type ScreenStack, stackOf } from '../../src/tui/navigation.ts';

const home = { name: 'home' } as const;
const stats = { name: 'stats' } as const;
const weak = { name: 'weak' } as const;
const back = { type: 'back' } as const;
const open = (screen: Screen): NavigationAction => ({ type: 'open', screen });
const replace = (screen: Screen): NavigationAction => ({ type: 'replace', screen });

const after = (first: Screen, ...actions: readonly NavigationAction[]) => actions.reduce(navigate, stackOf(first));
const screensOf = (stack: ScreenStack) => stack.map(({ screen }) => screen);

test('opens over the screen that is there, and leads back to it as it was', () => {
  const stack = after(home, open(stats));
  expect(screensOf(stack)).toEqual([home, stats]);
  expect(navigate(stack, back)).toEqual(stackOf(home));
});

test('replaces the screen on top alone', () => {
  expect(screensOf(after(home, open(stats), replace(weak)))).toEqual([home, weak]);
  expect(screensOf(after(stats, replace(home)))).toEqual([home]);
});

test('takes the same screen opened again for another one', () => {
  const stack = after(home, open(stats));
  const replaced = navigate(stack, replace(stats));
  expect(screensOf(replaced)).toEqual(screensOf(stack));
  expect(replaced[1]?.id).not.toBe(stack[1]?.id);
  expect(replaced[0]).toEqual(stack[0]);
});

test('gives every open screen an identity of its own', () => {
  const ids = after(home, open(stats), open(stats), back, open(weak), open(stats), replace(stats)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
});

test('leaving the screen of a subcommand leads to Home', () => {
  expect(screensOf(after(stats, back))).toEqual([home]);
});

test('leaving Home ends the program, and there is nothing after the end', () => {
  expect(after(home, back)).toEqual([]);
  expect(after(home, open(stats), back, back)).toEqual([]);
  expect(after(stats, back, back)).toEqual([]);
});
