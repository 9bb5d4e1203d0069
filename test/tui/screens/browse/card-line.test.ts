import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { App } from '../../../../src/app.ts';
import { measureColumns } from '../../../../src/core/markdown/graphemes.ts';
import { layoutMarkdown } from '../../../../src/core/markdown/layout-markdown.ts';
import { lineText, type StyledLine } from '../../../../src/core/markdown/styled-line.ts';
import { cardLine } from '../../../../src/tui/screens/browse/card-line.ts';

const appWith = (front: string): App =>
  ({ library: { card: () => ({ front, category: 'caching' }) }, progress: () => ({ cards: new Map() }), day: () => 0 }) as unknown as App;

const rowOf = (front: string, columns: number): string => lineText(cardLine(appWith(front), 'caching/a', false, columns) as StyledLine);

test('a front reads as Markdown lays it out, whatever stands in it', () => {
  const words = fc.constantFrom('What', 'is', 'a', 'lease?', '`TTL`', '**bold**', '_it_', '1.', '-', 'p99', '<5 ms', '&amp;', 'x*y', 'https://example.org', '(RFC', '9111)', '数据库', '\n', '#', '"quoted"', '> 3', '~', 'a_b_c', '|', '+', '\\*');
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (parts) => {
      const text = parts.join(' ').replaceAll(/\s+/gu, ' ').trim();
      const [first] = layoutMarkdown(text, 400).lines;
      expect(rowOf(parts.join(' '), 400).slice(41).trimEnd()).toBe((first === undefined ? text : lineText(first)).trimEnd());
    }),
    { numRuns: 300 },
  );
});

test('a row keeps to its columns and says that it goes on', () => {
  expect(rowOf('Short?', 60)).toBe('  new        Short?');
  expect(rowOf('x'.repeat(80), 60)).toBe(`  new        ${'x'.repeat(46)}…`);
  const wide = rowOf('数据库'.repeat(20), 60);
  expect(wide.endsWith('…')).toBe(true);
  expect(measureColumns(wide)).toBeLessThanOrEqual(60);
  expect(rowOf('Short?', 90)).toContain('Caching');
});
