import { describe, expect, test } from 'vitest';
import { describeNextDue } from '../../../src/core/insights/describe-next-due.ts';

describe('describeNextDue', () => {
  test.each([
    [null, ''],
    [{ atMs: 480_000 }, 'next card in 8m'],
    [{ atMs: 1 }, 'next card in 1m'],
    [{ atMs: -5000 }, 'next card in 1m'],
    [{ atMs: 7_200_000 }, 'next card in 2h'],
    [{ day: 20_001 }, 'next card in 1d'],
    [{ day: 20_070 }, 'next card in 2.3mo'],
    [{ day: 20_000 }, 'more cards are due today'],
    [{ day: 19_990 }, 'more cards are due today'],
  ])('of %j is %j', (next, text) => {
    expect(describeNextDue(next, 0, 20_000)).toBe(text);
  });
});
