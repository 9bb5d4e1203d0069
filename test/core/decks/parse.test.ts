import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDeckProblem } from '../../../src/core/decks/deck-problem.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';

const parse = (text: string) => parseDeckFile('cards/x.yaml', text);
const problems = (text: string) => parse(text).problems.map(formatDeckProblem);

const CARD = `
  - id: caching/ttl
    type: basic
    front: How long?
    back: A minute.
    priority: 1`;

describe('a card file', () => {
  it('gives entries with their lines, cards and defaults', () => {
    const file = parse(`name: Caching
category: caching
cards:
  - id: caching/ttl
    type: basic
    front: How long?
    back: |
      A minute.

    priority: 1
  # a comment
  - type: cloze
    id: caching/lru
    category: databases
    front: "{{c1::LRU}} evicts {{c2::the oldest}}"
    priority: 2
`);
    expect(file).toMatchObject({ kind: 'cards', name: 'Caching', problems: [], sources: [] });
    expect(file.entries.map(({ line, entry }) => [line, entry.id, entry.category, entry.type])).toEqual([
      [4, 'caching/ttl', 'caching', 'basic'],
      [12, 'caching/lru', 'databases', 'cloze'],
    ]);
    expect(file.entries[0]?.entry.back).toBe('A minute.');
    expect(file.entries[0]?.fieldLines).toEqual({ id: 4, type: 5, front: 6, back: 7, priority: 10 });
    expect(file.entries[1]?.cards.map(({ id }) => id)).toEqual(['caching/lru', 'caching/lru~c2']);
  });

  it('is called by its file when it has no name, and may be empty', () => {
    expect(parse('cards: []\n')).toMatchObject({ name: 'x', entries: [], problems: [] });
    expect(parse('category: caching\ncards:\n')).toMatchObject({ kind: 'cards', entries: [], problems: [] });
  });

  it('is the same with a byte order mark, Windows line ends and aliases', () => {
    const text = `category: caching\ncards:${CARD}\n    tags: &t [a]\n  - id: caching/b\n    type: basic\n    front: F\n    back: B\n    priority: 1\n    tags: *t\n`;
    const plain = parse(text);
    expect(plain.problems).toEqual([]);
    expect(plain.entries[1]?.entry.tags).toEqual(['a']);
    expect(parse(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(plain);
  });

  it('keeps the lines of block texts, without the break at their end', () => {
    const file = parse(`category: caching\ncards:\n  - id: a/b\n    type: basic\n    front: |\n      one\n        two\n\n      three\n    back: B\n    priority: 1\n`);
    expect(file.entries[0]?.entry.front).toBe('one\n  two\n\nthree');
  });
});

describe('a numbers file', () => {
  it('gives number entries', () => {
    const file = parseDeckFile(
      'numbers/latency.yaml',
      `facts:
  - id: numbers/ssd
    front: How long?
    quantity: 100
    unit: us
    range: [50, 150]
    set: modern
    year: 2024
    category: estimation
    priority: 1
    mentalModel: quick
`,
    );
    expect(file).toMatchObject({ kind: 'numbers', name: 'latency', problems: [] });
    expect(file.entries[0]?.cards).toMatchObject([{ type: 'number', quantity: 100, unit: 'us', range: [50, 150], set: 'modern', year: 2024, mentalModel: 'quick' }]);
  });
});

describe('a sources file', () => {
  it('gives sources with their lines, and reports what is wrong in one', () => {
    const file = parse(`sources:
  - { id: sre, title: SRE, kind: book, year: 2016, url: "https://sre.google" }
  - { id: x, title: X, kind: blog, year: 2016 }
`);
    expect(file.kind).toBe('sources');
    expect(file.sources).toEqual([{ line: 2, source: { id: 'sre', title: 'SRE', kind: 'book', year: 2016, url: 'https://sre.google' } }]);
    expect(file.problems.map(formatDeckProblem)).toEqual([
      'cards/x.yaml:3:24: error: x: `kind` must be document, paper, book, docs, article, standard or reasoning',
    ]);
  });
});

describe('a broken card', () => {
  const withCard = (fields: string) => `cards:${CARD}\n  - id: caching/broken\n${fields}${CARD.replace('ttl', 'last')}\ncategory: caching\n`;

  it.each([
    ['    type: basic\n    front: F\n    priority: 1', ['7:5: error: caching/broken: `back` is missing: add it']],
    ['    front: F\n    back: B\n    priority: 1', ['7:5: error: caching/broken: `type` is missing: add basic, cloze, choice, list, number']],
    ['    type: basci\n    front: F', ['8:5: error: caching/broken: `type` "basci" does not exist: did you mean basic?']],
    ['    type: card\n    front: F', ['8:5: error: caching/broken: `type` "card" does not exist: use basic, cloze, choice, list, number']],
    ['    type: basic\n    front: 443\n    back: B\n    priority: 1', ['9:5: error: caching/broken: `front` must be text: put it in quotes, "443"']],
    ['    type: basic\n    front:\n    back: " "\n    priority: 1', ['9:5: error: caching/broken: `front` is empty: fill it in or remove it', '10:5: error: caching/broken: `back` is empty: fill it in or remove it']],
    ['    type: basic\n    front: F\n    back: B\n    priority: 4', ['11:5: error: caching/broken: `priority` must be 1 (core), 2 (more) or 3 (deep)']],
    ['    type: basic\n    front: F\n    back: B\n    priority: 1\n    category: cachin', ['12:5: error: caching/broken: `category` "cachin" is not a category: did you mean caching?']],
    ['    type: basic\n    front: F\n    back: B\n    priority: 1\n    tags: one', ['12:5: error: caching/broken: `tags` must be a list: [one, two], or one "- " line an item']],
    ['    type: basic\n    front: F\n    back: B\n    priority: 1\n    tags:\n      - fine\n      - Not Fine', ['14:9: error: caching/broken: item 2 of `tags` must be a lower-case word: letters, digits and hyphens']],
    ['    type: basic\n    front: F\n    back: B\n    priority: 1\n    sources: [{ id: playbook, at: 12.3 }]', ['12:31: error: caching/broken: `at` of item 1 of `sources` must be text: put it in quotes, "12.3"']],
    ['    type: basic\n    front: F\n    back: B\n    priority: 1\n    sources: [playbook]', ['12:15: error: caching/broken: item 1 of `sources` must look like { id: playbook, at: "12.3", year: 2026 }']],
    ['    type: basic\n    front: F\n    back: B\n    priority: 1\n    covers: [{ block: "12.3", items: 0 }]', ['12:16: error: caching/broken: `block` of item 1 of `covers` must name a document and a place in it, such as playbook/12.3', '12:31: error: caching/broken: `items` of item 1 of `covers` must be at least 1']],
    ['    type: cloze\n    front: none\n    priority: 1', ['9:5: error: caching/broken: `front` hides nothing: mark the words to recall as {{c1::words}}']],
    ['    type: choice\n    front: F\n    back: B\n    wrong: [x]\n    priority: 1', ['11:5: error: caching/broken: `wrong` must have at least 2 answers']],
    ['    type: list\n    front: F\n    back: [1, 2]\n    priority: 1', ['10:12: error: caching/broken: item 1 of `back` must be text: put it in quotes, "1"', '10:15: error: caching/broken: item 2 of `back` must be text: put it in quotes, "2"']],
    ['    type: list\n    front: F\n    back: [a, b, c, d, e, f, g, h]\n    priority: 1', ['10:5: error: caching/broken: `back` must have at most 7 items: split the card']],
    ['    type: number\n    front: F\n    quantity: 1,000\n    unit: s\n    priority: 1', ['10:5: error: caching/broken: `quantity` must be a plain number, without unit or thousands separators']],
    ['    type: number\n    front: F\n    quantity: .inf\n    unit: s\n    range: [1, 2, 3]\n    priority: 1', ['10:5: error: caching/broken: `quantity` must be finite', '12:19: error: caching/broken: item 3 of `range` is one too many: remove it']],
    ['    front: F\n    front: G\n    type: basic\n    back: B\n    priority: 1', ['9:5: error: caching/broken: the same field stands twice: remove one']],
    ['    type: basic\n    front: *important*\n    back: B\n    priority: 1', ['7:5: error: caching/broken: a text that begins with * or & must be in quotes']],
  ])('is reported with its place, and leaves the others: %s', (fields, expected) => {
    const file = parse(withCard(fields));
    const found = file.problems.map(formatDeckProblem);
    expect(found).toHaveLength(expected.length);
    for (const [index, message] of expected.entries()) expect(found[index]).toContain(`cards/x.yaml:${message}`);
    expect(file.entries.map(({ entry }) => entry.id)).toEqual(['caching/ttl', 'caching/last']);
  });

  it('that is no mapping at all is reported too', () => {
    expect(problems(`category: caching\ncards:\n  - just words\n  -${CARD.slice(4)}\n`)).toEqual([
      'cards/x.yaml:3:5: error: is not a card: write its fields as "name: value" lines',
    ]);
  });

  it.each(['Caching/TTL', 'ttl', 'caching/ttl/deep', 'caching/tt_l', 'caching/~x', 'caching/x~c2'])('has no id %s', (id) => {
    const file = parse(`category: caching\ncards:${CARD.replace('caching/ttl', id)}\n`);
    expect(file.problems[0]?.message).toContain('`id` must look like category/slug');
    expect(file.entries).toEqual([]);
  });
});

describe('unknown fields', () => {
  const messages = (fields: string) => {
    const file = parse(`category: caching\ncards:${CARD}\n${fields}\n`);
    expect(file.entries).toHaveLength(1);
    return file.problems.map(({ line, message }) => `${line}: ${message}`);
  };

  it('are all reported, with the field that was meant; the card stays', () => {
    expect(messages('    whi: x\n    questoin: y')).toEqual([
      '8: `whi` is not a field of a basic card: did you mean `why`?',
      expect.stringContaining('9: `questoin` is not a field of a basic card: remove it; the fields are type, id, front'),
    ]);
    expect(messages('    explanation: x')[0]).toContain('did you mean `why`?');
  });

  it('of another type name that type', () => {
    expect(messages('    wrong: [a, b]')[0]).toContain('it belongs to choice cards');
    expect(messages('    unit: s')[0]).toContain('it belongs to number cards');
  });

  it('at the top of the file are reported', () => {
    expect(problems('nmae: X\ncategory: caching\ncards: []\n')).toEqual(['cards/x.yaml:1:1: error: `nmae` is not a field of a file of cards: did you mean `name`?']);
  });
});

describe('the top of a file', () => {
  it('with a category that does not exist is said once, not for each card', () => {
    expect(problems(`category: cachin\ncards:${CARD}\n`)).toEqual(['cards/x.yaml:1:1: error: `category` "cachin" is not a category: did you mean caching?']);
  });

  it('without category needs one at each card', () => {
    expect(problems(`cards:${CARD}\n`)).toEqual(['cards/x.yaml:2:5: error: caching/ttl: `category` is missing: add it here or at the top of the file']);
  });

  it('needs a text as name', () => {
    expect(problems('name: 5\ncards: []\n')).toEqual(['cards/x.yaml:1:1: error: `name` must be text: fill it in, in quotes if need be']);
  });

  it.each([
    ['- a\n- b\n', 'is not a deck'],
    ['just words\n', 'is not a deck'],
    ['', 'is not a deck'],
    ['name: X\n', 'has no list of cards: add "cards:"'],
    ['name: X\ncrads: []\n', 'has no list of cards: did you mean `cards`?'],
    ['cards: {}\n', '`cards` must be a list'],
  ])('of another shape is one problem: %j', (text, message) => {
    expect(problems(text)).toEqual([expect.stringContaining(message)]);
  });
});

describe('a text that is not YAML', () => {
  it.each([
    ['cards:\n  - id: a/b\n    front: In a cache: what?\n', 3, 'a text with a colon and a space in it must be in quotes'],
    ['cards:\n\t- id: a/b\n', 2, 'spaces, not tabs'],
    ['cards:\n  - id: "a/b\n    front: F\n', 2, 'opened here and never closed'],
    ["cards:\n  - id: 'a/b\n    front: F\n    back: 'B'\n", 2, 'opened here and never closed'],
    ['cards:\n  - front: *important* words\n', 2, 'begins with a special character'],
    ['cards:\n  - id: a/b\n   front: F\n', 3, 'not indented like its neighbours'],
    ['cards:\n  - front: `code` is\n', 2, 'begins with `, @ or %'],
    ['cards:\n  - front: "\\d"\n', 2, 'use single quotes'],
    ['cards: []\n---\ncards: []\n', 2, 'one document'],
  ])('is one problem with its line: %j', (text, line, advice) => {
    const file = parse(text);
    expect(file.kind).toBe('unknown');
    expect(file.problems).toHaveLength(1);
    expect(file.problems[0]?.message).toContain(advice);
    expect(file.problems[0]?.line).toBe(line);
  });

  it('that is nested beyond all measure is a problem, too', () => {
    expect(problems(`cards: ${'['.repeat(20_000)}`)).toHaveLength(1);
  });

  it('a lost tag is advice only', () => {
    const file = parse(`category: caching\ncards:${CARD.replace('How long?', '!important How long?')}\n`);
    expect(file.problems).toMatchObject([{ severity: 'warning', line: 5, cardId: 'caching/ttl' }]);
    expect(file.entries).toHaveLength(1);
  });
});

describe('parseDeckFile', () => {
  it('never throws, and reports something or gives a deck', () => {
    const line = fc.constantFrom('cards:', 'facts:', 'name: x', '- id: a/b', '  type: basic', '  front: "x', '  back: [', '\t', '  - ', '? x', '&a', '*a', '!t', '{', '}', '|', '...', '---', ': :');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(line).map((lines) => lines.join('\n'))), (text) => {
        const file = parse(text);
        expect(file.kind !== 'unknown' || file.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
