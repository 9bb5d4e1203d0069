import { expect, test } from 'vitest';
import { cardMinutes } from '../../../src/core/insights/card-minutes.ts';
import { findShortage } from '../../../src/core/insights/shortage.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { isoDateOfDay } from '../../../src/core/time.ts';
import { progressWith } from '../../helpers/cards.ts';
import { TODAY } from '../../helpers/decks.ts';

const progress = progressWith({});
const outlook = { held: 0, postponed: 0, expectedRecall: 0.6, low: 0.5, high: 0.7, suffices: false, neededMinutesPerDay: null };

function shortageAt(minutesPerDay: number, neededMinutesPerDay: number | null, daysAhead = 10, numbersPerDay = 5) {
  const settings = { ...defaultSettings(), minutesPerDay, numbersPerDay, interviewDate: isoDateOfDay(TODAY + daysAhead) };
  return findShortage({ ...outlook, neededMinutesPerDay }, progress, TODAY, settings);
}

test('nothing is short where the minutes suffice', () => {
  expect(findShortage({ ...outlook, suffices: true }, progress, TODAY, defaultSettings())).toBe(null);
});

test('the minutes that would do are those of the setting: cards and numbers', () => {
  expect(shortageAt(20, 30, 10, 0)).toEqual({ kind: 'minutes', minutesPerDay: 30 });
  expect(shortageAt(5, 5)).toEqual({ kind: 'minutes', minutesPerDay: 7 });
});

test.each([1, 4, 7, 15, 30, 55, 120])('so many minutes leave the %d that cards need, and one less does not', (needed) => {
  const shortage = shortageAt(1, needed);
  if (shortage?.kind !== 'minutes') throw new Error('minutes are short');
  const { minutesPerDay } = shortage;
  const forCards = (minutes: number): number => cardMinutes(progress, TODAY, { ...defaultSettings(), minutesPerDay: minutes }).minutesPerDay;
  expect(forCards(minutesPerDay)).toBeGreaterThanOrEqual(needed);
  expect(forCards(minutesPerDay - 1)).toBeLessThan(needed);
});

test('time is not short where no more would do than there is', () => {
  expect(shortageAt(20, 15)).toBe(null);
  expect(shortageAt(240, 60)).toBe(null);
});

test('days are short where no number of minutes would do, or none that anybody has', () => {
  expect(shortageAt(20, null)).toEqual({ kind: 'days' });
  expect(shortageAt(240, null)).toEqual({ kind: 'days' });
  expect(shortageAt(20, 400)).toEqual({ kind: 'days' });
});

test('on the day itself neither is: it is the last one', () => {
  for (const needed of [null, 30]) expect(shortageAt(20, needed, 0)).toEqual({ kind: 'last-day' });
});
