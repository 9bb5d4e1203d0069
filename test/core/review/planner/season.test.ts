import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDayOff, seasonOf } from '../../../../src/core/review/planner/season.ts';
import { dayOfIsoDate } from '../../../../src/core/time.ts';

const sunday = dayOfIsoDate('2026-02-01') as number;

describe('isDayOff', () => {
  test('knows the weekdays of study days', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => isDayOff(sunday + offset, [0, 6]))).toEqual([true, false, false, false, false, false, true]);
    expect(isDayOff(-3, [1])).toBe(true);
  });
});

describe('seasonOf', () => {
  const request = { day: sunday + 1, minutesPerDay: 20, secondsToday: 600, daysOff: [0] };

  test('has a step for each day where the date is near, without time on days off', () => {
    const { days, dayOfStep, secondsByStep } = seasonOf({ ...request, interviewDay: sunday + 5 });
    expect(days).toBe(4);
    expect([...dayOfStep]).toEqual([0, 1, 2, 3]);
    expect([...seasonOf({ ...request, interviewDay: sunday + 5, daysOff: [3] }).secondsByStep]).toEqual([600, 1200, 0, 1200]);
    expect([...secondsByStep]).toEqual([600, 1200, 1200, 1200]);
  });

  test('has one step on the day itself', () => {
    expect(seasonOf({ ...request, interviewDay: sunday + 1 })).toMatchObject({ steps: 1, days: 1 });
    expect([...seasonOf({ ...request, interviewDay: sunday + 1 }).secondsByStep]).toEqual([600]);
  });

  test('keeps single days near today and near the date, and all of the time in few steps, however far the date is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (days) => {
        const { steps, dayOfStep, secondsByStep } = seasonOf({ ...request, daysOff: [], interviewDay: request.day + days });
        expect(steps).toBeLessThanOrEqual(Math.min(days, 4 + 8 * Math.log(days)));
        expect([...dayOfStep.subarray(0, 3)]).toEqual([0, 1, 2].slice(0, days));
        expect([...dayOfStep.subarray(-2)]).toEqual([days - 2, days - 1].slice(-steps));
        dayOfStep.subarray(1).forEach((day, step) => expect(day).toBeGreaterThanOrEqual((dayOfStep[step] as number) + 1));
        expect(secondsByStep.reduce((sum, seconds) => sum + seconds, 0)).toBe(600 + (days - 1) * 1200);
      }),
      { numRuns: 60 },
    );
  });
});
