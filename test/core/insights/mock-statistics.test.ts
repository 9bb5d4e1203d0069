import { expect, test } from 'vitest';
import type { PointLabel } from '../../../src/core/events/event.ts';
import { measureMocks } from '../../../src/core/insights/mock-statistics.ts';
import { eventOf, mockOf, rebuilt } from '../../helpers/events.ts';

function session(id: string, label: PointLabel, hour: number) {
  const points = [{ id: 'cache', dimension: 'internals', label, evidence: '' }];
  return eventOf({ type: 'mock', data: mockOf(id, { points, pacing: 4 }) }, { id, hour });
}

test('scores sessions with the own verdicts and compares five with the five before', () => {
  const labels: readonly PointLabel[] = ['absent', 'absent', 'absent', 'absent', 'absent', 'justified', 'justified', 'justified', 'justified', 'absent'];
  const overturn = eventOf({ type: 'overturn', data: { session: 's9', point: 'cache', label: 'justified' } }, { id: 'z', hour: 999 });
  const { sessions, lately, before } = measureMocks(rebuilt([...labels.map((label, i) => session(`s${i}`, label, i * 24)), overturn]));
  expect(sessions).toHaveLength(10);
  expect(sessions.at(-1)).toMatchObject({ problem: 'url-shortener', total: 100, minutes: 45, dimensions: { internals: 4, pacing: 4, tradeoffs: null } });
  expect([lately.internals, before.internals, lately.tradeoffs]).toEqual([4, 0, null]);
});

test('has nothing to compare without sessions', () => {
  expect(measureMocks(rebuilt([]))).toMatchObject({ sessions: [], lately: { internals: null }, before: { internals: null } });
});
