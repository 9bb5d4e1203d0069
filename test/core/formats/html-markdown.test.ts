import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../src/core/formats/html-markdown.ts';
import { plainMarkdown } from '../../../src/core/markdown/plain-markdown.ts';

describe('HTML becomes Markdown that reads as it was meant', () => {
  test.each([
    ['plain words', 'plain words'],
    ['a<br>b', 'a  \nb'],
    ['a<br><br>b', 'a\n\nb'],
    ['<div>one</div><div>two</div>', 'one  \ntwo'],
    ['first<div>second</div>', 'first  \nsecond'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<b>bold</b> and <i>slant</i>', '**bold** and *slant*'],
    ['<b> spaced </b>x', ' **spaced** x'.trim()],
    ['<b>one<br>two</b>', '**one**  \n**two**'],
    ['<span style="font-weight: 600;">bold</span>', '**bold**'],
    ['<b><strong>once</strong></b>', '**once**'],
    ['<code>a * b</code>', '`a * b`'],
    ['<code>a`b</code>', '`` a`b ``'],
    ['<pre>if (a &lt; b) {\n  go();\n}</pre>', '```\nif (a < b) {\n  go();\n}\n```'],
    ['<pre>one<br>two</pre>', '```\none\ntwo\n```'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<ul><li>a<li>b</ul>', '- a\n- b'],
    ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n   - b\n2. c'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['<h2>Title</h2><p>text</p>', '## Title\n\ntext'],
    ['<blockquote>said</blockquote>', '> said'],
    ['a<hr>b', 'a\n\n---\n\nb'],
    ['10<sup>6</sup> and H<sub>2</sub>O', '10^6 and H_2O'],
    ['x<sup>a + b</sup>', 'x^(a + b)'],
    ['<a href="https://example.org/a_(b)">here</a>', '[here](https://example.org/a_%28b%29)'],
    ['<a href="https://example.org">https://example.org</a>', 'https://example.org'],
    ['<a href="javascript:x()">here</a>', 'here'],
    ['<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2<br>3</td></tr></table>', '| a | b\\|c |\n| --- | --- |\n| 1 | 2 3 |'],
    ['<table><tr><td>layout</td></tr></table>', 'layout'],
    ['a&nbsp;&amp;&nbsp;b &lt;c&gt;', 'a & b \\<c>'],
    ['2*3 and snake_case and _private', '2\\*3 and snake_case and \\_private'],
    ['# not a title', '\\# not a title'],
    ['- no list<br>1. no list', '\\- no list  \n1\\. no list'],
    ['<script>alert(1)</script>a<style>b{}</style>', 'a'],
    ['<div style="display:none">secret</div>seen', 'seen'],
    ['<!-- note -->a', 'a'],
    ['\\(x^2\\) and \\[y_1\\]', '`x^2` and `y_1`'],
    ['a < b and 3 <4', 'a < b and 3 <4'],
    ['<b>open', '**open**'],
    ['closed</b></div>', 'closed'],
    ['<span class="a>b" title=\'c\'>x</span>', 'x'],
    ['', ''],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html).markdown).toBe(markdown);
  });

  test('names images and sounds, which stay behind', () => {
    const read = htmlToMarkdown('look <img src="a b.png" alt="plan"> hear [sound:x.mp3] <img src="data:image/png;base64,AAAA">');
    expect(read.markdown).toBe('look (image: plan, a b.png) hear (sound: x.mp3) (image: without a name)');
    expect(read.media).toEqual(['x.mp3', 'a b.png']);
  });

  test('an image elsewhere becomes a link', () => {
    expect(htmlToMarkdown('<img src="https://example.org/a.png">')).toEqual({ markdown: '[image](https://example.org/a.png)', media: [] });
  });

  test('removes what could steer a terminal', () => {
    expect(htmlToMarkdown('a&#27;[31mb\u001b[2Jc').markdown).toBe('abc');
  });
});

test('escaped text reads as the text it was', () => {
  const words = fc.array(fc.constantFrom('*', '_', '`', '#', '-', '1.', '<', '>', '\\', '&amp;', '~~', '[x]', 'word', '+', '='), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(words, (text) => {
      const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(plainMarkdown(htmlToMarkdown(html).markdown)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('any text is read, however broken', () => {
  const piece = fc.constantFrom('<', '>', '</', '<b', '<li>', '<ul>', '</ul>', '<pre>', '</pre>', '<table><tr><td>', '"', "='", 'x', '&', '&#', '<!--', '-->', '<a href="', '[sound:', '\\(', '<br/>', '{{c1::', '}}', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(htmlToMarkdown(pieces.join('')).markdown).toBeTypeOf('string');
    }),
    { numRuns: 300 },
  );
});

test('long damage takes no time that grows with its square', () => {
  for (const piece of ['<a ', '<b>', '<a "', '&', '\\(', '[sound:', '<div>', '<!--']) {
    expect(htmlToMarkdown(piece.repeat(5000)).markdown).toBeTypeOf('string');
  }
});
