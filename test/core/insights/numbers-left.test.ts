import { expect, test } from 'vitest';
import type { Event } from '../../../src/core/events/event.ts';
import { numbersLeft } from '../../../src/core/insights/numbers-left.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { eventOf, numberOf, rebuilt } from '../../helpers/events.ts';

const DAY = 20_000;
const answers = (count: number, { hour = 0, family = 'qps', elapsedMs = 9000 } = {}): Event[] =>
  Array.from({ length: count }, (_, i) => eventOf({ type: 'number', data: { ...numberOf(family), elapsedMs } }, { id: `${family}-${hour}-${i}`, hour }));

const left = (events: Event[], numbersPerDay = 5) => numbersLeft(rebuilt(events), DAY, { ...defaultSettings(), numbersPerDay });

test('answers of the day count, those of other days and walk-throughs do not', () => {
  expect(left([...answers(2), ...answers(1, { hour: -24 }), ...answers(3, { family: 'walkthrough/feed' })]).questions).toBe(3);
  expect(left(answers(7)).questions).toBe(0);
  expect(left([], 0)).toEqual({ questions: 0, minutes: 0 });
});

test('the minutes are those of the drill', () => {
  const events = answers(9, { hour: -24, elapsedMs: 105_000 });
  expect(left(events).minutes).toBe(10);
  expect(left([], 0).minutes).toBe(0);
});

test('with the planner they keep to their share of the minutes', () => {
  const slow = rebuilt(answers(9, { hour: -24, elapsedMs: 45_000 }));
  const questionsIn = (minutesPerDay: number, interviewDate: string | null) => numbersLeft(slow, DAY, { ...defaultSettings(), numbersPerDay: 5, minutesPerDay, interviewDate }).questions;
  expect(questionsIn(20, '2024-11-03')).toBe(5);
  expect(questionsIn(12, '2024-11-03')).toBe(3);
  expect(questionsIn(3, '2024-11-03')).toBe(1);
  expect(questionsIn(3, null)).toBe(5);
});
