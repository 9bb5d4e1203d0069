import { describe, expect, test } from 'vitest';
import { isNewLeech } from '../../../src/core/review/leech.ts';
import { reviewMemory } from '../../helpers/memories.ts';

describe('isNewLeech', () => {
  test.each([
    [6, 7, false],
    [7, 8, true],
    [8, 8, false],
    [8, 9, false],
    [11, 12, true],
    [12, 12, false],
    [15, 16, true],
    [0, 1, false],
  ])('from %i lapses to %i: %s', (before, after, expected) => {
    expect(isNewLeech(reviewMemory({ lapses: before }), reviewMemory({ lapses: after }))).toBe(expected);
  });

  test('is never made by the first grade', () => {
    expect(isNewLeech(null, reviewMemory({ lapses: 0 }))).toBe(false);
  });
});
