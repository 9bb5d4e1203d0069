import type { Grade, Memory } from './event.ts';
import type { DayTotals } from './progress.ts';

/** Intervals of at least this many days count as mature, as in Anki. */
export const MATURE_INTERVAL_DAYS = 21;

const NOTHING: DayTotals = {
  reviews: 0,
  newCards: 0,
  again: 0,
  elapsedMs: 0,
  crammed: 0,
  young: 0,
  youngPassed: 0,
  mature: 0,
  maturePassed: 0,
  predictedPpm: 0,
};

/** Whether a grade tells if something was remembered: the first of a day on a card in review, as true retention counts them. */
export function isMemoryTest(before: Memory | null, day: number): before is Memory {
  return before?.phase === 'review' && before.lastDay < day;
}

/** What one grade adds to the totals of its study day. Whole milliseconds, so that sums do not depend on their order. */
export function totalsOfGrade(before: Memory | null, grade: Grade, elapsedMs: number, day: number, predictedPpm = 0): DayTotals {
  const passed = grade > 1 ? 1 : 0;
  const isTest = isMemoryTest(before, day);
  const mature = isTest && before.intervalDays >= MATURE_INTERVAL_DAYS ? 1 : 0;
  const young = isTest && mature === 0 ? 1 : 0;
  return {
    reviews: 1,
    newCards: before === null ? 1 : 0,
    again: 1 - passed,
    elapsedMs: Math.round(elapsedMs),
    crammed: 0,
    young,
    youngPassed: young * passed,
    mature,
    maturePassed: mature * passed,
    predictedPpm: isTest ? predictedPpm : 0,
  };
}

/** What one crammed card adds to the totals of its study day: time, never a review. */
export function totalsOfCram(elapsedMs: number): DayTotals {
  return { ...NOTHING, crammed: 1, elapsedMs: Math.round(elapsedMs) };
}

/** Adds (`sign` 1) or takes back (`sign` -1) totals; undefined where nothing is left, so that an undo leaves no trace. */
export function addTotals(a: DayTotals | undefined, b: DayTotals, sign: 1 | -1): DayTotals | undefined {
  const base = a ?? NOTHING;
  const sum: DayTotals = {
    reviews: base.reviews + sign * b.reviews,
    newCards: base.newCards + sign * b.newCards,
    again: base.again + sign * b.again,
    elapsedMs: base.elapsedMs + sign * b.elapsedMs,
    crammed: base.crammed + sign * b.crammed,
    young: base.young + sign * b.young,
    youngPassed: base.youngPassed + sign * b.youngPassed,
    mature: base.mature + sign * b.mature,
    maturePassed: base.maturePassed + sign * b.maturePassed,
    predictedPpm: base.predictedPpm + sign * b.predictedPpm,
  };
  return sum.reviews === 0 && sum.crammed === 0 ? undefined : sum;
}
