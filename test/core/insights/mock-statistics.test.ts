import { expect, test } from 'vitest';
import type { PointLabel } from '../../../src/core/events/event.ts';
import { measureMocks } from '../../../src/core/insights/mock-statistics.ts';
import { measureTrends } from '../../../src/core/insights/mock-trends.ts';
import { eventOf, mockOf, rebuilt } from '../../helpers/events.ts';

function session(id: string, label: PointLabel, hour: number) {
  const points = [{ id: 'cache', dimension: 'internals', label, evidence: '' }];
  return eventOf({ type: 'mock', data: mockOf(id, { points, pacing: 4 }) }, { id, hour });
}

test('scores sessions with the own verdicts', () => {
  const overturn = eventOf({ type: 'overturn', data: { session: 's1', point: 'cache', label: 'justified' } }, { id: 'z', hour: 999 });
  const { sessions } = measureMocks(rebuilt([session('s0', 'absent', 0), session('s1', 'absent', 24), overturn]));
  expect(sessions.map(({ total }) => total)).toEqual([17, 100]);
  expect(sessions.at(-1)).toMatchObject({ problem: 'url-shortener', minutes: 45, dimensions: { internals: 4, pacing: 4, tradeoffs: null } });
});

test.each<[readonly PointLabel[], number | null, number | null]>([
  [['justified', 'absent', 'absent', 'absent', 'justified', 'justified', 'justified'], 4, 0],
  [['absent', 'absent', 'justified', 'justified'], 4, 0],
  [['justified'], 4, null],
])('compares the late sessions with those before as the history of a problem does: %j', (labels, late, earlier) => {
  const progress = rebuilt(labels.map((label, i) => session(`s${i}`, label, i * 24)));
  const { sessions, lately, before } = measureMocks(progress);
  expect([lately.internals, before.internals, lately.tradeoffs]).toEqual([late, earlier, null]);
  const trend = measureTrends(sessions.map((final, i) => ({ record: { session: `s${i}`, problem: 'url-shortener', seed: '7', minutes: 45 }, final })));
  expect(trend.find(({ dimension }) => dimension === 'internals')?.change).toBe(earlier === null ? null : Number(late) - earlier);
});

test('has nothing to compare without sessions', () => {
  expect(measureMocks(rebuilt([]))).toMatchObject({ sessions: [], lately: { internals: null }, before: { internals: null } });
});
