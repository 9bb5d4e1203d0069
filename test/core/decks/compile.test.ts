import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/core/decks/card.ts';
import { decodeIndex, restoreCard, type CardRest } from '../../../src/core/decks/card-index.ts';
import { CATEGORIES } from '../../../src/core/decks/categories.ts';
import { compileDecks, type CompiledDecks } from '../../../src/core/decks/compile.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';

type Fields = Readonly<Record<string, unknown>>;

const card = (id: string, fields: Fields = {}) => ({ id, type: 'basic', front: 'F?', back: 'B.', category: 'caching', priority: 1, ...fields });
const deck = (cards: readonly Fields[], file = 'cards/x.yaml', name = 'X') => {
  const parsed = parseDeckFile(file, JSON.stringify({ name, cards }));
  expect(parsed.problems).toEqual([]);
  return parsed;
};

/** Goes the way of the program: through JSON and the bytes of the texts. */
function load({ index, texts }: CompiledDecks) {
  const decoded = decodeIndex(JSON.parse(JSON.stringify(index)));
  if (decoded === undefined) throw new Error('does not fit together');
  const bytes = new TextEncoder().encode(texts.join(''));
  const offsets = decoded.offsets();
  const lines = decoded.entries.map((_, i) => new TextDecoder().decode(bytes.slice(offsets[i], offsets[i + 1])));
  const rests = lines.map((line) => JSON.parse(line) as CardRest);
  return { decoded, index, lines: rests.map(({ line }) => line), cards: decoded.entries.map((entry, i): Card => restoreCard(entry, rests[i] as CardRest)) };
}

describe('compileDecks', () => {
  it('gives back every card as it was', () => {
    const sources = [{ id: 'playbook', at: '1', year: 2026 }];
    const files = [
      deck([
        card('a/one', { tags: ['scenario', 'contrast'], problems: ['chat'], after: ['a/two'], phase: 'api', why: 'W', hint: 'H', sources, covers: [{ block: 'p/1', items: 2 }] }),
        card('a/two', { reverse: true, category: 'papers', priority: 3, of: 'group' }),
        card('a/three', { type: 'cloze', front: 'ä {{c1::€}} {{c2::𝔘::h}}', back: 'x' }),
        card('a/four', { type: 'choice', wrong: ['x', 'y'] }),
        card('a/five', { type: 'list', back: ['x', 'y'], ordered: true }),
      ]),
      parseDeckFile('numbers/n.yaml', JSON.stringify({ category: 'estimation', facts: [{ id: 'n/a', front: 'F', quantity: 1, unit: 's', priority: 2, set: 'classic' }, { id: 'n/b', front: 'F', quantity: 2, unit: '', range: [1, 3], exact: true, priority: 2, set: 'modern' }] })),
    ];
    expect(load(compileDecks(files)).cards).toEqual(files.flatMap(({ entries }) => entries.flatMap(({ cards }) => cards)));
  });

  it('gives back any card as it was', () => {
    const id = fc.tuple(fc.constantFrom('a', 'b'), fc.stringMatching(/^[a-z0-9]{1,6}$/)).map(([a, b]) => `${a}/${b}`);
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((each) => `x${each}x`);
    const fields = fc.record({
      id,
      front: text,
      back: text,
      category: fc.constantFrom(...Object.keys(CATEGORIES)),
      priority: fc.constantFrom(1, 2, 3),
      of: fc.constantFrom('g', 'a/a', undefined),
      tags: fc.subarray(['one', 'two', 'three']),
      reverse: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(fields, { selector: (each) => each.id }), (all) => {
        const parsed = deck(all.map((each) => card(each.id, each)));
        expect(load(compileDecks([parsed])).cards).toEqual(parsed.entries.flatMap(({ cards }) => cards));
      }),
    );
  });

  it('names decks with their number of cards, and the line of each card', () => {
    const first = parseDeckFile('cards/a.yaml', 'name: A\ncategory: caching\ncards:\n  - id: a/b\n    type: basic\n    front: F\n    back: B\n    priority: 1\n    reverse: true\n');
    const { index, lines } = load(compileDecks([first, deck([card('b/c')], 'cards/b.yaml', 'B'), deck([], 'cards/c.yaml', 'C')]));
    expect(index.decks).toEqual([
      ['A', 'cards/a.yaml', 2],
      ['B', 'cards/b.yaml', 1],
      ['C', 'cards/c.yaml', 0],
    ]);
    expect(lines).toEqual([4, 4, 1]);
  });

  it('keeps the first of cards with one id', () => {
    const { cards, index } = load(compileDecks([deck([card('a/b', { back: 'first' })]), deck([card('a/b', { back: 'second', reverse: true }), card('a/c')], 'cards/y.yaml')]));
    expect(cards.map(({ id }) => id)).toEqual(['a/b', 'a/c']);
    expect(cards[0]).toMatchObject({ back: 'first' });
    expect(index.decks.map(([, , count]) => count)).toEqual([1, 1]);
  });

  it('knows former ids, of later cards too, and resolves them in `after`', () => {
    const { index, decoded } = load(compileDecks([deck([card('a/new', { reverse: true, aliases: ['a/old', 'a/older~c2'] }), card('a/b', { after: ['a/old', 'a/old~reverse', 'x/y'] })])]));
    expect(index.aliases.map(([former, position]) => [former, decoded.entries[position]?.id])).toEqual([
      ['a/old', 'a/new'],
      ['a/old~reverse', 'a/new~reverse'],
      ['a/older~c2', 'a/new'],
    ]);
    expect(decoded.entries[2]?.after).toEqual(['a/new', 'a/new~reverse', 'x/y']);
  });

  it('is empty without cards', () => {
    expect(load(compileDecks([])).cards).toEqual([]);
  });
});

describe('decodeIndex', () => {
  it('refuses columns that do not fit together, and other versions', () => {
    const { index } = compileDecks([deck([card('a/b'), card('a/c')])]);
    expect(decodeIndex({ ...index, priority: '1' })).toBeUndefined();
    expect(decodeIndex({ ...index, bytes: [1, 2, 3] })).toBeUndefined();
    expect(decodeIndex({ ...index, tags: { lists: [[]], of: [] } })).toBeUndefined();
    expect(decodeIndex({ ...index, version: 2 as 1 })).toBeUndefined();
    expect(decodeIndex({ version: 1 } as typeof index)).toBeUndefined();
  });
});
