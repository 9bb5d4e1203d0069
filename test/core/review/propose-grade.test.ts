import { describe, expect, test } from 'vitest';
import { listDistance, proposeGrade } from '../../../src/core/review/propose-grade.ts';

describe('proposeGrade', () => {
  test.each([['exact', 3], ['good', 3], ['fair', 2], ['magnitude', 1], ['missed', 1]] as const)('for %s is %i', (distance, grade) => {
    expect(proposeGrade(distance)).toBe(grade);
  });
});

describe('listDistance', () => {
  test.each([[4, 4, 'exact'], [3, 4, 'fair'], [2, 4, 'missed'], [2, 3, 'fair'], [1, 2, 'missed'], [2, 2, 'exact'], [0, 1, 'missed']])(
    '%i of %i is %s',
    (recalled, total, distance) => {
      expect(listDistance(recalled, total)).toBe(distance);
    },
  );
});
