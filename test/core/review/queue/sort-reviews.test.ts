import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortReviews } from '../../../../src/core/review/queue/sort-reviews.ts';
import { retrievability } from '../../../../src/core/review/schedule.ts';
import { indexEntry, progressWith } from '../../../helpers/cards.ts';
import { reviewMemory } from '../../../helpers/memories.ts';

const anyMemories = fc.array(
  fc.record({ stability: fc.constantFrom(1, 2, 10, 50), lastDay: fc.integer({ min: 19_990, max: 20_005 }) }),
  { minLength: 1, maxLength: 20 },
);

function setUp(memories: readonly { stability: number; lastDay: number }[]) {
  const cards = memories.map((_, i) => indexEntry(`c${i}`));
  const progress = progressWith(Object.fromEntries(memories.map((changes, i) => [`c${i}`, { memory: reviewMemory(changes) }])));
  return { cards, progress };
}

describe('sortReviews', () => {
  test('begins with the likeliest to be forgotten', () => {
    fc.assert(
      fc.property(anyMemories, (memories) => {
        const { cards, progress } = setUp(memories);
        const recalls = sortReviews(cards, progress, 20_010).map(({ id }) => {
          const memory = progress.cards.get(id)?.memory;
          return memory ? retrievability(memory, 20_010, progress.parameters) : Number.NaN;
        });
        expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
      }),
    );
  });

  test('comes to the same order from cards in any order', () => {
    fc.assert(
      fc.property(
        anyMemories.chain((memories) => {
          const { cards, progress } = setUp(memories);
          return fc.record({ cards: fc.constant(cards), progress: fc.constant(progress), shuffled: fc.shuffledSubarray(cards, { minLength: cards.length }) });
        }),
        ({ cards, progress, shuffled }) => {
          expect(sortReviews(shuffled, progress, 20_010)).toEqual(sortReviews(cards, progress, 20_010));
        },
      ),
    );
  });

  test('mixes equal cards, on each day in another way', () => {
    const { cards, progress } = setUp(Array.from({ length: 12 }, () => ({ stability: 10, lastDay: 20_000 })));
    const orderOn = (day: number) => sortReviews(cards, progress, day).map((card) => card.id).join(' ');
    expect(new Set([20_010, 20_011, 20_012].map(orderOn).concat(cards.map((card) => card.id).join(' '))).size).toBe(4);
  });
});
