import { describe, expect, test } from 'vitest';
import { addTotals, totalsOfGrade } from '../../../src/core/events/day-totals.ts';
import type { Progress } from '../../../src/core/events/progress.ts';
import { DEFAULT_SECONDS_PER_GRADE, estimateMinutes, measureSeconds, secondsPerGrade } from '../../../src/core/review/estimate-time.ts';
import { progressWith } from '../../helpers/cards.ts';

/** Days with as many grades of as many seconds. */
function daysOf(...days: readonly (readonly [day: number, grades: number, seconds: number])[]): Progress {
  const progress = progressWith({});
  for (const [day, grades, seconds] of days) {
    for (let i = 0; i < grades; i++) {
      const sum = addTotals(progress.days.get(day), totalsOfGrade(null, 3, seconds * 1000, day), 1);
      if (sum) progress.days.set(day, sum);
    }
  }
  return progress;
}

describe('secondsPerGrade', () => {
  test('is assumed until 50 grades were measured', () => {
    expect(secondsPerGrade(daysOf())).toBe(DEFAULT_SECONDS_PER_GRADE);
    expect(secondsPerGrade(daysOf([20_000, 49, 7]))).toBe(DEFAULT_SECONDS_PER_GRADE);
    expect(secondsPerGrade(daysOf([20_000, 25, 7], [20_001, 25, 9]))).toBe(8);
  });

  test('is measured over the newest 14 study days', () => {
    const recent = Array.from({ length: 14 }, (_, i) => [20_000 + 2 * i, 4, 6] as const);
    expect(secondsPerGrade(daysOf([19_000, 500, 60], ...recent))).toBe(6);
  });
});

test('cards that were only clicked through count three seconds', () => {
  const clicked = daysOf([20_000, 200, 0.1]);
  expect(secondsPerGrade(clicked)).toBe(3);
  expect(measureSeconds(clicked).other).toBe(3);
});

describe('measureSeconds', () => {
  test('is assumed at first, then scaled to the time that was measured', () => {
    const assumed = measureSeconds(daysOf());
    expect(assumed).toEqual({ first: 25, again: 25, other: 9 });
    // Only new cards, of 50 seconds each: twice what was assumed.
    expect(measureSeconds(daysOf([20_000, 60, 50]))).toEqual({ first: 50, again: 50, other: 18 });
  });
});

describe('estimateMinutes', () => {
  test('counts new cards as several grades, and rounds up', () => {
    expect(estimateMinutes(daysOf(), { reviews: 0, fresh: 0, learning: 0 })).toBe(0);
    expect(estimateMinutes(daysOf(), { reviews: 1, fresh: 0, learning: 0 })).toBe(1);
    expect(estimateMinutes(daysOf(), { reviews: 20, fresh: 10, learning: 2 })).toBe(12);
  });
});
