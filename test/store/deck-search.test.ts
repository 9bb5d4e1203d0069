import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/core/decks/card.ts';
import { makeCardSearch } from '../../src/store/deck-search.ts';
import { indexEntry } from '../helpers/cards.ts';

function basicCard(id: string, front: string, back: string): Card {
  return { ...indexEntry(id), type: 'basic', front, back, covers: [], sources: [] };
}

const CARDS = [
  basicCard('a/one', 'What is a lease?', 'Time-bound ownership.'),
  basicCard('a/two', 'What is a TTL?', 'The lease of a cache entry.'),
  basicCard('b/café', 'Where do writes go?', 'To the leader.'),
  basicCard('b/le', 'Who leads?', 'Nobody without a LEASE.'),
];

test('finds the same, letter by letter, as a search that has seen no other query', () => {
  const letters = fc.constantFrom(...'lease cafe two é');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letters, maxLength: 6 }), { maxLength: 5 }), (queries) => {
      const search = makeCardSearch(CARDS, () => CARDS);
      for (const query of queries.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)))) {
        expect(search(query)).toEqual(makeCardSearch(CARDS, () => CARDS)(query));
      }
    }),
  );
});

test('puts cards with all words in id and front first', () => {
  const search = makeCardSearch(CARDS, () => CARDS);
  expect(search('le')).toEqual(['a/one', 'b/le', 'a/two', 'b/café']);
  expect(search('lease')).toEqual(['a/one', 'a/two', 'b/le']);
});

test('reads no text for an empty query, and the texts once for all others', () => {
  let reads = 0;
  const search = makeCardSearch(CARDS, () => {
    reads += 1;
    return CARDS;
  });
  expect(search(' ')).toEqual(CARDS.map(({ id }) => id));
  expect(reads).toBe(0);
  search('lease');
  search('cafe');
  expect(reads).toBe(1);
});
