import { describe, expect, test } from 'vitest';
import { totalsOfCram } from '../../../src/core/events/day-totals.ts';
import { longestStreakDays, streakDays } from '../../../src/core/insights/streak.ts';
import { progressWith } from '../../helpers/cards.ts';
import { mockOf } from '../../helpers/events.ts';
import { numberRecord } from '../../helpers/number-records.ts';

/** A progress with work on the days marked `x`; the last mark is today. */
function streakOf(days: string): number {
  const first = 20_000 - days.length + 1;
  const worked = [...days].flatMap((mark, i) => (mark === 'x' ? [[first + i, totalsOfCram(1000)] as const] : []));
  return streakDays(progressWith({}, { days: new Map(worked) }), 20_000);
}

describe('streakDays', () => {
  test.each([
    ['', 0],
    ['.', 0],
    ['x', 1],
    ['xxx', 3],
    ['xx.', 2],
    ['x.x', 2],
    ['xx.xx', 4],
    ['x.x.x.', 3],
    ['xx..', 2],
    ['xxx...', 0],
    ['xxx..x', 1],
    ['x..x.x', 2],
    ['.x', 1],
  ])('of %j (today last) is %i', (days, streak) => {
    expect(streakOf(days)).toBe(streak);
  });

  test('counts days of sums and of mock sessions alone', () => {
    const progress = progressWith({});
    progress.numbers.push(numberRecord({ day: 19_999 }));
    progress.mocks.push({ ...mockOf('s'), key: { at: 1, device: 'a', id: 'm' }, day: 20_000 });
    expect(streakDays(progress, 20_000)).toBe(2);
  });

  test('is not broken by days off, however many come in a row', () => {
    // Day 20000 is a Thursday, 4; the four days before it, Sunday to Wednesday, are off.
    const days = new Map([19_995, 20_000].map((day) => [day, totalsOfCram(1000)] as const));
    expect(streakDays(progressWith({}, { days }), 20_000, [0, 1, 2, 3])).toBe(2);
    expect(streakDays(progressWith({}, { days }), 20_000, [])).toBe(1);
  });

  test('ends where every weekday is off', () => {
    const days = new Map([[20_000, totalsOfCram(1000)]]);
    expect(streakDays(progressWith({}, { days }), 20_000, [0, 1, 2, 3, 4, 5, 6])).toBe(1);
    expect(streakDays(progressWith({}), 20_000, [0, 1, 2, 3, 4, 5, 6])).toBe(0);
  });

  test('counts many years', () => {
    expect(streakOf('x'.repeat(5000))).toBe(5000);
  });

  test('does not count days that lie ahead', () => {
    expect(streakDays(progressWith({}, { days: new Map([[20_001, totalsOfCram(1)]]) }), 20_000)).toBe(0);
  });
});

describe('longestStreakDays', () => {
  const longestOf = (days: string): number => {
    const worked = [...days].flatMap((mark, i) => (mark === 'x' ? [[20_000 - days.length + 1 + i, totalsOfCram(1000)] as const] : []));
    return longestStreakDays(progressWith({}, { days: new Map(worked) }), 20_000, []);
  };

  test.each([
    ['', 0],
    ['xxx..x', 3],
    ['x.x.x..xx', 3],
    ['x..xx.xxx', 5],
  ])('of %j is %i', (days, longest) => {
    expect(longestOf(days)).toBe(longest);
  });
});
