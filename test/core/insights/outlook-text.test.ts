import { expect, test } from 'vitest';
import { outlookText } from '../../../src/core/insights/outlook-text.ts';

const today = { day: 20_000, outlook: null, leavesHalf: false, shortage: null };
const outlook = { held: 22, postponed: 0, expectedRecall: 0.614, low: 0.55, high: 0.66, suffices: true, neededMinutesPerDay: null };
const noDate = { interviewDate: null };
/** In 30 days. */
const ahead = { interviewDate: '2024-11-03' };

/** As narrow as Home's plan is at 80 columns. */
const HOME_COLUMNS = 38;

test('says nothing without a planner', () => {
  expect(outlookText(today, noDate)).toEqual([]);
  expect(outlookText(today, ahead)).toEqual([]);
});

test('says what is left out and how ready one will be', () => {
  expect(outlookText({ ...today, outlook }, ahead)).toEqual(['Left out: 22 that will hold', 'Ready on the day: 61 % (55 to 66 %)']);
  expect(outlookText({ ...today, outlook: { ...outlook, held: 0 } }, ahead)).toEqual(['Ready on the day: 61 % (55 to 66 %)']);
});

test('says where the cards have half of the minutes', () => {
  expect(outlookText({ ...today, outlook, leavesHalf: true }, ahead)[0]).toBe('Half of the minutes is kept for the mock session');
});

test('tells what can wait from what will hold', () => {
  expect(outlookText({ ...today, outlook: { ...outlook, postponed: 4 } }, ahead)[0]).toBe('Left out: 22 that will hold, 4 that can wait');
  expect(outlookText({ ...today, outlook: { ...outlook, held: 0, postponed: 4 } }, ahead)[0]).toBe('Left out: 4 that can wait');
});

test('nothing can wait on the last day', () => {
  const lines = outlookText({ ...today, outlook: { ...outlook, postponed: 4 }, shortage: { kind: 'last-day' } }, ahead);
  expect(lines).toEqual(['Left out: 22 that will hold, 4 for lack of time', 'Ready on the day: 61 % (55 to 66 %)']);
});

test('says what is short, in a line of Home', () => {
  const said = (shortage: Parameters<typeof outlookText>[0]['shortage']) => outlookText({ ...today, outlook, shortage }, ahead).at(-1) ?? '';
  expect(said({ kind: 'minutes', minutesPerDay: 35 })).toBe('Short of time: 35 min a day would do');
  expect(said({ kind: 'days' })).toBe('Too few days for all cards: core first');
  for (const shortage of [{ kind: 'minutes', minutesPerDay: 240 }, { kind: 'days' }] as const) expect(said(shortage).length).toBeLessThanOrEqual(HOME_COLUMNS);
});

test('says that the date has passed, from the day after on', () => {
  expect(outlookText(today, { interviewDate: '2024-10-04' })).toEqual([]);
  expect(outlookText(today, { interviewDate: '2024-10-03' })).toEqual(['The interview date has passed; sysdrill settings takes a new one']);
});
