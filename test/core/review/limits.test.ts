import { describe, expect, test } from 'vitest';
import { dailyLimits, settingsFilter } from '../../../src/core/review/limits.ts';
import { defaultSettings } from '../../../src/core/settings.ts';

describe('dailyLimits', () => {
  test('are ten new cards and no limit for reviews', () => {
    expect(dailyLimits(defaultSettings())).toEqual({ newCards: 10, reviews: Infinity });
    expect(dailyLimits({ ...defaultSettings(), newCardsPerDay: 0, reviewsPerDay: 0 })).toEqual({ newCards: 0, reviews: 0 });
  });
});

describe('settingsFilter', () => {
  test.each([['core', 1], ['more', 2], ['deep', 3]] as const)('%s lets new cards in up to priority %i', (cardsUpTo, newUpTo) => {
    expect(settingsFilter({ ...defaultSettings(), cardsUpTo })).toEqual({ newUpTo, numberSet: 'modern' });
  });
});
