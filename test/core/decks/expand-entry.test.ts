import { describe, expect, it } from 'vitest';
import type { DeckEntry } from '../../../src/core/decks/entry-schema.ts';
import { expandEntry } from '../../../src/core/decks/expand-entry.ts';

const COVERS = [{ block: 'playbook/1', items: 1 }];
const common = { id: 'caching/ttl', category: 'caching', priority: 1, front: 'Front?' } as const;

function expand(entry: DeckEntry) {
  const cards = expandEntry(entry);
  if (!cards.ok) throw new Error(cards.error);
  return cards.value;
}

describe('expandEntry', () => {
  it('fills in what an entry leaves out', () => {
    expect(expand({ ...common, type: 'basic', back: 'Back.' })).toEqual([
      {
        id: 'caching/ttl',
        type: 'basic',
        category: 'caching',
        priority: 1,
        of: 'caching/ttl',
        after: [],
        tags: [],
        problems: [],
        front: 'Front?',
        back: 'Back.',
        covers: [],
        sources: [],
      },
    ]);
  });

  it('carries every field of the entry', () => {
    const sources = [{ id: 'playbook', at: '1', year: 2026 }];
    const given = { after: ['a/b'], tags: ['scenario'], problems: ['chat'], why: 'W', hint: 'H', sources, covers: COVERS, expression: '2 * 3' };
    const [card] = expand({ ...common, ...given, type: 'basic', back: 'Back.', of: 'expiry', phase: 'internals', aliases: ['x/y'] });
    expect(card).toMatchObject({ ...given, of: 'expiry', phase: 'internals' });
    expect(card).not.toHaveProperty('aliases');
  });

  it('makes a reversible card two siblings that swap question and answer', () => {
    const cards = expand({ ...common, type: 'basic', back: 'Back.', reverse: true, hint: 'H', why: 'W', covers: COVERS, expression: '1' });
    expect(cards.map(({ id, front, of }) => [id, front, of])).toEqual([
      ['caching/ttl', 'Front?', 'caching/ttl'],
      ['caching/ttl~reverse', 'Back.', 'caching/ttl'],
    ]);
    expect(cards[1]).toMatchObject({ back: 'Front?', why: 'W', covers: [] });
    expect(cards[1]).not.toHaveProperty('hint');
    expect(cards[1]).not.toHaveProperty('expression');
  });

  it('makes a card of each deletion; the first has the id of the entry and claims what the entry covers', () => {
    const cards = expand({ ...common, type: 'cloze', front: 'A {{c1::b}} c {{c3::d::letter}}', back: 'More.', covers: COVERS });
    expect(cards).toMatchObject([
      { id: 'caching/ttl', of: 'caching/ttl', front: 'A […] c d', back: 'b', full: 'A b c d', extra: 'More.', covers: COVERS },
      { id: 'caching/ttl~c3', of: 'caching/ttl', front: 'A b c [letter]', back: 'd', full: 'A b c d', extra: 'More.', covers: [] },
    ]);
  });

  it('refuses a cloze without deletions', () => {
    expect(expandEntry({ ...common, type: 'cloze' })).toMatchObject({ ok: false });
  });

  it('makes choice, list and number cards', () => {
    expect(expand({ ...common, type: 'choice', back: 'r', wrong: ['x', 'y'] })).toMatchObject([{ type: 'choice', back: 'r', wrong: ['x', 'y'] }]);
    expect(expand({ ...common, type: 'list', back: ['a', 'b'] })).toMatchObject([{ type: 'list', items: ['a', 'b'], ordered: false }]);
    expect(expand({ ...common, type: 'list', back: ['a', 'b'], ordered: true })).toMatchObject([{ ordered: true }]);
    const fact = { quantity: 100, unit: 'us', range: [50, 150] as [number, number], set: 'modern', year: 2024, mentalModel: 'm' } as const;
    expect(expand({ ...common, type: 'number', ...fact })).toMatchObject([{ type: 'number', ...fact, exact: false }]);
  });
});
