import { describe, expect, test } from 'vitest';
import { keyName } from '../../src/tui/key-name.ts';
import { commandOf, type Context, KEYMAP } from '../../src/tui/keymap.ts';
import type { Binding } from '../../src/tui/keys/binding.ts';

/** Contexts that hold together with another one, which leads back. */
const PARTS = { menu: 'home', 'empty-number': 'number', 'drill-empty': 'drill-question' } as const;
const CONTEXTS = Object.keys(KEYMAP) as Context[];
const bindingsOf = (context: Context): readonly Binding[] => KEYMAP[context];

describe.each(CONTEXTS)('the keys of %s', (context) => {
  const bindings = bindingsOf(context);

  test('each mean one thing', () => {
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('reach every command once, with a label', () => {
    expect(bindings.filter(({ keys, label }) => keys.length === 0 || label === '')).toEqual([]);
    const commands = bindings.map(({ command }) => command);
    expect(new Set(commands).size).toBe(commands.length);
  });

  test('mean what the table says', () => {
    for (const { command, keys } of bindings) for (const key of keys) expect(commandOf(context, key)).toBe(command);
  });

  test('never hide those that hold everywhere', () => {
    if (context === 'everywhere') return;
    const everywhere = new Set(bindingsOf('everywhere').flatMap(({ keys }) => keys));
    expect(bindings.flatMap(({ keys }) => keys).filter((key) => everywhere.has(key))).toEqual([]);
  });

  test('lead back, and say how at the foot of the screen', () => {
    if (context === 'everywhere' || Object.hasOwn(PARTS, context)) return;
    const ways = bindings.filter(({ command }) => command === 'back' || command === 'home');
    expect(ways).toHaveLength(1);
    expect(ways[0]).toMatchObject({ footer: true });
    expect(ways[0]?.keys).toContain('esc');
  });
});

test('contexts in which one types take no letters as commands', () => {
  for (const context of ['number', 'drill-question', 'search', 'editing', 'form'] as const) {
    expect(bindingsOf(context).flatMap(({ keys }) => keys).filter((key) => key.length === 1 || key === 'space')).toEqual([]);
  }
});

test('a key means the same in contexts that hold together', () => {
  for (const [part, whole] of Object.entries(PARTS) as [keyof typeof PARTS, Context][]) {
    for (const { command, keys } of bindingsOf(part)) {
      for (const key of keys) expect([null, command]).toContain(commandOf(whole, key));
    }
  }
});

test.each(['empty-number', 'drill-empty'] as const)('commands of %s begin no figure', (context) => {
  const keys = bindingsOf(context).flatMap((binding) => binding.keys);
  expect(keys.filter((key) => /^[\d.,+\-=<>(~]$/u.test(key))).toEqual([]);
});

test('grades are 1 to 4 wherever an answer is shown', () => {
  for (const context of ['answer', 'ticking'] as const) {
    expect(['1', '2', '3', '4'].map((key) => commandOf(context, key))).toEqual(['again', 'hard', 'good', 'easy']);
  }
});

describe('commandOf', () => {
  test('is null for a key without a meaning', () => {
    expect(commandOf('answer', 'z')).toBe(null);
    expect(commandOf('answer', '')).toBe(null);
    expect(commandOf('number', 'q')).toBe(null);
  });
});

describe('keyName', () => {
  test.each([
    ['ctrl-c', 'Ctrl-C'],
    ['enter', 'Enter'],
    ['up', '↑'],
    ['shift-tab', 'Shift-Tab'],
    ['k', 'k'],
    ['?', '?'],
  ])('%s is shown as %s', (key, shown) => {
    expect(keyName(key)).toBe(shown);
  });

  test('has a name for every key that is no single character', () => {
    const keys = CONTEXTS.flatMap((context) => bindingsOf(context).flatMap((binding) => binding.keys));
    expect(keys.filter((key) => key.length > 1 && keyName(key) === key)).toEqual([]);
  });
});
