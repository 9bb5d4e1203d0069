import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDayOff, MOST_ROUGH_STEPS, roughStepOf, seasonOf } from '../../../../src/core/review/planner/season.ts';
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
    const { steps, daysPerStep, secondsByStep } = seasonOf({ ...request, interviewDay: sunday + 9 });
    expect([steps, daysPerStep]).toEqual([8, 1]);
    expect([...secondsByStep]).toEqual([600, 1200, 1200, 1200, 1200, 1200, 0, 1200]);
  });

  test('has one step on the day itself', () => {
    expect([...seasonOf({ ...request, interviewDay: sunday + 1 }).secondsByStep]).toEqual([600]);
  });

  test('keeps all of the time in few steps, however far the date is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (days) => {
        const { steps, daysPerStep, secondsByStep } = seasonOf({ ...request, daysOff: [], interviewDay: request.day + days });
        expect(steps).toBeLessThanOrEqual(30);
        expect(steps * daysPerStep).toBeGreaterThanOrEqual(days);
        expect(secondsByStep.reduce((sum, seconds) => sum + seconds, 0)).toBe(600 + (days - 1) * 1200);
      }),
    );
  });
});

describe('roughStepOf', () => {
  const request = { day: sunday + 1, minutesPerDay: 20, secondsToday: 600, daysOff: [] };

  test('puts each step where the rough season has its time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (days) => {
        const season = seasonOf({ ...request, interviewDay: request.day + days });
        const rough = seasonOf({ ...request, interviewDay: request.day + days }, MOST_ROUGH_STEPS);
        expect(rough.steps).toBeLessThanOrEqual(MOST_ROUGH_STEPS);
        const seconds = new Float64Array(rough.steps);
        season.secondsByStep.forEach((each, step) => {
          const at = roughStepOf(season, rough, step);
          seconds[at] = (seconds[at] as number) + each;
        });
        expect(seconds).toEqual(rough.secondsByStep);
      }),
    );
  });
});
