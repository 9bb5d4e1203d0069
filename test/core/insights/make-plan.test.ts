import { expect, test } from 'vitest';
import { cardQueueOf, todayWork } from '../../../src/core/insights/today.ts';
import { makePlan } from '../../../src/core/insights/make-plan.ts';
import { nextCard, passCard, startSession } from '../../../src/core/review/session.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { indexEntry, progressWith } from '../../helpers/cards.ts';
import { TODAY } from '../../helpers/decks.ts';
import { mockOf } from '../../helpers/events.ts';
import { reviewMemory } from '../../helpers/memories.ts';

const settings = { ...defaultSettings(), newCardsPerDay: 1, numbersPerDay: 0, mockEveryDays: null };
const index = ['due', 'early', 'new', 'stepping'].map((id) => indexEntry(id));
const early = reviewMemory({ due: { day: TODAY + 30 }, lastDay: TODAY - 5, lastAtMs: 1000 });
const missed = { id: 'a', dimension: 'internals', label: 'absent', evidence: '', cards: ['early', 'gone', 'stepping'] } as const;
const progress = {
  ...progressWith({
    due: { memory: reviewMemory() },
    early: { memory: early },
    stepping: { memory: reviewMemory({ phase: 'learning', due: { atMs: 0 }, lastAtMs: 1000 }) },
  }),
  mocks: [{ ...mockOf('s', { points: [missed] }), day: TODAY - 1, key: { at: 2000, device: 'a', id: 'm' } }],
};

test('cards of missed points come first, though they are not due', () => {
  expect(makePlan(index, progress, TODAY, settings).cards[0]).toBe('early');
  expect(makePlan(index, progress, TODAY, settings).cards.toSorted()).toEqual(['due', 'early', 'new']);
});

test('a card that comes early is shown once, and is closed by a grade', () => {
  const queue = cardQueueOf(todayWork({ index, progress, day: TODAY, settings, problemTitles: () => [] }));
  expect(queue).toMatchObject({ reviews: 2, fresh: 1, learning: ['stepping'] });
  const session = startSession('review', { ...queue, learning: [] });
  const moment = { nowMs: 5000, day: TODAY, learnAheadMin: 0 };
  expect(nextCard(session, progress, moment)).toEqual({ kind: 'card', card: 'early' });
  const graded = progressWith({ due: { memory: reviewMemory() }, early: { memory: { ...early, lastAtMs: 5000, lastDay: TODAY } } });
  expect(nextCard(passCard(session, 'early', graded, TODAY), graded, moment)).not.toEqual({ kind: 'card', card: 'early' });
  expect(nextCard(session, graded, { ...moment, day: TODAY + 1 })).not.toEqual({ kind: 'card', card: 'early' });
  const left = todayWork({ index, progress: { ...graded, plan: { day: TODAY, cards: queue.cards, last: { at: 0, device: 'a', id: 'p' } } }, day: TODAY, settings, problemTitles: () => [] });
  expect(cardQueueOf(left).cards).not.toContain('early');
});
