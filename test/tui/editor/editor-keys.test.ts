import { expect, test } from 'vitest';
import { EDITOR_BINDINGS } from '../../../src/tui/editor/editor-bindings.ts';
import { editorActionOf } from '../../../src/tui/editor/editor-keys.ts';

test.each([
  ['ctrl-k', { type: 'kill-line-end' }],
  ['enter', { type: 'newline' }],
  ['alt-enter', { type: 'newline' }],
  ['space', { type: 'insert', text: ' ' }],
  ['a', { type: 'insert', text: 'a' }],
  ['漢', { type: 'insert', text: '漢' }],
  ['👩‍👩‍👧‍👦', { type: 'insert', text: '👩‍👩‍👧‍👦' }],
  ['ctrl-q', null],
  ['alt-x', null],
  ['esc', null],
  ['\u0007', null],
  ['\u2028', null],
  ['', null],
])('%j is %j', (key, action) => {
  expect(editorActionOf(key)).toEqual(action);
});

test('no key has two meanings', () => {
  const keys = EDITOR_BINDINGS.flatMap(({ keys }) => [...keys] as string[]);
  expect(new Set(keys).size).toBe(keys.length);
});
