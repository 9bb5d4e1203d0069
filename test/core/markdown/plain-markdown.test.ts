import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainMarkdown } from '../../../src/core/markdown/plain-markdown.ts';

test.each([
  ['emphasis', 'a **b** *c* `d`\ne', 'a b c d e'],
  ['paragraphs', 'a\n\n\nb', 'a\n\nb'],
  ['heading', '# A\nb', 'A\nb'],
  ['list', '- a\n  - b\n- [x] c', '- a\n  - b\n- [x] c'],
  ['numbers', '3. a\n4. b', '3. a\n4. b'],
  ['list after a line', 'Steps:\n- a', 'Steps:\n- a'],
  ['table', '|k|v|\n|-|-|\n|a|1|\n|b|`2`|', 'k: a\nv: 1\n\nk: b\nv: 2'],
  ['table without header', '|||\n|-|-|\n|a|1|', 'a\n1'],
  ['code', 'a\n```js\nx  = 1\n\ty\n```\nb', 'a\n\nx  = 1\n    y\n\nb'],
  ['quote and rule', '> a\n\n---\n\nb', 'a\n\nb'],
  ['link', '[a](http://x.org) <http://y.org>', 'a (http://x.org) http://y.org'],
  ['image', '![ring](r.png)', '(image: ring)'],
  ['struck', '~~a~~ b', '(struck out: a) b'],
  ['html', '<b>a</b><br>10<sup>3</sup> &lt;', 'a\n10^3 <'],
])('%s', (_name, text, plain) => {
  expect(plainMarkdown(text)).toBe(plain);
});

test('any text gives no control characters and never fails', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('**', '`', '\n', '- ', '> ', '|', '|-|\n', '&#27;', '\u001b[1m', '<br>', '~~'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(plainMarkdown(pieces.join(''))).not.toMatch(/(?!\n)\p{Cc}/u);
    }),
  );
});
