import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { scrollSpans } from '../../../src/core/markdown/scroll-spans.ts';
import type { Span } from '../../../src/core/markdown/styled-line.ts';

const textOf = (spans: readonly Span[]): string => spans.map((span) => span.text).join('');
const plain = (text: string): readonly Span[] => [{ text, roles: ['code-block'] }];

test.each([
  ['abcdef', 0, 6, 'abcdef'],
  ['abcdef', 0, 4, 'abc›'],
  ['abcdef', 1, 4, '‹cd›'],
  ['abcdef', 2, 4, '‹def'],
  ['abcdef', 9, 4, '‹'],
  ['', 3, 4, ''],
  ['日本語', 0, 4, '日 ›'],
  ['日本語', 2, 4, '‹ 語'],
])('%j from column %i on in %i columns is %j', (text, scrollLeft, widthColumns, shown) => {
  expect(textOf(scrollSpans(plain(text), scrollLeft, widthColumns))).toBe(shown);
});

test('roles stay with their text', () => {
  const spans: readonly Span[] = [{ text: 'abc', roles: ['code'] }, { text: 'def', roles: ['strong'] }];
  expect(scrollSpans(spans, 0, 6)).toEqual(spans);
  expect(scrollSpans(spans, 1, 5)).toEqual([
    { text: '‹', roles: ['dim'] },
    { text: 'c', roles: ['code'] },
    { text: 'def', roles: ['strong'] },
  ]);
});

test('what is shown fits', () => {
  const text = fc.array(fc.constantFrom('a', '日', '👩‍👩‍👧‍👦', ' ', 'é')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(40), fc.integer({ min: 2, max: 20 }), (line, scrollLeft, widthColumns) => {
      expect(stringWidth(textOf(scrollSpans(plain(line), scrollLeft, widthColumns)))).toBeLessThanOrEqual(widthColumns);
    }),
  );
});
