import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSessionLength, planSteps, SESSION_MINUTES, sumOfSteps } from '../../../src/core/mock/step-minutes.ts';

const minutesOf = (total: number) => Object.values(planSteps(total)).map((ms) => ms / 60_000);

test('45 minutes are 5, 5, 10, 15, 5 and 5', () => {
  expect(minutesOf(45)).toEqual([5, 5, 10, 15, 5, 5]);
});

test('other lengths are divided in proportion', () => {
  expect(minutesOf(90)).toEqual([10, 10, 20, 30, 10, 10]);
  expect(Object.values(planSteps(30)).map((ms) => ms / 1000)).toEqual([200, 200, 400, 600, 200, 200]);
  expect(Object.values(planSteps(37)).map((ms) => ms / 1000)).toEqual([247, 247, 493, 740, 247, 246]);
  expect(Object.values(planSteps(60)).map((ms) => ms / 1000)).toEqual([400, 400, 800, 1200, 400, 400]);
});

test('every length is shared out to the second, each step within a second of its proportion', () => {
  fc.assert(
    fc.property(fc.integer({ min: SESSION_MINUTES.least, max: SESSION_MINUTES.most }), (total) => {
      const plan = planSteps(total);
      expect(sumOfSteps(plan)).toBe(total * 60_000);
      Object.values(plan).forEach((ms, index) => {
        expect(ms % 1000).toBe(0);
        expect(Math.abs(ms - ([5, 5, 10, 15, 5, 5][index] ?? 0) * (total / 45) * 60_000)).toBeLessThan(1000);
      });
    }),
  );
});

test.each([9, 181, 0, -45, 45.5, Number.NaN, Infinity])('%d minutes are no session', (minutes) => {
  expect(isSessionLength(minutes)).toBe(false);
  expect(() => planSteps(minutes)).toThrow(RangeError);
});
