import { describe, expect, test } from 'vitest';
import { describeCalibration, measureCalibration, RANGES_NEEDED } from '../../../src/core/numbers/calibration.ts';
import { numberRecord } from '../../helpers/number-records.ts';

const ranges = (count: number, hits: number, sureShare = 0.8) =>
  Array.from({ length: count }, (_, i) => numberRecord({ range: { low: 1, high: 2, sureShare, hit: i < hits } }));
const verdictOf = (...sets: ReturnType<typeof ranges>[]) => measureCalibration(sets.flat()).verdict;

test('nothing is said before there are enough ranges; answers without one do not count', () => {
  const records = [...ranges(RANGES_NEEDED - 1, 0), numberRecord()];
  expect(measureCalibration(records)).toMatchObject({ ranges: 19, hits: 0, verdict: 'few' });
  expect(describeCalibration(measureCalibration(records))).toBe('19 of 20 ranges given: then this says how well your confidence holds.');
  expect(measureCalibration([])).toMatchObject({ ranges: 0, sureShare: 0, levels: [] });
});

describe('the verdict', () => {
  test('is that ranges are too narrow, too wide, or right', () => {
    expect(verdictOf(ranges(24, 12))).toBe('over');
    expect(verdictOf(ranges(24, 19))).toBe('fair');
    expect(verdictOf(ranges(40, 40))).toBe('under');
  });

  test('allows for chance: few ranges have to be further off than many', () => {
    expect(verdictOf(ranges(20, 13))).toBe('fair');
    expect(verdictOf(ranges(200, 130))).toBe('over');
  });

  test('weighs each range by its own confidence', () => {
    expect(verdictOf(ranges(20, 10, 0.5), ranges(20, 18, 0.9))).toBe('fair');
  });
});

test('the levels are kept apart, the least sure first', () => {
  expect(measureCalibration([...ranges(4, 4, 0.9), ...ranges(2, 1, 0.5), ...ranges(3, 2, 0.8)]).levels).toMatchObject([
    { sureShare: 0.5, ranges: 2, hits: 1 },
    { sureShare: expect.closeTo(0.8) as number, ranges: 3, hits: 2 },
    { sureShare: expect.closeTo(0.9) as number, ranges: 4, hits: 4 },
  ]);
});

test.each([
  [ranges(24, 12), 'Of 24 ranges, given with 80 % confidence on average, 12 held (50 %). Make them wider.'],
  [ranges(40, 40), 'Of 40 ranges, given with 80 % confidence on average, 40 held (100 %). You can make them narrower.'],
  [ranges(25, 20), 'Of 25 ranges, given with 80 % confidence on average, 20 held (80 %). That matches.'],
])('it is said in words %#', (records, words) => {
  expect(describeCalibration(measureCalibration(records))).toBe(words);
});
