import { describe, expect, test } from 'vitest';
import { scoreDistance, scoreExactly } from '../../../src/core/numbers/score.ts';

describe('scoreDistance', () => {
  test.each([
    [0, 'exact'], [0.1, 'exact'], [0.11, 'good'], [0.3, 'good'], [Math.log10(2), 'good'], [0.31, 'fair'],
    [Math.log10(3), 'fair'], [0.5, 'fair'], [0.51, 'magnitude'], [1, 'magnitude'], [1.01, 'missed'], [1000, 'missed'],
  ] as const)('%d is %s', (log10Error, word) => {
    expect(scoreDistance(log10Error)).toBe(word);
  });
});

test('scoreExactly takes nothing but the figure', () => {
  expect(scoreExactly(0)).toBe('exact');
  expect(scoreExactly(1e-12)).toBe('exact');
  expect(scoreExactly(0.001)).toBe('missed');
});
