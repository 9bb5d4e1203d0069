import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardIndexEntry, Priority } from '../../../../src/core/decks/card.ts';
import { sortNew } from '../../../../src/core/review/queue/sort-new.ts';
import { indexEntry } from '../../../helpers/cards.ts';

const idsOf = (cards: readonly CardIndexEntry[]) => cards.map((card) => card.id);

const anyCards = fc
  .array(
    fc.record({
      category: fc.constantFrom<CardIndexEntry['category'][]>('caching', 'databases', 'papers'),
      priority: fc.constantFrom<Priority[]>(1, 2, 3),
      after: fc.array(fc.nat({ max: 14 }), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((cards) => cards.map((card, i) => indexEntry(`c${i}`, { ...card, after: card.after.map((n) => `c${n}`) })));

/** All that a card builds on, over any number of steps. */
function foundationsOf(card: CardIndexEntry, cards: readonly CardIndexEntry[]): Set<string> {
  const found = new Set<string>();
  const open = [...card.after];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const next = cards.find((other) => other.id === id);
    if (next === undefined || found.has(id)) continue;
    found.add(id);
    open.push(...next.after);
  }
  return found;
}

describe('sortNew', () => {
  test('goes by priority, and within one the categories take turns in their order', () => {
    const cards = [
      indexEntry('papers/a', { category: 'papers' }),
      indexEntry('papers/b', { category: 'papers' }),
      indexEntry('caching/deep', { priority: 3 }),
      indexEntry('caching/a'),
      indexEntry('caching/b'),
      indexEntry('caching/c'),
      indexEntry('fundamentals/more', { category: 'fundamentals', priority: 2 }),
    ];
    expect(idsOf(sortNew(cards))).toEqual([
      'caching/a', 'papers/a', 'caching/b', 'papers/b', 'caching/c', 'fundamentals/more', 'caching/deep',
    ]);
  });

  test('brings what a card builds on first, although it is deeper', () => {
    const cards = [indexEntry('a', { after: ['b', 'c'] }), indexEntry('b', { priority: 3, after: ['c'] }), indexEntry('c', { priority: 2 })];
    expect(idsOf(sortNew(cards))).toEqual(['c', 'b', 'a']);
  });

  test('keeps every card once', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        expect(idsOf(sortNew(cards)).toSorted()).toEqual(idsOf(cards).toSorted());
      }),
    );
  });

  test('brings no card before one that it builds on, unless they go in a circle', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const position = new Map(idsOf(sortNew(cards)).map((id, i) => [id, i]));
        for (const card of cards) {
          for (const id of card.after) {
            const foundation = cards.find((other) => other.id === id);
            if (foundation === undefined || id === card.id || foundationsOf(foundation, cards).has(card.id)) continue;
            expect(position.get(id)).toBeLessThan(position.get(card.id) ?? -1);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('takes circles and long chains', () => {
    const circle = [indexEntry('a', { after: ['c'] }), indexEntry('b', { after: ['a'] }), indexEntry('c', { after: ['b', 'c'] })];
    expect(idsOf(sortNew(circle)).toSorted()).toEqual(['a', 'b', 'c']);
    const chain = Array.from({ length: 5000 }, (_, i) => indexEntry(`c${i}`, { after: [`c${i + 1}`] }));
    expect(idsOf(sortNew(chain))).toEqual(idsOf(chain).toReversed());
  });
});
