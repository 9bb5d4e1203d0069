import { expect, test } from 'vitest';
import { outlookText } from '../../../src/core/insights/outlook-text.ts';

const today = { day: 1, steps: [], reviews: 14, fresh: 9, learning: 0, minutes: 12, outlook: null, isPlanned: true };
const outlook = { held: 22, postponed: 0, expectedRecall: 0.614, low: 0.55, high: 0.66, suffices: true, neededMinutesPerDay: null };

test('says nothing without a planner', () => {
  expect(outlookText(today)).toEqual([]);
});

test('says what is left out and how ready one will be', () => {
  expect(outlookText({ ...today, outlook })).toEqual([
    'Plan: 14 reviews, 9 new; skipping 22 that will hold',
    'Ready on the day: 61 % recalled (55 % to 66 %)',
  ]);
});

test('tells what can wait from what will hold', () => {
  expect(outlookText({ ...today, outlook: { ...outlook, postponed: 4 } })[0]).toBe('Plan: 14 reviews, 9 new; skipping 22 that will hold and 4 that can wait');
  expect(outlookText({ ...today, outlook: { ...outlook, held: 0, postponed: 4 } })[0]).toBe('Plan: 14 reviews, 9 new; skipping 4 that can wait');
});

test('is honest where the minutes do not suffice', () => {
  const short = { ...outlook, held: 0, suffices: false, neededMinutesPerDay: 33.2 };
  expect(outlookText({ ...today, reviews: 1, outlook: short })).toEqual([
    'Plan: 1 review, 9 new',
    'Ready on the day: 61 % recalled (55 % to 66 %)',
    'Not enough time for all cards: 34 min a day would do',
  ]);
  expect(outlookText({ ...today, outlook: { ...short, neededMinutesPerDay: null } }).at(-1)).toBe('Not enough time for all cards: the core comes first');
});
