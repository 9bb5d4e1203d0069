import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTotals, MATURE_INTERVAL_DAYS, totalsOfCram, totalsOfGrade } from '../../../src/core/events/day-totals.ts';
import { learningMemory, reviewMemory } from '../../helpers/memories.ts';

describe('totalsOfGrade', () => {
  const young = reviewMemory({ intervalDays: MATURE_INTERVAL_DAYS - 1 });
  const mature = reviewMemory({ intervalDays: MATURE_INTERVAL_DAYS });

  test.each([
    ['a new card', null, 3, { newCards: 1, again: 0 }],
    ['a new card that was not known', null, 1, { newCards: 1, again: 1 }],
    ['a learning card', learningMemory(0), 3, { newCards: 0, young: 0, mature: 0 }],
    ['a young card', young, 3, { young: 1, youngPassed: 1, mature: 0, maturePassed: 0 }],
    ['a young card that was forgotten', young, 1, { young: 1, youngPassed: 0, again: 1 }],
    ['a mature card', mature, 2, { young: 0, youngPassed: 0, mature: 1, maturePassed: 1 }],
    ['a mature card that was forgotten', mature, 1, { mature: 1, maturePassed: 0 }],
    ['a card that was graded on that day before', reviewMemory({ lastDay: 20_010 }), 3, { young: 0, mature: 0 }],
  ] as const)('of %s', (_name, before, grade, expected) => {
    expect(totalsOfGrade(before, grade, 4000, 20_010)).toMatchObject({ reviews: 1, crammed: 0, elapsedMs: 4000, ...expected });
  });
});

describe('addTotals', () => {
  test('taken back leaves what was there, exactly, also of times that are no whole milliseconds', () => {
    const anyTotals = fc.oneof(
      fc.double({ min: 0, max: 120_000, noNaN: true }).map((elapsedMs) => totalsOfGrade(null, 3, elapsedMs, 20_000)),
      fc.double({ min: 0, max: 120_000, noNaN: true }).map(totalsOfCram),
    );
    fc.assert(
      fc.property(fc.array(anyTotals), anyTotals, (before, totals) => {
        const sum = before.reduce<ReturnType<typeof addTotals>>((all, each) => addTotals(all, each, 1), undefined);
        expect(addTotals(addTotals(sum, totals, 1), totals, -1)).toEqual(sum);
      }),
    );
  });
});
