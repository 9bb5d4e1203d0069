import { describe, expect, test } from 'vitest';
import { fitLine } from '../../../src/tui/components/fit-line.ts';
import { line, type ThemedLine } from '../../../src/tui/components/themed-line.ts';

const textsOf = (lines: readonly ThemedLine[]): readonly string[] => lines.map(({ spans }) => spans.map(({ text }) => text).join('').trimEnd());
const labelled: ThemedLine = {
  wide: false,
  spans: [{ text: 'Ranges   ', roles: ['dim'] }, { text: '217 of 342 held, ', roles: [] }, { text: 'you were 80 % sure', roles: ['dim'] }],
};

describe('fitLine', () => {
  test('leaves alone what fits, and what is drawn', () => {
    expect(fitLine(labelled, 44)).toEqual([labelled]);
    const drawing = { ...line('█'.repeat(20)), aloud: '' };
    expect(fitLine(drawing, 10)).toEqual([drawing]);
  });

  test('breaks at blanks, below what is labelled, and keeps a percent sign with its figure', () => {
    expect(textsOf(fitLine(labelled, 43))).toEqual(['Ranges   217 of 342 held, you were 80 %', '         sure']);
    expect(textsOf(fitLine(labelled, 38))).toEqual(['Ranges   217 of 342 held, you were', '         80 % sure']);
  });

  test('keeps the roles of each part', () => {
    expect(fitLine(labelled, 30)[1]?.spans.at(-1)?.roles).toEqual(['dim']);
  });

  test('begins at the edge where nothing is labelled', () => {
    expect(textsOf(fitLine(line('one two three'), 8))).toEqual(['one two', 'three']);
  });
});
