import { describe, expect, test } from 'vitest';
import { layoutMarkdown } from '../../../src/core/markdown/layout-markdown.ts';
import { lineText } from '../../../src/core/markdown/styled-line.ts';

function drawTable(rows: readonly string[], widthColumns: number): readonly string[] {
  return layoutMarkdown(rows.join('\n'), widthColumns).lines.map((line) => lineText(line).trimEnd());
}

describe('a table', () => {
  test('aligns its columns under a rule', () => {
    expect(drawTable(['|name|ms|at|', '|---|--:|:-:|', '|`L1`|0.5|x|', '|disk|10|abc|'], 40)).toEqual([
      'name │  ms │ at',
      '─────┼─────┼────',
      'L1   │ 0.5 │  x',
      'disk │  10 │ abc',
    ]);
  });

  test('measures wide characters', () => {
    expect(drawTable(['|键|v|', '|-|-|', '|延迟|1|', '|abc|🚀|'], 40)).toEqual(['键   │ v', '─────┼───', '延迟 │ 1', 'abc  │ 🚀']);
  });

  test('wraps long cells and leaves short columns whole', () => {
    expect(drawTable(['|kind|what it does|', '|-|-|', '|write|goes to both the cache and the database|', '|read|goes to one|'], 28)).toEqual([
      'kind  │ what it does',
      '──────┼─────────────────────',
      'write │ goes to both the',
      '      │ cache and the',
      '      │ database',
      'read  │ goes to one',
    ]);
  });

  test('rules its rows off where the first cell wraps, too', () => {
    expect(drawTable(['|first column|second column|', '|-|-|', '|one two three|a|', '|b|c|'], 20)).toEqual([
      'first     │ second',
      'column    │ column',
      '──────────┼─────────',
      'one two   │ a',
      'three     │',
      '┄┄┄┄┄┄┄┄┄┄┼┄┄┄┄┄┄┄┄┄',
      'b         │ c',
    ]);
  });

  test('fills missing cells and drops an empty header', () => {
    expect(drawTable(['|||', '|-|-|', '|a|b|', '|c|'], 20)).toEqual(['a  │ b', 'c  │']);
  });

  test('takes line breaks in a cell', () => {
    expect(drawTable(['|a|b|', '|-|-|', '|x|one<br>two|'], 20)).toEqual(['a  │ b', '───┼────', 'x  │ one', '   │ two']);
  });

  test('scrolls sideways where even narrow columns do not fit', () => {
    const layout = layoutMarkdown(['|alpha beta|beta gamma|gamma delta|', '|-|-|-|', '|1|2|3|'].join('\n'), 20);
    expect(layout.lines.every((line) => line.wide)).toBe(true);
    expect(layout.widthColumns).toBe(37);
  });

  test('stands free of the text around it', () => {
    expect(drawTable(['text', '', '|a|', '|-|', '|b|', '', 'text'], 20)).toEqual(['text', '', 'a', '──', 'b', '', 'text']);
  });
});
