import { describe, expect, test } from 'vitest';
import { canPaint, paintText } from '../../src/tui/paint-text.ts';

describe('paintText', () => {
  test.each([
    [{}, 24, 'a'],
    [{ bold: true }, 4, '\u001B[1ma\u001B[22m'],
    [{ dimColor: true, underline: true }, 4, '\u001B[4m\u001B[2ma\u001B[22m\u001B[24m'],
    [{ color: 'cyan' }, 4, '\u001B[36ma\u001B[39m'],
    [{ color: 'yellowBright', inverse: true }, 8, '\u001B[7m\u001B[93ma\u001B[39m\u001B[27m'],
    [{ color: '#7dcfff' }, 24, '\u001B[38;2;125;207;255ma\u001B[39m'],
    [{ italic: true, strikethrough: true }, 24, '\u001B[9m\u001B[3ma\u001B[23m\u001B[29m'],
    [{ color: 'red', bold: true }, 1, 'a'],
  ])('%o with %d bits', (style, bits, expected) => {
    expect(paintText('a', style, bits)).toBe(expected);
  });
});

test('a colour that a terminal can only come near to is not painted', () => {
  expect(canPaint({ color: '#7dcfff' }, 8)).toBe(false);
  expect(canPaint({ color: '#7dcfff' }, 24)).toBe(true);
  expect(canPaint({ color: '#7dcfff' }, 1)).toBe(true);
  expect(canPaint({ color: 'cyan', bold: true }, 4)).toBe(true);
});
