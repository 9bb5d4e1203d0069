import { describe, expect, test } from 'vitest';
import { logLoss } from '../../../src/core/review/log-loss.ts';
import type { PastReview } from '../../../src/core/review/review-histories.ts';
import { DEFAULT_PARAMETERS, previewGrades, retrievability, scheduleGrade } from '../../../src/core/review/schedule.ts';
import { soundWeights } from '../../../src/core/review/sound-parameters.ts';
import { noonOf } from '../../helpers/memories.ts';

const weights = soundWeights(DEFAULT_PARAMETERS);
const review = (grade: 1 | 2 | 3 | 4, elapsedDays: number, atMs = 0): PastReview => ({ grade, elapsedDays, atMs });

describe('logLoss', () => {
  test('is the surprise at each later grade under the scheduler itself', () => {
    const first = previewGrades('a', null, noonOf(20_000), DEFAULT_PARAMETERS)[3];
    const atFive = retrievability(first, 20_005, DEFAULT_PARAMETERS);
    const second = scheduleGrade('a', { ...first, phase: 'review', due: { day: 20_005 }, intervalDays: 5 }, 1, noonOf(20_005), DEFAULT_PARAMETERS);
    const atTwelve = retrievability(second, 20_012, DEFAULT_PARAMETERS);
    const expected = -(Math.log(1 - atFive) + Math.log(atTwelve)) / 2;
    expect(logLoss([[review(3, 0), review(1, 5), review(2, 7)]], weights, 0)).toBeCloseTo(expected, 6);
  });

  test('counts grades of later days alone, from the instant on', () => {
    expect(logLoss([[review(3, 0), review(3, 0)]], weights, 0)).toBeNull();
    const history = [review(3, 0, 1), review(1, 5, 2), review(3, 7, 3)];
    expect(logLoss([history], weights, 3)).toBeLessThan(logLoss([history], weights, 0) ?? 0);
    expect(logLoss([history], weights, 4)).toBeNull();
  });
});
