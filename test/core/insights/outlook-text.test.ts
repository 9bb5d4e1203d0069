import { expect, test } from 'vitest';
import { outlookText } from '../../../src/core/insights/outlook-text.ts';

const today = { day: 1, steps: [], reviews: 14, fresh: 9, learning: 0, minutes: 12, outlook: null };
const outlook = { held: 22, expectedRecall: 0.614, low: 0.55, high: 0.66, neededMinutesPerDay: null };

test('says nothing without a planner', () => {
  expect(outlookText(today)).toEqual([]);
});

test('says what is left out and how ready one will be', () => {
  expect(outlookText({ ...today, outlook })).toEqual([
    'Plan: 14 reviews, 9 new; skipping 22 that will hold',
    'Readiness on the day: 61 % of all cards recalled (55 % to 66 %)',
  ]);
});

test('is honest where the minutes do not suffice', () => {
  expect(outlookText({ ...today, reviews: 1, outlook: { ...outlook, held: 0, neededMinutesPerDay: 33.2 } })).toEqual([
    'Plan: 1 review, 9 new',
    'Readiness on the day: 61 % of all cards recalled (55 % to 66 %)',
    'The minutes do not suffice for all: 34 a day would',
  ]);
});
