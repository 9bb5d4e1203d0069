import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvents } from '../../../src/core/events/event.ts';

const anyKey = fc.record({ at: fc.nat({ max: 3 }), device: fc.constantFrom('a', 'b', 'B'), id: fc.constantFrom('1', '2', '10') });

describe('compareEvents', () => {
  test('goes by time, then device, then id', () => {
    const key = (at: number, device: string, id: string) => ({ at, device, id });
    const ordered = [key(1, 'b', '9'), key(2, 'a', '9'), key(2, 'b', '1'), key(2, 'b', '2'), key(10, 'a', '0')];
    expect(ordered.toReversed().toSorted(compareEvents)).toEqual(ordered);
  });

  test('is one order for all events: of two different ones exactly one comes first', () => {
    fc.assert(
      fc.property(anyKey, anyKey, anyKey, (a, b, c) => {
        expect(Math.sign(compareEvents(a, b)) + Math.sign(compareEvents(b, a))).toBe(0);
        expect(compareEvents(a, b) === 0).toBe(a.at === b.at && a.device === b.device && a.id === b.id);
        if (compareEvents(a, b) <= 0 && compareEvents(b, c) <= 0) expect(compareEvents(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
