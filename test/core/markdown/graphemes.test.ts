import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { measureColumns, splitGraphemes } from '../../../src/core/markdown/graphemes.ts';

test.each([
  ['Latin to Greek', 0x20, 0x400, 1],
  ['punctuation, arrows, boxes', 0x2000, 0x2600, 1],
  ['kana', 0x3000, 0x3100, 1],
  ['ideographs and Hangul', 0x4e00, 0xd800, 83],
  ['full width forms', 0xff00, 0xffef, 1],
])('characters are as wide as the terminal packages say: %s', (_name, first, end, step) => {
  for (let codePoint = first; codePoint < end; codePoint += step) {
    const character = String.fromCodePoint(codePoint);
    if (measureColumns(character) !== stringWidth(character)) expect.fail(`U+${codePoint.toString(16)}`);
  }
});

test('texts are as wide as the terminal packages say', () => {
  const text = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('日本', '→', '\ufe0f', '👩‍👩‍👧‍👦', 'e\u0301', '1\u20e3', '가')));
  fc.assert(
    fc.property(text, (parts) => {
      expect(measureColumns(parts.join(''))).toBe(stringWidth(parts.join('')));
    }),
  );
});

test('graphemes are what a reader sees as one', () => {
  expect(splitGraphemes('ab')).toEqual(['a', 'b']);
  expect(splitGraphemes('e\u0301日👩‍👩‍👧‍👦')).toEqual(['e\u0301', '日', '👩‍👩‍👧‍👦']);
});
