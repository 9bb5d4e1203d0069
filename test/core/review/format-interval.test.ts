import { describe, expect, test } from 'vitest';
import { formatDays, formatInterval, formatMinutes } from '../../../src/core/review/format-interval.ts';
import { learningMemory, reviewMemory } from '../../helpers/memories.ts';

describe('formatInterval', () => {
  test('says when a step is over, seen from now', () => {
    expect(formatInterval(learningMemory(600_000), 0)).toBe('10m');
    expect(formatInterval(learningMemory(600_000), 599_999)).toBe('1m');
    expect(formatInterval(learningMemory(600_000), 900_000)).toBe('1m');
  });

  test('says how many days a review is away', () => {
    expect(formatInterval(reviewMemory({ intervalDays: 12 }), 0)).toBe('12d');
  });
});

describe('formatMinutes', () => {
  test.each([[1, '1m'], [59, '59m'], [60, '1h'], [240, '4h']])('%i is %s', (minutes, text) => {
    expect(formatMinutes(minutes)).toBe(text);
  });
});

describe('formatDays', () => {
  test.each([[1, '1d'], [30, '30d'], [31, '1mo'], [64, '2.1mo'], [364, '12mo'], [365, '1y'], [500, '1.4y'], [36_500, '100y']])(
    '%i are %s',
    (days, text) => {
      expect(formatDays(days)).toBe(text);
    },
  );
});
