import { describe, expect, test } from 'vitest';
import { measureScheduler } from '../../../src/core/insights/scheduler-calibration.ts';
import { progressWith } from '../../helpers/cards.ts';

const totals = { reviews: 9, newCards: 0, again: 0, elapsedMs: 0, crammed: 0, young: 0, youngPassed: 0, mature: 0, maturePassed: 0, predictedPpm: 0 };

describe('measureScheduler', () => {
  test('sets what was seen against what was foreseen, by bin and in all', () => {
    const calibration = new Map([
      [7, { reviews: 10, passed: 8, predictedPpm: 9_100_000 }],
      [3, { reviews: 30, passed: 15, predictedPpm: 21_600_000 }],
    ]);
    const scheduler = measureScheduler(progressWith({}, { calibration }), 20_000);
    expect(scheduler.bins).toEqual([
      { fromShare: 0.7, toShare: 0.75, reviews: 30, predictedShare: expect.closeTo(0.72, 10) as number, seenShare: 0.5 },
      { fromShare: 0.9, toShare: 0.93, reviews: 10, predictedShare: expect.closeTo(0.91, 10) as number, seenShare: 0.8 },
    ]);
    expect(scheduler.predictedShare).toBeCloseTo((9.1 + 21.6) / 40, 10);
    expect(scheduler.seenShare).toBeCloseTo(23 / 40, 10);
  });

  test('looks at the last 30 and 90 days by themselves', () => {
    const days = new Map([
      [20_000 - 30, { ...totals, young: 2, youngPassed: 1, predictedPpm: 1_600_000 }],
      [20_000, { ...totals, mature: 2, maturePassed: 2, predictedPpm: 1_800_000 }],
    ]);
    expect(measureScheduler(progressWith({}, { days }), 20_000)).toMatchObject({
      predicted30DaysShare: 0.9, seen30DaysShare: 1, predicted90DaysShare: 0.85, seen90DaysShare: 0.75,
    });
  });

  test('says nothing without a test of memory', () => {
    expect(measureScheduler(progressWith({}), 20_000)).toMatchObject({ reviews: 0, predictedShare: null, seenShare: null, seen30DaysShare: null, bins: [] });
  });
});
