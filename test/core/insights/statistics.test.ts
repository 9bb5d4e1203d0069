import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayTotals, Progress } from '../../../src/core/events/progress.ts';
import { computeStatistics as computeWith } from '../../../src/core/insights/statistics.ts';
import type { CardIndexEntry } from '../../../src/core/decks/card.ts';
import { mondayOf } from '../../../src/core/insights/week.ts';
import { isoDateOfDay } from '../../../src/core/time.ts';
import { indexEntry, progressWith } from '../../helpers/cards.ts';
import { anyDeck, TODAY } from '../../helpers/decks.ts';
import { mockOf } from '../../helpers/events.ts';
import { learningMemory, reviewMemory } from '../../helpers/memories.ts';
import { numberRecord } from '../../helpers/number-records.ts';

const computeStatistics = (index: readonly CardIndexEntry[], progress: Progress, day: number, daysOff: readonly number[] = []) =>
  computeWith(index, progress, day, { daysOff, desiredRetention: 0.9 });

function totals(changes: Partial<DayTotals>): DayTotals {
  const nothing = { reviews: 0, newCards: 0, again: 0, elapsedMs: 0, crammed: 0, young: 0, youngPassed: 0, mature: 0, maturePassed: 0, predictedPpm: 0 };
  return { ...nothing, ...changes };
}

const withDays = (days: Readonly<Record<number, Partial<DayTotals>>>) =>
  progressWith({}, { days: new Map(Object.entries(days).map(([day, changes]) => [Number(day), totals(changes)])) });

