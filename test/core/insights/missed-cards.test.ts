import { describe, expect, test } from 'vitest';
import type { Event, ScoredPoint } from '../../../src/core/events/event.ts';
import { missedCards } from '../../../src/core/insights/missed-cards.ts';
import { eventOf, mockOf, rebuilt, reviewOf } from '../../helpers/events.ts';

const DAY = 20_000;

const point = (id: string, label: ScoredPoint['label'], ...cards: string[]): ScoredPoint => ({ id, dimension: 'internals', label, evidence: '', cards });

function session(id: string, points: readonly ScoredPoint[], { hour = 0, problem = 'chat' } = {}): Event {
  return eventOf({ type: 'mock', data: mockOf(id, { points, problem }) }, { id: `mock-${id}`, hour });
}

describe('missedCards', () => {
  const missed = session('s', [point('a', 'named', 'caching/ttl'), point('b', 'absent', 'papers/dynamo'), point('c', 'justified', 'caching/lru')]);

  test('are those of absent points, then of named ones; what was justified brings none', () => {
    expect(missedCards(rebuilt([missed]), DAY)).toEqual(['papers/dynamo', 'caching/ttl']);
  });

  test('go when they are graded after the session, not by a grade before it', () => {
    const before = eventOf(reviewOf('caching/ttl', 3), { id: 'r1', hour: -1 });
    const after = eventOf(reviewOf('papers/dynamo', 3), { id: 'r2', hour: 1 });
    expect(missedCards(rebuilt([missed, before, after]), DAY)).toEqual(['caching/ttl']);
  });

  test("follow the person's own verdict", () => {
    const overturn = (label: 'absent' | 'justified', at: string) =>
      eventOf({ type: 'overturn', data: { session: 's', point: at, label } }, { id: `o-${at}`, hour: 1 });
    expect(missedCards(rebuilt([missed, overturn('justified', 'b'), overturn('absent', 'c')]), DAY)).toEqual(['caching/lru', 'caching/ttl']);
  });

  test('are those of the newest session of a problem', () => {
    const again = session('t', [point('a', 'absent', 'caching/lru')], { hour: 5 });
    const other = session('u', [point('a', 'absent', 'papers/raft')], { hour: 4, problem: 'news-feed' });
    expect(missedCards(rebuilt([missed, again, other]), DAY)).toEqual(expect.arrayContaining(['caching/lru', 'papers/raft']));
    expect(missedCards(rebuilt([missed, again, other]), DAY)).toHaveLength(2);
  });

  test('of the newer session come first, also when its problem was done before', () => {
    const again = session('v', [point('a', 'absent', 'caching/lru')], { hour: 6 });
    const other = session('u', [point('a', 'absent', 'papers/raft')], { hour: 4, problem: 'news-feed' });
    expect(missedCards(rebuilt([missed, other, again]), DAY)).toEqual(['caching/lru', 'papers/raft']);
  });

  test('are at most eight, and forgotten after two weeks', () => {
    const many = session('m', [point('a', 'absent', ...Array.from({ length: 20 }, (_, i) => `papers/p${i}`))]);
    expect(missedCards(rebuilt([many]), DAY)).toHaveLength(8);
    expect(missedCards(rebuilt([many]), DAY + 13)).toHaveLength(8);
    expect(missedCards(rebuilt([many]), DAY + 14)).toEqual([]);
  });
});
