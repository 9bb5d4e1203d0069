import { expect, test } from 'vitest';
import type { PointLabel } from '../../../src/core/events/event.ts';
import { compareLabels } from '../../../src/core/mock/compare-labels.ts';

const points = (labels: Readonly<Record<string, PointLabel>>) => Object.entries(labels).map(([id, final]) => ({ id, final }));

test('says of each point whether it got better, in the order of the later session', () => {
  const compared = compareLabels(points({ a: 'absent', b: 'justified', c: 'named', d: 'named' }), points({ d: 'justified', c: 'named', b: 'named', a: 'named' }));
  expect(compared).toEqual([
    { id: 'd', earlier: 'named', later: 'justified', change: 'better' },
    { id: 'c', earlier: 'named', later: 'named', change: 'same' },
    { id: 'b', earlier: 'justified', later: 'named', change: 'worse' },
    { id: 'a', earlier: 'absent', later: 'named', change: 'better' },
  ]);
});

test('keeps points that only one of them knew', () => {
  expect(compareLabels(points({ old: 'named' }), points({ fresh: 'absent' }))).toEqual([
    { id: 'fresh', earlier: null, later: 'absent', change: 'unmatched' },
    { id: 'old', earlier: 'named', later: null, change: 'unmatched' },
  ]);
});
