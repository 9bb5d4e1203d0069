import { expect, test } from 'vitest';
import { cardMinutes } from '../../../src/core/insights/card-minutes.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { eventOf, mockOf, rebuilt, reviewOf } from '../../helpers/events.ts';

const DAY = 20_000;
const settings = { ...defaultSettings(), minutesPerDay: 20, numbersPerDay: 0, mockEveryDays: null };

test('all minutes are for cards where there is nothing else', () => {
  expect(cardMinutes(rebuilt([]), DAY, settings)).toEqual({ minutesPerDay: 20, minutesToday: 20 });
});

test('numbers take their time, at most a quarter of the day', () => {
  expect(cardMinutes(rebuilt([]), DAY, { ...settings, numbersPerDay: 2 }).minutesPerDay).toBe(17);
  expect(cardMinutes(rebuilt([]), DAY, { ...settings, numbersPerDay: 50 }).minutesPerDay).toBe(15);
});

test('a mock session leaves half, only on the day on which it becomes due', () => {
  const progress = rebuilt([eventOf({ type: 'mock', data: mockOf('s') }, { id: 'm', hour: -5 * 24 })]);
  const every5 = { ...settings, mockEveryDays: 5 };
  expect(cardMinutes(progress, DAY, every5)).toEqual({ minutesPerDay: 20, minutesToday: 10 });
  expect(cardMinutes(progress, DAY - 1, every5).minutesToday).toBe(20);
  expect(cardMinutes(progress, DAY + 1, every5).minutesToday).toBe(20);
});

test('what was spent today is spent', () => {
  const progress = rebuilt([eventOf(reviewOf('caching/ttl', 3, { elapsedMs: 120_000 }), { id: 'a' })]);
  expect(cardMinutes(progress, DAY, settings)).toEqual({ minutesPerDay: 20, minutesToday: 18 });
  expect(cardMinutes(progress, DAY + 1, settings).minutesToday).toBe(20);
});
