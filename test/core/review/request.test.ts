import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isActive } from '../../../src/core/review/queue/gather.ts';
import { planCards } from '../../../src/core/review/queue/plan-cards.ts';
import { type DeckPart, queueOfCram, queueOfPart } from '../../../src/core/review/request.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { indexEntry, progressWith } from '../../helpers/cards.ts';
import { anyDeck, TODAY } from '../../helpers/decks.ts';
import { reviewMemory } from '../../helpers/memories.ts';

const CACHING: DeckPart = { name: 'Caching', filter: { categories: ['caching'] }, limit: null };
const settings = { ...defaultSettings(), newCardsPerDay: 2, reviewsPerDay: 3 };

describe('queueOfPart', () => {
  test('brings what is due and new in its part, within the daily limits', () => {
    fc.assert(
      fc.property(anyDeck, ({ index, progress }) => {
        const queue = queueOfPart(CACHING, index, progress, TODAY, settings);
        const limits = { newCards: 2, reviews: 3 };
        expect(queue).toEqual(planCards(index, progress, TODAY, limits, { categories: ['caching'], newUpTo: 3, numberSet: 'modern' }));
        expect(queue.cards.every((id) => index.find((card) => card.id === id)?.category === 'caching')).toBe(true);
      }),
    );
  });

  test('with a limit brings that many, the daily limits lifted', () => {
    fc.assert(
      fc.property(anyDeck, fc.nat({ max: 30 }), ({ index, progress }, limit) => {
        const all = planCards(index, progress, TODAY, { newCards: Infinity, reviews: Infinity }, {});
        const queue = queueOfPart({ name: 'all', filter: {}, limit }, index, progress, TODAY, settings);
        expect(queue.cards).toEqual(all.cards.slice(0, limit));
        expect(queue.fresh + queue.reviews).toBe(queue.cards.length);
        expect(queue.cards.filter((card) => !progress.cards.get(card)?.memory)).toHaveLength(queue.fresh);
      }),
    );
  });

  test('holds back what the settings hold back', () => {
    const index = [indexEntry('a', { priority: 3 }), indexEntry('b', { set: 'classic' }), indexEntry('c')];
    const queue = queueOfPart(CACHING, index, progressWith({}), TODAY, { ...settings, cardsUpTo: 'core' });
    expect(queue.cards).toEqual(['c']);
  });
});

describe('queueOfCram', () => {
  test('brings every card of its part that may be shown once, siblings and cards that are not due too', () => {
    fc.assert(
      fc.property(anyDeck, ({ index, progress }) => {
        const queue = queueOfCram(CACHING, index, progress, TODAY);
        const expected = index.filter((card) => card.category === 'caching' && isActive(progress.cards.get(card.id), TODAY));
        expect(queue.cards.toSorted()).toEqual(expected.map((card) => card.id).toSorted());
        expect(queue.learning).toEqual([]);
      }),
    );
  });

  test('begins with the likeliest to be forgotten and ends with what was never seen', () => {
    const index = ['new', 'firm', 'weak'].map((id) => indexEntry(id));
    const progress = progressWith({ firm: { memory: reviewMemory({ stability: 90 }) }, weak: { memory: reviewMemory({ stability: 2 }) } });
    expect(queueOfCram(CACHING, index, progress, TODAY).cards).toEqual(['weak', 'firm', 'new']);
    expect(queueOfCram({ ...CACHING, limit: 2 }, index, progress, TODAY).cards).toEqual(['weak', 'firm']);
  });
});
