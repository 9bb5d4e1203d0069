import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../../scripts/pictures/render-svg.ts';
import type { Cell } from '../../helpers/pty-terminal.ts';

const PLAIN: Cell = {
  text: ' ',
  foreground: { mode: 'default', value: 0 },
  background: { mode: 'default', value: 0 },
  isBold: false,
  isDim: false,
  isInverse: false,
  isUnderlined: false,
};

function drawn(cells: readonly Partial<Cell>[]): string {
  return renderSvg({ columns: cells.length, rows: 1, cell: (x) => ({ ...PLAIN, ...cells[x] }) }, 'A "frame"');
}

const letters = (text: string, look: Partial<Cell> = {}) => [...text].map((letter) => ({ text: letter, ...look }));

describe('renderSvg', () => {
  test('writes neighbours of one look as one text, its width fixed by its cells', () => {
    const texts = [...drawn([...letters('ab'), ...letters('c', { isBold: true })]).matchAll(/<text x="([\d.]+)"[^>]*textLength="([\d.]+)"[^>]*>([^<]*)</g)];
    expect(texts.map(([, x, width, text]) => [x, width, text])).toEqual([
      ['16', '16.8', 'ab'],
      ['32.8', '8.4', 'c'],
    ]);
  });

  test('keeps markup of the screen from being markup of the picture', () => {
    expect(drawn(letters('<&"'))).toContain('>&lt;&amp;&quot;</text>');
    expect(drawn([])).toContain('aria-label="A &quot;frame&quot;"');
  });

  test('draws a background also where there is only blank, and turns an inverse cell round', () => {
    expect(drawn([{ background: { mode: 'rgb', value: 0x0a0b0c } }])).toContain('fill="#0a0b0c"');
    expect(drawn(letters('x', { isInverse: true }))).toMatch(/<rect [^>]*fill="#d8dee9"\/><text [^>]*fill="#1e222a">x</);
  });

  test('counts both halves of a wide character', () => {
    expect(drawn([{ text: '漢' }, { text: '' }])).toContain('textLength="16.8"');
  });

  test.each([
    [1, '#e06c75'],
    [21, '#0000ff'],
    [244, '#808080'],
  ])('knows colour %i of 256', (value, colour) => {
    expect(drawn(letters('x', { foreground: { mode: 'palette', value } }))).toContain(`fill="${colour}"`);
  });
});
