import { describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/core/events/progress.ts';
import { cardNumber, countFresh, nextCard, passCard, returnCard, sessionPosition, startSession } from '../../../src/core/review/session.ts';
import { progressWith } from '../../helpers/cards.ts';
import { learningMemory, noonOf, reviewMemory } from '../../helpers/memories.ts';

const TODAY = 20_010;
const NOW_MS = noonOf(TODAY).atMs;
const DONE_TODAY = reviewMemory({ due: { day: TODAY + 5 }, lastDay: TODAY });

const queueOf = (cards: readonly string[], learning: readonly string[] = []) => ({ cards, learning, reviews: 0, fresh: cards.length });
const inMinutes = (minutes: number) => ({ memory: learningMemory(NOW_MS + minutes * 60_000) });

function next(session: ReturnType<typeof startSession>, progress: Progress, learnAheadMin = 20, day = TODAY) {
  return nextCard(session, progress, { nowMs: NOW_MS, day, learnAheadMin });
}

describe('nextCard', () => {
  const session = startSession('review', queueOf(['a', 'b'], ['soon', 'late']));

  test.each([
    ['a learning card whose step is over, the longest waiting first', { soon: inMinutes(-1), late: inMinutes(-2) }, 'late'],
    ['the queue before learning cards whose step is not over', { soon: inMinutes(1) }, 'a'],
    ['the queue from its first open card', { a: { memory: DONE_TODAY }, soon: inMinutes(1) }, 'b'],
    ['what is in the queue and still new, not what was suspended', { a: { suspended: 'user' } }, 'b'],
    ['not what was buried today', { a: { buriedDay: TODAY } }, 'b'],
    ['what was buried yesterday', { a: { buriedDay: TODAY - 1 } }, 'a'],
  ] as const)('brings %s', (_name, cards, expected) => {
    expect(next(session, progressWith(cards))).toEqual({ kind: 'card', card: expected });
  });

  test('brings learning cards early when nothing else is left, but not too early', () => {
    const progress = progressWith({ a: { memory: DONE_TODAY }, b: { memory: DONE_TODAY }, soon: inMinutes(15), late: inMinutes(30) });
    expect(next(session, progress)).toEqual({ kind: 'card', card: 'soon' });
    expect(next(session, progress, 15)).toEqual({ kind: 'card', card: 'soon' });
    expect(next(session, progress, 14)).toEqual({ kind: 'wait', dueMs: NOW_MS + 15 * 60_000, cards: 2 });
    expect(next(session, progress, Infinity)).toEqual({ kind: 'card', card: 'soon' });
  });

  test('is done when no card is left', () => {
    expect(next(startSession('review', queueOf([])), progressWith({}))).toEqual({ kind: 'done' });
    const left = progressWith({ a: { memory: DONE_TODAY }, b: { suspended: 'leech' }, soon: { ...inMinutes(1), suspended: 'leech' } });
    expect(next(session, left)).toEqual({ kind: 'done' });
  });

  test('leaves learning cards of other parts of the decks alone', () => {
    expect(next(startSession('review', queueOf([])), progressWith({ elsewhere: inMinutes(-5) }))).toEqual({ kind: 'done' });
  });
});

describe('returnCard', () => {
  test('brings the card next, also when its step is not over or others wait longer', () => {
    const progress = progressWith({ soon: inMinutes(9), late: inMinutes(-2) });
    const session = returnCard(startSession('review', queueOf(['a'], ['soon', 'late'])), 'soon', false);
    expect(next(session, progress)).toEqual({ kind: 'card', card: 'soon' });
    expect(next(session, progressWith({ soon: { memory: DONE_TODAY } }))).toEqual({ kind: 'card', card: 'a' });
  });

  test('goes back in the queue', () => {
    const graded = progressWith({ a: { memory: DONE_TODAY } });
    const session = passCard(startSession('review', queueOf(['a', 'b'])), 'a', graded, TODAY);
    expect(session.cursor).toBe(1);
    const returned = returnCard(session, 'a', false);
    expect(next(returned, progressWith({}))).toEqual({ kind: 'card', card: 'a' });
    expect(returned.passed.size).toBe(0);
    expect(passCard(returned, 'a', graded, TODAY)).toEqual(session);
  });
});

describe('a cram', () => {
  test('brings every card once, in its order, whatever is known of it', () => {
    const progress = progressWith({ a: { memory: DONE_TODAY }, b: inMinutes(-5), c: { suspended: 'user' } });
    let session = startSession('cram', queueOf(['a', 'b', 'c', 'd'], ['b']));
    const shown: string[] = [];
    for (let card = next(session, progress); card.kind === 'card'; card = next(session, progress)) {
      shown.push(card.card);
      session = passCard(session, card.card, progress, TODAY);
    }
    expect(shown).toEqual(['a', 'b', 'd']);
  });
});

describe('sessionPosition', () => {
  const states = { done: { memory: DONE_TODAY }, buried: { buriedDay: TODAY }, again: inMinutes(5), before: inMinutes(5) };
  const session = ['done', 'buried', 'again'].reduce(
    (passing, card) => passCard(passing, card, progressWith(states), TODAY),
    startSession('review', queueOf(['done', 'buried', 'again', 'new', 'due'], ['before'])),
  );

  test('counts what is finished, what is yet to come and what comes back', () => {
    const progress = progressWith({ ...states, due: { memory: reviewMemory() } });
    expect(sessionPosition(session, progress, TODAY)).toEqual({ finished: 2, open: 2, learning: 2 });
  });

  test('numbers a card by what was seen before it, and counts the new ones ahead', () => {
    const progress = progressWith({ ...states, due: { memory: reviewMemory() } });
    // Two finished and two in learning come before the next card of the queue; a card in learning has its number already.
    expect(cardNumber(session, progress, TODAY, 'new')).toBe(5);
    expect(cardNumber(session, progress, TODAY, 'again')).toBe(4);
    expect(countFresh(session, progress, TODAY)).toBe(1);
    expect(countFresh({ ...session, kind: 'cram' }, progress, TODAY)).toBe(0);
  });

  test('keeps counting as finished what is due again after midnight', () => {
    expect(sessionPosition(session, progressWith(states), TODAY + 5)).toEqual({ finished: 2, open: 2, learning: 2 });
  });

  test('counts a card once that was passed and came back', () => {
    const returned = returnCard(session, 'again', true);
    expect(sessionPosition(returned, progressWith(states), TODAY)).toEqual({ finished: 2, open: 2, learning: 2 });
  });
});