describe('computeStatistics', () => {
  test('counts every card once, in all and by category', () => {
    fc.assert(
      fc.property(anyDeck, ({ index, progress }) => {
        const { cards, byCategory } = computeStatistics(index, progress, TODAY);
        const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
        expect(sumOf({ ...cards })).toBe(index.length);
        for (const [category, { meanRecallShare: _mean, ...counts }] of Object.entries(byCategory)) {
          expect(sumOf({ ...counts })).toBe(index.filter((card) => card.category === category).length);
        }
        expect(Object.keys(byCategory).toSorted()).toEqual([...new Set(index.map((card) => card.category))].toSorted());
      }),
    );
  });

  test('tells cards by what became of them', () => {
    const progress = progressWith({
      young: { memory: reviewMemory({ intervalDays: 20 }) },
      mature: { memory: reviewMemory({ intervalDays: 21 }) },
      learning: { memory: learningMemory(0) },
      relearning: { memory: learningMemory(0, { phase: 'relearning' }) },
      suspended: { memory: reviewMemory(), suspended: 'user' },
      suspendedNew: { suspended: 'user' },
      buried: { buriedDay: TODAY },
    });
    const index = [...progress.cards.keys(), 'unseen'].map((id) => indexEntry(id));
    expect(computeStatistics(index, progress, TODAY).cards).toEqual({ new: 2, learning: 2, young: 1, mature: 1, suspended: 2 });
  });

  test('sums up days, in all and today', () => {
    const progress = withDays({
      [TODAY - 1]: { reviews: 9, elapsedMs: 90_000 },
      [TODAY]: { reviews: 20, newCards: 4, crammed: 1, elapsedMs: 120_000 },
    });
    expect(computeStatistics([], progress, TODAY)).toMatchObject({
      streakDays: 2, studyDays: 2, reviews: 29, reviewsToday: 20, newCardsToday: 4, minutesToday: 2, minutes: 3.5, secondsPerGrade: 7,
    });
  });

  test('takes true retention over thirty days, today among them', () => {
    const progress = withDays({
      [TODAY - 30]: { reviews: 1, young: 50, youngPassed: 0, mature: 50, maturePassed: 0 },
      [TODAY - 29]: { reviews: 1, young: 4, youngPassed: 3 },
      [TODAY]: { reviews: 1, mature: 6, maturePassed: 6 },
    });
    expect(computeStatistics([], progress, TODAY)).toMatchObject({
      trueRetention30Days: 0.9, trueRetentionYoung30Days: 0.75, trueRetentionMature30Days: 1,
    });
  });

  test('says nothing of what was never measured', () => {
    expect(computeStatistics([], progressWith({}), TODAY)).toMatchObject({
      secondsPerGrade: null, trueRetention30Days: null, trueRetentionYoung30Days: null, trueRetentionMature30Days: null, streakDays: 0,
    });
  });

  test('foresees fourteen days: what is overdue or in learning is due today', () => {
    const dueOn = (day: number) => ({ memory: reviewMemory({ due: { day } }) });
    const progress = progressWith({
      a: dueOn(TODAY - 5), b: dueOn(TODAY), c: { memory: learningMemory(0) }, d: dueOn(TODAY + 1), e: dueOn(TODAY + 13),
      f: dueOn(TODAY + 14), g: { ...dueOn(TODAY), suspended: 'user' },
    });
    const index = [...progress.cards.keys(), 'unseen'].map((id) => indexEntry(id));
    expect(computeStatistics(index, progress, TODAY).dueInNext14Days).toEqual([3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('counts what is overdue, and looks ninety days ahead', () => {
    const dueOn = (day: number) => ({ memory: reviewMemory({ due: { day } }) });
    const progress = progressWith({ a: dueOn(TODAY - 1), b: dueOn(TODAY), c: dueOn(TODAY + 89), d: dueOn(TODAY + 90) });
    const index = [...progress.cards.keys()].map((id) => indexEntry(id));
    const { overdueCards, dueInNext90Days } = computeStatistics(index, progress, TODAY);
    expect(overdueCards).toBe(1);
    expect([dueInNext90Days.length, dueInNext90Days[0], dueInNext90Days[89]]).toEqual([90, 2, 1]);
  });

  test('adds the time of sums and mock sessions, and tells them apart', () => {
    const progress = withDays({ [TODAY - 40]: { reviews: 1, elapsedMs: 60_000 }, [TODAY]: { reviews: 2, elapsedMs: 120_000 } });
    progress.numbers.push(numberRecord({ day: TODAY, elapsedMs: 60_000 }));
    progress.mocks.push({ ...mockOf('s'), key: { at: 1, device: 'a', id: 'm' }, day: TODAY - 1 });
    const statistics = computeStatistics([], progress, TODAY);
    expect(statistics).toMatchObject({
      studyDays: 3, minutesToday: 3, minutes: 49, last30Days: { cardMinutes: 2, sumMinutes: 1, mockMinutes: 45 }, secondsPerGrade: 60,
    });
    expect(statistics.activity.map(({ date, minutes }) => [date, minutes])).toEqual([
      [isoDateOfDay(TODAY - 40), 1],
      [isoDateOfDay(TODAY - 1), 45],
      [isoDateOfDay(TODAY), 3],
    ]);
  });

  test('tells the mean recall of what was seen of a category', () => {
    const progress = progressWith({ a: { memory: reviewMemory({ lastDay: TODAY - 10, stability: 10 }) } });
    const { byCategory } = computeStatistics([indexEntry('a'), indexEntry('b'), indexEntry('c', { category: 'papers' })], progress, TODAY);
    expect(byCategory.caching?.meanRecallShare).toBeCloseTo(0.9, 5);
    expect(byCategory.papers?.meanRecallShare).toBe(null);
  });

  test('takes true retention by week from Monday on', () => {
    const monday = mondayOf(TODAY);
    const progress = withDays({ [monday - 1]: { reviews: 1, young: 2, youngPassed: 1 }, [monday]: { reviews: 1, mature: 4, maturePassed: 4 } });
    const weeks = computeStatistics([], progress, TODAY).trueRetentionByWeek;
    expect(weeks.slice(-2).map(({ weekStartDate, allShare }) => [weekStartDate, allShare])).toEqual([
      [isoDateOfDay(monday - 7), 0.5],
      [isoDateOfDay(monday), 1],
    ]);
  });
});
