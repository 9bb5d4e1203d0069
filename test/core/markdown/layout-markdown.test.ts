import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { layoutMarkdown } from '../../../src/core/markdown/layout-markdown.ts';
import { lineText, type Role } from '../../../src/core/markdown/styled-line.ts';

function draw(text: string, widthColumns = 40): readonly string[] {
  return layoutMarkdown(text, widthColumns).lines.map(lineText);
}

function rolesOf(text: string, part: string): readonly Role[] | undefined {
  const spans = layoutMarkdown(text, 60).lines.flatMap((line) => line.spans);
  return spans.find((span) => span.text.includes(part))?.roles;
}

describe('paragraphs', () => {
  test('wrap at words', () => {
    expect(draw('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  test('join soft line ends, keep hard ones', () => {
    expect(draw('one\ntwo  \nthree\\\nfour<br>five')).toEqual(['one two', 'three', 'four', 'five']);
  });

  test('keep the blank line between them, and add none where the author had none', () => {
    expect(draw('one\n\n\ntwo:\n- three')).toEqual(['one', '', 'two:', '• three']);
  });

  test('break words longer than a line, after punctuation where there is some', () => {
    expect(draw('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(draw('see https://a.org/some/path', 16)).toEqual(['see', 'https://a.org/', 'some/path']);
  });

  test('measure wide characters, emoji and combining marks as the terminal does', () => {
    expect(draw('一致性哈希', 4)).toEqual(['一致', '性哈', '希']);
    expect(draw('👩‍👩‍👧‍👦👩‍👩‍👧‍👦 x', 5)).toEqual(['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 'x']);
    expect(draw('cafe\u0301 bar', 8)).toEqual(['cafe\u0301 bar']);
  });

  test('do not start a line with closing punctuation of ideographs', () => {
    expect(draw('一致性哈。希', 8)).toEqual(['一致性', '哈。希']);
  });
});

describe('inline styles', () => {
  test.each([
    ['a **b** c', 'b', ['strong']],
    ['a *b* c', 'b', ['emphasis']],
    ['a ***b*** c', 'b', ['emphasis', 'strong']],
    ['a `b` c', 'b', ['code']],
    ['# b', 'b', ['heading']],
    ['> b', 'b', ['quote']],
    ['> **b**', 'b', ['quote', 'strong']],
    ['[b](http://x.org)', 'b', ['link']],
    ['[b](http://x.org)', 'x.org', ['dim']],
    ['```\nb\n```', 'b', ['code-block']],
    ['|b|\n|-|\n|c|', 'b', ['table-header']],
    ['|b|\n|-|\n|c|', '─', ['table-border']],
    ['- b', '•', ['list-marker']],
  ] as const)('%j gives %j the roles %j', (text, part, roles) => {
    expect(rolesOf(text, part)).toEqual(roles);
  });

  test('a span that wraps keeps its role on both lines', () => {
    const lines = layoutMarkdown('**one two**', 4).lines;
    expect(lines.map((line) => line.spans)).toEqual([
      [{ text: 'one', roles: ['strong'] }],
      [{ text: 'two', roles: ['strong'] }],
    ]);
  });

  test('struck text keeps its tildes, since many terminals draw no stroke', () => {
    expect(draw('~~old~~ new')).toEqual(['~~old~~ new']);
    expect(rolesOf('~~old~~', 'old')).toEqual(['strike']);
  });

  test('a link shows its address only where its text does not', () => {
    expect(draw('[RFC](https://x.org/a)')).toEqual(['RFC (https://x.org/a)']);
    expect(draw('<https://x.org> [x.org](https://x.org/) me@x.org')).toEqual(['https://x.org x.org me@x.org']);
  });

  test('an image shows its alternative text', () => {
    expect(draw('![a ring](ring.png)')).toEqual(['[image: a ring]']);
  });

  test('HTML is reduced to its text, entities are decoded outside code', () => {
    expect(draw('<b>10</b><sup>6</sup> &lt; n &amp;&rarr; `&lt;`<!-- no -->')).toEqual(['10^6 < n &→ &lt;']);
    expect(draw('<div>\none <i>two</i><br>three\n</div>')).toEqual(['one two', 'three']);
  });
});

describe('lists', () => {
  test('hang their indent', () => {
    expect(draw('- one two three\n- four', 9)).toEqual(['• one two', '  three', '• four']);
  });

  test('nest with other bullets', () => {
    expect(draw('- a\n  - b\n    - c\n- d')).toEqual(['• a', '  ◦ b', '    ▪ c', '• d']);
  });

  test('align their numbers and start where the author did', () => {
    expect(draw('9. a\n10. b\n    - c')).toEqual([' 9. a', '10. b', '    • c']);
  });

  test('show tasks by their box', () => {
    expect(draw('- [x] a\n- [ ] b\n\n1. [x] c')).toEqual(['[x] a', '[ ] b', '', '1. [x] c']);
  });

  test('keep the blank lines of a loose list', () => {
    expect(draw('- a\n\n  b\n- c')).toEqual(['• a', '', '  b', '', '• c']);
  });

  test('show an empty item', () => {
    expect(draw('- a\n-\n- b')).toEqual(['• a', '•', '• b']);
  });
});

describe('quotes, headings, rules', () => {
  test('a quote has a bar on every line', () => {
    expect(draw('> one two\n>\n> > three', 7)).toEqual(['│ one', '│ two', '│', '│ three']);
    expect(draw('> a\n> > b')).toEqual(['│ a', '│ │ b']);
  });

  test('a heading stands close to what follows and apart from what precedes', () => {
    expect(draw('a\n# B\n\nc')).toEqual(['a', '', 'B', 'c']);
  });

  test('a rule takes the whole width', () => {
    expect(draw('a\n\n---', 5)).toEqual(['a', '', '─────']);
  });
});

describe('code', () => {
  test('is kept verbatim, indented, with tabs as spaces', () => {
    expect(draw('a\n```sql\nx  = **1**\n\n\ty\n```\nb')).toEqual(['a', '', '  x  = **1**', '', '      y', '', 'b']);
  });

  test('gives up its indent before it becomes wide', () => {
    const layout = layoutMarkdown('```\n123456\n```', 6);
    expect(layout.lines).toEqual([{ spans: [{ text: '123456', roles: ['code-block'] }], wide: false }]);
  });

  test('keeps its width and is wide as a whole where a line is too long', () => {
    const layout = layoutMarkdown('a\n```\n1234567\n12\n```', 6);
    expect(layout.lines.map((line) => [lineText(line), line.wide])).toEqual([
      ['a', false],
      ['', false],
      ['1234567', true],
      ['12', true],
    ]);
    expect(layout.widthColumns).toBe(7);
  });
});

describe('untrusted text', () => {
  test.each(['a\u001b[31mb', 'a\u001b]0;title\u0007b', 'a&#27;cb', 'a&#x9b;2Jb', 'a\u009b2Jb', 'a\u202eb', '`a\u0007b`', '```\na\u0008b\n```'])(
    '%j loses what could steer the terminal',
    (text) => {
      const drawn = draw(text).join('').trim();
      expect(drawn).toMatch(/^ab$/);
    },
  );

  test('nesting too deep for the lexer is shown unformatted', () => {
    const lines = draw(`one\n${'>'.repeat(20_000)}`, 1_000);
    expect(lines[0]).toBe('one');
    expect(lines[1]).toMatch(/^>+$/);
  });
});

const markdownPieces = ['**', '*', '`', '~~', '\n', '\n\n', '- ', '1. ', '> ', '# ', '|', '|-|-|\n', '[', '](u)', '<br>', '&#27;', '&lt;',
  '    ', '\t', '[x] ', '---\n', 'word', 'a-long-word/with.parts', '日本語。', '👩‍👩‍👧‍👦', '1\u20e3', 'e\u0301', '\u0903\u0903\u0903', '\u1100\u1161', '\u001b[31m', '\u202e', '\ud800', '🇩🇪'];
const markdown = fc.oneof(
  fc.array(fc.constantFrom(...markdownPieces), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...markdownPieces, ' '), { maxLength: 12 }).map((cells) => `|a|b|\n|-|:-:|\n|${cells.join('').replaceAll('\n', '')}|c|`),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 120 }),
);

describe('any text', () => {
  test('breaks again what is left after punctuation where a wide character does not fit beside it', () => {
    expect(layoutMarkdown('|é가', 2).lines.map(lineText)).toEqual(['|é', '가']);
  });

  test('gives lines within the width, except wide ones, without control characters', () => {
    fc.assert(
      fc.property(markdown, fc.integer({ min: 2, max: 50 }), (text, widthColumns) => {
        for (const line of layoutMarkdown(text, widthColumns).lines) {
          if (!line.wide) expect(stringWidth(lineText(line))).toBeLessThanOrEqual(widthColumns);
          expect(lineText(line)).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('reports the width of its longest line', () => {
    fc.assert(
      fc.property(markdown, fc.integer({ min: 2, max: 50 }), (text, widthColumns) => {
        const layout = layoutMarkdown(text, widthColumns);
        expect(layout.widthColumns).toBe(Math.max(0, ...layout.lines.map((line) => stringWidth(lineText(line)))));
      }),
    );
  });

  test('of plain words keeps them all in order', () => {
    const word = fc.stringMatching(/^[a-zäé日本]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 50 }), (words, widthColumns) => {
        expect(draw(words.join(' '), widthColumns).join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});

test('widths below two columns are taken as two', () => {
  expect(draw('abc', 0)).toEqual(['ab', 'c']);
  expect(draw('abc', Number.NaN)).toEqual(['ab', 'c']);
});

test('the same text and width is laid out once', () => {
  expect(layoutMarkdown('once *only*', 30)).toBe(layoutMarkdown('once *only*', 30));
  expect(layoutMarkdown('once *only*', 30)).not.toBe(layoutMarkdown('once *only*', 31));
});

test('only the last layouts are remembered', () => {
  const first = layoutMarkdown('forgotten', 30);
  for (let index = 0; index < 100; index += 1) layoutMarkdown(`text ${index}`, 30);
  expect(layoutMarkdown('forgotten', 30)).not.toBe(first);
});
