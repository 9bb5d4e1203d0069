import { expect, test } from 'vitest';
import { htmlText } from '../../../src/core/markdown/html-text.ts';

test.each([
  ['<p class="x">a <b>b</b></p>', '\na b\n'],
  ['2<sup>10</sup> H<sub>2</sub>O', '2^10 H2O'],
  ['a<!-- hidden\nmore --><script>alert(1)</script>b', 'ab'],
  ['<ul><li>a</li><li>b</li></ul>', '\n\n- a\n- b\n'],
  ['a\n  b &gt; c < d', 'a b > c < d'],
])('%j reads %j', (html, text) => {
  expect(htmlText(html)).toBe(text);
});
