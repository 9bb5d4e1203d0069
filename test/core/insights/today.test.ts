import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayTotals, Progress } from '../../../src/core/events/progress.ts';
import type { CardIndexEntry } from '../../../src/core/decks/card.ts';
import { totalsOfGrade } from '../../../src/core/events/day-totals.ts';
import { makePlan } from '../../../src/core/insights/make-plan.ts';
import { cardQueueOf, type Today, todayWork } from '../../../src/core/insights/today.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { indexEntry, progressWith } from '../../helpers/cards.ts';
import { anyDeck, TODAY } from '../../helpers/decks.ts';
import { mockOf } from '../../helpers/events.ts';
import { learningMemory, reviewMemory } from '../../helpers/memories.ts';

const settings = { ...defaultSettings(), newCardsPerDay: 3, reviewsPerDay: 5, numbersPerDay: 0, mockEveryDays: null };
const LAST = { at: 0, device: 'a', id: 'plan' };

function planned(progress: Progress, cards: readonly string[], day = TODAY): Progress {
  return { ...progress, plan: { day, cards, last: LAST } };
}

function workOf(index: readonly CardIndexEntry[], progress: Progress): Today {
  return todayWork({ index, progress, day: TODAY, settings, problemTitles: () => [] });
}

describe('todayWork', () => {
  test('is the same before and after the plan of the day was recorded', () => {
    fc.assert(
      fc.property(anyDeck, ({ index, progress }) => {
        const before = workOf(index, progress);
        const recorded = planned(progress, makePlan(index, progress, TODAY, settings).cards);
        expect(workOf(index, recorded)).toEqual(before);
      }),
    );
  });

  test('adds up: its step holds as many cards as it says', () => {
    fc.assert(
      fc.property(anyDeck, ({ index, progress }) => {
        const today = workOf(index, progress);
        const { steps, reviews, fresh, learning } = today;
        const queue = cardQueueOf(today);
        expect([queue.cards.length, queue.learning.length]).toEqual([reviews + fresh, learning]);
        expect(steps.length > 0).toBe(reviews + fresh + learning > 0);
      }),
    );
  });

  const index = ['r1', 'r2', 'n1', 'n2', 'n3', 'n4', 'l1'].map((id) => indexEntry(id));
  const states = { r1: { memory: reviewMemory() }, r2: { memory: reviewMemory() }, l1: { memory: learningMemory(0) } };
  const plan = ['r1', 'n1', 'r2', 'n2', 'gone'];

  test('keeps to the recorded plan and its order, less what is done, hidden or in no deck', () => {
    const progress = planned(
      progressWith({ ...states, r1: { memory: reviewMemory({ due: { day: TODAY + 8 }, lastDay: TODAY }) }, n1: { buriedDay: TODAY } }),
      plan,
    );
    expect(workOf(index, progress)).toMatchObject({ reviews: 1, fresh: 1, learning: 1 });
    expect(cardQueueOf(workOf(index, progress)).cards).toEqual(['r2', 'n2']);
  });

  test('counts a planned card that was not known as learning', () => {
    const progress = planned(progressWith({ ...states, n1: { memory: learningMemory(5, { lastDay: TODAY }) } }), plan);
    expect(workOf(index, progress)).toMatchObject({ reviews: 2, fresh: 1, learning: 2 });
  });

  test('makes a plan anew where the recorded one is of another day', () => {
    const { cards } = cardQueueOf(workOf(index, planned(progressWith(states), ['n4'], TODAY - 1)));
    expect(cards).toEqual(makePlan(index, progressWith(states), TODAY, settings).cards);
    expect(cards).toHaveLength(5);
  });

  describe('after a mock session that missed points, with the plan recorded before it', () => {
    const missedAt = (at: number, minutesPerDay = 20, done: Partial<DayTotals> = {}): readonly string[] => {
      const points = [{ id: 'a', dimension: 'internals' as const, label: 'absent' as const, evidence: '', cards: ['n3', 'r2', 'n1', 'n4'] }];
      const mock = { ...mockOf('s', { points }), day: TODAY, key: { at, device: 'a', id: 's' } };
      const days = new Map([[TODAY, { ...totalsOfGrade(null, 3, 0, TODAY), newCards: 0, ...done }]]);
      const progress = planned({ ...progressWith(states), mocks: [mock], days }, ['r1', 'n1', 'r2', 'n2']);
      const today = todayWork({ index, progress, day: TODAY, settings: { ...settings, minutesPerDay }, problemTitles: () => [] });
      expect(today.reviews + today.fresh).toBe(cardQueueOf(today).cards.length);
      return cardQueueOf(today).cards;
    };

    test('their cards come today, before the planned ones and beside the limit for new cards', () => {
      expect(missedAt(1)).toEqual(['n3', 'n4', 'r1', 'n1', 'r2', 'n2']);
      expect(missedAt(1, 20, { newCards: 3 })).toEqual(['n3', 'n4', 'r1', 'r2']);
    });

    test('only as many as the minutes left hold', () => {
      expect(missedAt(1, 3)).toEqual(['n3', 'r1', 'n1', 'r2', 'n2']);
      expect(missedAt(1, 20, { elapsedMs: 19 * 60_000 })).toEqual(['r1', 'n1', 'r2', 'n2']);
    });

    test('those of a session before the plan do not: it chose among them', () => {
      expect(missedAt(0)).toEqual(['r1', 'n1', 'r2', 'n2']);
    });
  });

  test('has no steps when nothing is left', () => {
    expect(workOf([], progressWith({}))).toEqual({ day: TODAY, steps: [], reviews: 0, fresh: 0, learning: 0, minutes: 0, outlook: null, leavesHalf: false, shortage: null, isPlanned: true });
  });
});
