import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { PLAIN_CHARACTERS, plainWidth } from '../../../scripts/build/plain-width.ts';

const isPlain = new RegExp(`^[${PLAIN_CHARACTERS}]$`);
const plain = Array.from({ length: 0x1_00_00 }, (_unit, code) => String.fromCharCode(code)).filter((unit) => isPlain.test(unit));

describe('plain characters', () => {
  test('are some hundreds, with what frames are drawn with', () => {
    expect(plain.length).toBeGreaterThan(500);
    expect(plain).toEqual(expect.arrayContaining([...'a~─━│╭█▁›…·•→⚑✓é']));
  });

  test('take one column each, alone and between others', () => {
    expect(plain.filter((unit) => stringWidth(unit) !== 1 || stringWidth(`a${unit}${unit}─`) !== 4)).toEqual([]);
  });
});

describe('plainWidth', () => {
  test.each([
    ['', 0],
    ['two words', 9],
    ['\u001b[1mab\u001b[22m', 2],
    ['\u001b[2ma\u001b[1mb\u001b[22m\u001b[2mc\u001b[22m', 3],
    ['\u001b[36ma \u001b[38;2;1;2;3m→\u001b[39m\u001b[36m b\u001b[39m', 5],
    ['\u001b[48;5;200m \u001b[49m', 1],
  ])('counts the columns of %j', (line, columns) => {
    expect(plainWidth(line)).toBe(columns);
  });

  test.each([
    ['looks that go on over its end', '\u001b[1mab'],
    ['looks of which one goes on', '\u001b[1m\u001b[31mab\u001b[22m'],
    ['looks that began before it', 'ab\u001b[22m'],
    ['a reset of all looks', '\u001b[1mab\u001b[0m'],
    ['an unknown look', '\u001b[53mab\u001b[55m'],
    ['a link', '\u001b]8;;a:b\u0007ab\u001b]8;;\u0007'],
    ['a tab', 'a\tb'],
    ['several lines', 'a\nb'],
    ['a wide character', '日本'],
    ['a mark that joins', 'e\u0301'],
    ['an emoji', '⌚'],
  ])('does not judge %s', (_what, line) => {
    expect(plainWidth(line)).toBeNull();
  });

  test('does not judge the same text otherwise the second time', () => {
    expect([plainWidth('again'), plainWidth('again'), plainWidth('ag\tain'), plainWidth('ag\tain')]).toEqual([5, 5, null, null]);
  });
});
