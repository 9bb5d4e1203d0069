import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptCard, makeCardSearch } from '../../../src/store/decks/deck-search.ts';
import { indexEntry } from '../../helpers/cards.ts';

function basicCard(id: string, front: string, back: string): KeptCard {
  return { entry: indexEntry(id), rest: { type: 'basic', front, back, covers: [], sources: [], line: 1 } };
}

const CARDS = [
  basicCard('a/one', 'What is a lease?', 'Time-bound ownership.'),
  basicCard('a/two', 'What is a TTL?', 'The lease of a cache entry.'),
  basicCard('b/café', 'Where do writes go?', 'To the leader.'),
  basicCard('b/le', 'Who leads?', 'Nobody without a LEASE.'),
];
const INDEX = CARDS.map(({ entry }) => entry);

test('finds the same, letter by letter, as a search that has seen no other query', () => {
  const letters = fc.constantFrom(...'lease cafe two é');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letters, maxLength: 6 }), { maxLength: 5 }), (queries) => {
      const search = makeCardSearch(INDEX, () => CARDS);
      for (const query of queries.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)))) {
        expect(search(query)).toEqual(makeCardSearch(INDEX, () => CARDS)(query));
      }
    }),
  );
});

test('puts cards with all words in id and front first', () => {
  const search = makeCardSearch(INDEX, () => CARDS);
  expect(search('le')).toEqual(['a/one', 'b/le', 'a/two', 'b/café']);
  expect(search('lease')).toEqual(['a/one', 'a/two', 'b/le']);
});

test('reads no text for an empty query, and the texts once for all others', () => {
  let reads = 0;
  const search = makeCardSearch(INDEX, () => {
    reads += 1;
    return CARDS;
  });
  expect(search(' ')).toEqual(INDEX.map(({ id }) => id));
  expect(reads).toBe(0);
  search('lease');
  search('cafe');
  expect(reads).toBe(1);
});

test('finds in steps what it finds at once, also after searches that were given up', () => {
  const many = Array.from({ length: 450 }, (_, i) => basicCard(`m/c${i}`, `Question ${i}?`, i % 7 === 0 ? 'quorum' : 'leader'));
  const index = many.map(({ entry }) => entry);
  const atOnce = makeCardSearch(index, () => many);
  const search = makeCardSearch(index, () => many);
  const givenUp = search.inSteps('quorum');
  expect([givenUp.next().done, givenUp.next().done]).toEqual([false, false]);
  const stepsTaken: boolean[] = [];
  const steps = search.inSteps('quo');
  for (let step = steps.next(); ; step = steps.next()) {
    stepsTaken.push(step.done === true);
    if (step.done !== true) continue;
    expect(step.value).toEqual(atOnce('quo'));
    break;
  }
  expect(stepsTaken.length).toBeGreaterThan(1);
  expect(search('question 7')).toEqual(atOnce('question 7'));
});

test('reads ahead in steps, and a search goes on from there', () => {
  let read = 0;
  const search = makeCardSearch(INDEX, function* () {
    for (const card of CARDS) {
      read += 1;
      yield card;
    }
  });
  const steps = search.readInSteps();
  for (let step = steps.next(); step.done !== true; step = steps.next());
  expect(read).toBe(CARDS.length);
  expect(search('lease')).toEqual(['a/one', 'a/two', 'b/le']);
  expect(read).toBe(CARDS.length);
});
