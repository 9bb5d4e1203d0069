import { describe, expect, test } from 'vitest';
import { addRecall, HALF_LIFE_DAYS, recallsAsOf, recencyWeight } from '../../../src/core/events/recent-recalls.ts';
import { eventOf, rebuilt, reviewOf } from '../../helpers/events.ts';

describe('addRecall', () => {
  test('counts a test half after a month', () => {
    const first = addRecall(null, true, 20_000);
    expect(first).toEqual({ day: 20_000, tests: 1, passed: 1 });
    expect(addRecall(first, false, 20_000 + HALF_LIFE_DAYS)).toEqual({ day: 20_030, tests: 1.5, passed: 0.5 });
  });

  test('counts a test of an earlier day in full, and stays at the later one', () => {
    expect(addRecall({ day: 20_010, tests: 1, passed: 0 }, true, 20_000)).toEqual({ day: 20_010, tests: 2, passed: 1 });
  });
});

test('recallsAsOf weighs sums by their age', () => {
  expect(recallsAsOf({ day: 20_000, tests: 4, passed: 2 }, 20_060)).toEqual({ day: 20_060, tests: 1, passed: 0.5 });
  expect(recencyWeight(-3)).toBe(1);
});

describe('a log', () => {
  const card = 'caching/ttl';
  const easy = eventOf(reviewOf(card, 4), { id: 'a' });
  const later = (grade: 1 | 3, id: string, hour = 24 * 20) => eventOf(reviewOf(card, grade), { id, hour });
  const recallsOf = (...events: Parameters<typeof rebuilt>[0][]) => rebuilt(events.flatMap((each) => [...each])).cards.get(card)?.recalls;

  test('counts the first grade of a day of a card in review, and no other', () => {
    expect(recallsOf([easy])).toBe(null);
    expect(recallsOf([easy, later(1, 'b'), later(3, 'c', 24 * 20 + 1)])).toEqual({ day: 20_020, tests: 1, passed: 0 });
  });

  test('counts no cram, and nothing that was taken back', () => {
    expect(recallsOf([easy, eventOf(reviewOf(card, 3, { cram: true }), { id: 'b', hour: 480 })])).toBe(null);
    expect(recallsOf([easy, later(3, 'b'), eventOf({ type: 'undo', data: { target: 'b' } }, { id: 'c', hour: 481 })])).toBe(null);
  });
});
