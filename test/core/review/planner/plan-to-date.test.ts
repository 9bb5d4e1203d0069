import { describe, expect, test } from 'vitest';
import { planToDate } from '../../../../src/core/review/planner/plan-to-date.ts';
import { defaultSettings } from '../../../../src/core/settings.ts';
import { isoDateOfDay } from '../../../../src/core/time.ts';
import { indexEntry, progressWith } from '../../../helpers/cards.ts';
import { reviewMemory } from '../../../helpers/memories.ts';

const DAY = 20_000;
const settings = { ...defaultSettings(), interviewDate: isoDateOfDay(DAY + 30) };
const MINUTES = { minutesPerDay: 20, minutesToday: 20 };
const index = Array.from({ length: 12 }, (_, i) => indexEntry(`caching/c${i}`));

describe('planToDate', () => {
  test('is silent without a date, after it, and switched off', () => {
    const progress = progressWith({});
    expect(planToDate(index, progress, DAY, { ...settings, interviewDate: null }, MINUTES)).toBeNull();
    expect(planToDate(index, progress, DAY + 31, settings, MINUTES)).toBeNull();
    expect(planToDate(index, progress, DAY, { ...settings, planner: false }, MINUTES)).toBeNull();
    expect(planToDate(index, progress, DAY, settings, MINUTES)?.cards.length).toBeGreaterThan(0);
  });

  test('leaves out what is suspended, buried or beyond the chosen depth', () => {
    const cards = [...index, indexEntry('caching/deep', { priority: 3 })];
    const progress = progressWith({ 'caching/c0': { suspended: 'leech' }, 'caching/c1': { buriedDay: DAY } });
    const planned = planToDate(cards, progress, DAY, { ...settings, cardsUpTo: 'core', minutesPerDay: 60 }, { minutesPerDay: 60, minutesToday: 60 })?.cards ?? [];
    expect(planned).not.toContain('caching/c0');
    expect(planned).not.toContain('caching/c1');
    expect(planned).not.toContain('caching/deep');
    expect(planned).toContain('caching/c2');
  });

  test('keeps a sibling away of what was graded today or is in its steps, and of nothing else', () => {
    const siblings = ['today', 'steps', 'leech', 'earlier'].flatMap((of) => [indexEntry(`caching/${of}-a`, { of }), indexEntry(`caching/${of}-b`, { of })]);
    const inSteps = reviewMemory({ phase: 'learning', due: { atMs: 1 }, lastDay: DAY - 1 });
    const progress = progressWith({
      'caching/today-a': { memory: reviewMemory({ lastDay: DAY, due: { day: DAY + 9 } }) },
      'caching/steps-a': { memory: inSteps },
      'caching/leech-a': { memory: inSteps, suspended: 'leech' },
      'caching/earlier-a': { memory: reviewMemory({ stability: 900, lastDay: DAY - 1, due: { day: DAY + 9 } }) },
    });
    const planned = planToDate(siblings, progress, DAY, settings, MINUTES)?.cards ?? [];
    expect(planned.filter((card) => card.endsWith('-b')).toSorted()).toEqual(['caching/earlier-b', 'caching/leech-b']);
  });

  test('keeps to the minutes that are left today', () => {
    const many = Array.from({ length: 300 }, (_, i) => indexEntry(`caching/m${i}`));
    const cardsIn = (minutesToday: number) => planToDate(many, progressWith({}), DAY, settings, { minutesPerDay: 20, minutesToday })?.cards.length ?? 0;
    expect(cardsIn(20)).toBeGreaterThan(20);
    expect(cardsIn(5)).toBeLessThan(cardsIn(20) / 2);
  });

  test('brings a card before it is due where that gains', () => {
    const memory = reviewMemory({ stability: 3, lastDay: DAY - 6, due: { day: DAY + 9 } });
    const planned = planToDate(index, progressWith({ 'caching/c0': { memory } }), DAY, { ...settings, interviewDate: isoDateOfDay(DAY + 1) }, MINUTES);
    expect(planned?.cards).toContain('caching/c0');
    expect(planned?.outlook.expectedRecall).toBeGreaterThan(0.5);
  });
});
