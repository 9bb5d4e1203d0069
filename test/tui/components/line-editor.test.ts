import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editLine, emptyLine, graphemesOf, insertText, type LineEditor, lineOf } from '../../../src/tui/components/line-editor.ts';

const FAMILY = '👩‍👩‍👧‍👦';
const keys = fc.constantFrom('left', 'right', 'home', 'end', 'backspace', 'delete', 'ctrl-a', 'ctrl-e', 'ctrl-b', 'ctrl-f', 'ctrl-d', 'ctrl-h', 'ctrl-k', 'ctrl-u', 'ctrl-w', 'space', 'enter', 'esc', 'tab', 'pageup', 'ctrl-x', 'alt-b', '', '\u0007');
const typed = fc.constantFrom('a', 'Z', '7', 'é', '漢', FAMILY, '🇩🇪', 'e\u0301', '\u0301', '👍🏽', '🇩', '\u200D', 'क्षि', '각', '\u1100', '\uFE0F', '\u{E0100}', '#️⃣');
const texts = fc.array(typed, { maxLength: 9 }).map((parts) => parts.join(''));

const typeAll = (line: LineEditor, all: readonly string[]) => all.reduce(editLine, line);
const at = (text: string, cursor: number): LineEditor => ({ text, cursor });

describe('a line of text', () => {
  test('keeps its cursor within its characters, whatever is typed, cut and pasted', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.oneof(keys, typed, fc.record({ paste: fc.string({ unit: fc.oneof(typed, fc.constantFrom(' ', '\n', '\t', '\u0000', '\u001B', '\u2028')), maxLength: 9 }) })), { maxLength: 12 }), (start, steps) => {
        let line = lineOf(start);
        for (const step of steps) {
          line = typeof step === 'string' ? editLine(line, step) : insertText(line, step.paste);
          expect(line.cursor).toBeGreaterThanOrEqual(0);
          expect(line.cursor).toBeLessThanOrEqual(graphemesOf(line.text).length);
        }
      }),
    );
  });

  test('is as before after a character was typed and taken back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '漢', FAMILY, 'é', '🚀')), fc.nat(), fc.constantFrom('b', '字', FAMILY, '🎈', 'space'), (parts, place, key) => {
        const line = at(parts.join(''), place % (parts.length + 1));
        const longer = editLine(line, key);
        expect(longer.cursor).toBe(line.cursor + 1);
        expect(editLine(longer, 'backspace')).toEqual(line);
      }),
    );
  });

  test('holds what was typed and pasted, in order', () => {
    expect(typeAll(emptyLine(), ['4', 'space', 'T', 'B']).text).toBe('4 TB');
    expect(insertText(at('ad', 1), 'bc')).toEqual(at('abcd', 3));
  });

  test('takes a character of several code points for one', () => {
    const line = typeAll(emptyLine(), ['a', FAMILY, 'b']);
    expect(line).toEqual(at(`a${FAMILY}b`, 3));
    expect(typeAll(line, ['left', 'backspace'])).toEqual(at('ab', 1));
    expect(typeAll(line, ['home', 'right', 'delete'])).toEqual(at('ab', 1));
  });

  test('joins an accent that comes after its letter', () => {
    const line = typeAll(emptyLine(), ['e', '\u0301']);
    expect(line).toEqual(at('e\u0301', 1));
    expect(editLine(line, 'backspace')).toEqual(emptyLine());
  });

  test.each([
    ['one two', 7, 'one ', 4],
    ['one two  ', 9, 'one ', 4],
    ['one two', 5, 'one wo', 4],
    ['one', 0, 'one', 0],
    [`${FAMILY} ${FAMILY}x`, 4, `${FAMILY} `, 2],
  ])('ctrl-w cuts the word before the cursor: %j at %i', (text, cursor, left, then) => {
    expect(editLine(at(text, cursor), 'ctrl-w')).toEqual(at(left, then));
  });

  test('ctrl-u and ctrl-k cut to the start and to the end', () => {
    expect(editLine(at('one two', 4), 'ctrl-u')).toEqual(at('two', 0));
    expect(editLine(at('one two', 4), 'ctrl-k')).toEqual(at('one ', 4));
  });

  test('moves by arrows, home and end, and stays at its ends', () => {
    expect(editLine(at('ab', 0), 'left').cursor).toBe(0);
    expect(editLine(at('ab', 2), 'right').cursor).toBe(2);
    expect(editLine(at('ab', 2), 'home').cursor).toBe(0);
    expect(editLine(at('ab', 0), 'end').cursor).toBe(2);
    expect(editLine(at('ab', 1), 'ctrl-b').cursor).toBe(0);
    expect(editLine(at('ab', 1), 'ctrl-f').cursor).toBe(2);
  });

  test.each(['enter', 'esc', 'tab', 'shift-tab', 'up', 'down', 'pageup', 'ctrl-c', 'ctrl-s', 'alt-x', '', '\u001B', '\n'])(
    'stays the very same at %j, so that its owner can tell',
    (key) => {
      const line = at('ab', 1);
      expect(editLine(line, key)).toBe(line);
    },
  );

  test('takes a paste of several lines as one, without control characters', () => {
    expect(insertText(emptyLine(), 'one\r\n  two\tthree\u0000\u001B[31m\u0085four').text).toBe('one two three[31mfour');
  });
});
