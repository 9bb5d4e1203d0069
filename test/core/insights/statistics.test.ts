import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DayTotals } from '../../../src/core/events/progress.ts';
import { computeStatistics } from '../../../src/core/insights/statistics.ts';
import { indexEntry, progressWith } from '../../helpers/cards.ts';
import { anyDeck, TODAY } from '../../helpers/decks.ts';
import { learningMemory, reviewMemory } from '../../helpers/memories.ts';

function totals(changes: Partial<DayTotals>): DayTotals {
  const nothing = { reviews: 0, newCards: 0, again: 0, elapsedMs: 0, crammed: 0, young: 0, youngPassed: 0, mature: 0, maturePassed: 0 };
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
        for (const [category, counts] of Object.entries(byCategory)) {
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
});
