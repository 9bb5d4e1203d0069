import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isActive } from '../../../../src/core/review/queue/gather.ts';
import { type DailyLimits, planCards } from '../../../../src/core/review/queue/plan-cards.ts';
import { retrievability } from '../../../../src/core/review/schedule.ts';
import { indexEntry, progressWith } from '../../../helpers/cards.ts';
import { anyDeck, type DeckInUse, TODAY } from '../../../helpers/decks.ts';
import { reviewMemory } from '../../../helpers/memories.ts';

const NO_LIMITS: DailyLimits = { newCards: Infinity, reviews: Infinity };
const anyLimits = fc.record({
  newCards: fc.oneof(fc.nat({ max: 6 }), fc.constant(Infinity)),
  reviews: fc.oneof(fc.nat({ max: 6 }), fc.constant(Infinity)),
});

const memoryIn = ({ progress }: DeckInUse, card: string) => progress.cards.get(card)?.memory ?? null;

function plan(deck: DeckInUse, limits: DailyLimits = NO_LIMITS) {
  const queue = planCards(deck.index, deck.progress, TODAY, limits, {});
  const isFresh = (card: string) => memoryIn(deck, card) === null;
  return { ...queue, freshCards: queue.cards.filter(isFresh), reviewCards: queue.cards.filter((card) => !isFresh(card)) };
}

describe('planCards', () => {
  test('brings no card twice and none that is suspended, buried or not due', () => {
    fc.assert(
      fc.property(anyDeck, anyLimits, (deck, limits) => {
        const { cards, learning, fresh, reviews, freshCards, reviewCards } = plan(deck, limits);
        expect(new Set([...cards, ...learning]).size).toBe(cards.length + learning.length);
        expect([fresh, reviews]).toEqual([freshCards.length, reviewCards.length]);
        for (const card of [...cards, ...learning]) expect(isActive(deck.progress.cards.get(card), TODAY)).toBe(true);
        for (const card of reviewCards) {
          const due = memoryIn(deck, card)?.due;
          expect(due && 'day' in due ? due.day : Infinity).toBeLessThanOrEqual(TODAY);
        }
        const allLearning = deck.index.filter(({ id }) => 'atMs' in (memoryIn(deck, id)?.due ?? {}) && isActive(deck.progress.cards.get(id), TODAY));
        expect(learning).toEqual(allLearning.map((card) => card.id));
      }),
      { numRuns: 150 },
    );
  });

  test('keeps siblings apart, also from those that were graded today', () => {
    fc.assert(
      fc.property(anyDeck, anyLimits, (deck, limits) => {
        const groupOf = new Map(deck.index.map((card) => [card.id, card.of]));
        const groups = plan(deck, limits).cards.map((card) => groupOf.get(card));
        expect(new Set(groups).size).toBe(groups.length);
        const graded = new Set(deck.index.filter(({ id }) => memoryIn(deck, id)?.lastDay === TODAY).map((card) => card.of));
        expect(groups.filter((group) => graded.has(group ?? ''))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('brings one card of every group that has one to show', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const { cards, learning } = plan(deck);
        const shown = new Set([...cards, ...learning].map((id) => deck.index.find((card) => card.id === id)?.of));
        for (const { id, of } of deck.index) {
          const memory = memoryIn(deck, id);
          const isDue = memory === null || ('day' in memory.due && memory.due.day <= TODAY);
          const isSeenToday = deck.index.some((card) => card.of === of && memoryIn(deck, card.id)?.lastDay === TODAY);
          if (isDue && isActive(deck.progress.cards.get(id), TODAY) && !isSeenToday) expect(shown).toContain(of);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('holds the daily limits, less what was done today', () => {
    fc.assert(
      fc.property(anyDeck, anyLimits, (deck, limits) => {
        const done = deck.progress.days.get(TODAY) ?? { newCards: 0, young: 0, mature: 0 };
        const { fresh, reviews } = plan(deck, limits);
        expect(fresh).toBeLessThanOrEqual(Math.max(0, limits.newCards - done.newCards));
        expect(reviews).toBeLessThanOrEqual(Math.max(0, limits.reviews - done.young - done.mature));
        const wanted = plan(deck);
        expect(reviews).toBe(Math.min(wanted.reviews, Math.max(0, limits.reviews - done.young - done.mature)));
      }),
    );
  });

  test('brings reviews by recall probability, ascending', () => {
    fc.assert(
      fc.property(anyDeck, anyLimits, (deck, limits) => {
        const recalls = plan(deck, limits).reviewCards.map((card) => {
          const memory = memoryIn(deck, card);
          return memory ? retrievability(memory, TODAY, deck.progress.parameters) : Number.NaN;
        });
        expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
      }),
    );
  });

  test('spreads new cards over the queue', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `r${i}`);
    const progress = progressWith(Object.fromEntries(ids.map((id) => [id, { memory: reviewMemory() }])));
    const index = [...ids, 'n0', 'n1', 'n2', 'n3'].map((id) => indexEntry(id));
    const { cards } = planCards(index, progress, TODAY, NO_LIMITS, {});
    expect(cards.flatMap((card, i) => (card.startsWith('n') ? [i] : []))).toEqual([3, 9, 15, 21]);
  });

  test('comes to the same queue twice, and from the deck in another order to the same reviews', () => {
    const anyTwoOrders = anyDeck.chain((deck) =>
      fc.record({ deck: fc.constant(deck), shuffled: fc.shuffledSubarray([...deck.index], { minLength: deck.index.length }) }),
    );
    fc.assert(
      fc.property(anyTwoOrders, anyLimits, ({ deck, shuffled }, limits) => {
        expect(plan(deck, limits)).toEqual(plan(deck, limits));
        // New cards come in the order of the decks, so only reviews do not depend on it.
        expect(plan({ ...deck, index: shuffled }, limits).reviewCards).toEqual(plan(deck, limits).reviewCards);
      }),
    );
  });
});
