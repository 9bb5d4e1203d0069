import { describe, expect, test } from 'vitest';
import { foreseePlan } from '../../../src/core/insights/foresee-plan.ts';
import { makePlan } from '../../../src/core/insights/make-plan.ts';
import { todayWork } from '../../../src/core/insights/today.ts';
import { defaultSettings, type Settings } from '../../../src/core/settings.ts';
import { isoDateOfDay } from '../../../src/core/time.ts';
import { indexEntry, progressWith } from '../../helpers/cards.ts';
import { TODAY } from '../../helpers/decks.ts';
import { learningMemory, reviewMemory } from '../../helpers/memories.ts';

const reviews = Array.from({ length: 60 }, (_, i) => `r${i}`);
const fresh = Array.from({ length: 60 }, (_, i) => `n${i}`);
const index = [...reviews, ...fresh].map((id) => indexEntry(id));
const progress = progressWith(Object.fromEntries(reviews.map((id) => [id, { memory: reviewMemory() }])));

function settingsOf(minutesPerDay: number, daysAhead = 10, more: Partial<Settings> = {}): Settings {
  return { ...defaultSettings(), minutesPerDay, interviewDate: isoDateOfDay(TODAY + daysAhead), mockEveryDays: null, numbersPerDay: 0, ...more };
}

function workWith(settings: Settings, states = progress) {
  return todayWork({ index, progress: states, day: TODAY, settings, problemTitles: () => [] });
}

describe('a day that the planner has yet to plan', () => {
  test.each([1, 5, 10, 20])('does not exceed its %d minutes, and uses them', (minutesPerDay) => {
    const { minutes, isPlanned } = workWith(settingsOf(minutesPerDay));
    expect(isPlanned).toBe(false);
    expect(minutes).toBeLessThanOrEqual(minutesPerDay);
    expect(minutes).toBeGreaterThanOrEqual(minutesPerDay - 1);
  });

  test('brings new cards first, beyond the daily limit, then due ones', () => {
    const few = workWith(settingsOf(10, 10, { newCardsPerDay: 3 }));
    expect(few.reviews).toBe(0);
    expect(few.fresh).toBeGreaterThan(3);
    const many = workWith(settingsOf(240));
    expect([many.reviews, many.fresh]).toEqual([60, 60]);
  });

  test('brings nothing new on the last day, as the plan will not', () => {
    const settings = settingsOf(20, 0);
    const before = workWith(settings);
    expect([before.reviews, before.fresh]).toEqual([60, 0]);
    const plan = makePlan(index, progress, TODAY, settings);
    expect(plan.cards.every((card) => reviews.includes(card))).toBe(true);
  });

  test('brings all that was seen on the last day, as far as there is time', () => {
    const later = Object.fromEntries(reviews.map((id, i) => [id, { memory: reviewMemory(i < 30 ? {} : { due: { day: TODAY + 9 }, lastDay: TODAY - 3 }) }]));
    expect(workWith(settingsOf(60, 0), progressWith(later)).reviews).toBe(60);
    expect(workWith(settingsOf(60, 1), progressWith(later)).reviews).toBe(30);
  });

  test('counts what is in its steps, which comes anyway', () => {
    const learning = Object.fromEntries(reviews.map((id) => [id, { memory: learningMemory(0) }]));
    const work = workWith(settingsOf(10), progressWith(learning));
    expect([work.learning, work.reviews, work.fresh]).toEqual([60, 0, 0]);
  });

  test('comes near the plan itself', () => {
    const settings = settingsOf(10);
    const planned = makePlan(index, progress, TODAY, settings).cards.length;
    const foreseen = foreseePlan(index, progress, TODAY, settings).cards.length;
    expect(foreseen).toBeGreaterThan(planned / 2);
    expect(foreseen).toBeLessThan(planned * 2);
  });
});
