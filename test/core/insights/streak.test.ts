import { describe, expect, test } from 'vitest';
import { totalsOfCram } from '../../../src/core/events/day-totals.ts';
import { streakDays } from '../../../src/core/insights/streak.ts';
import { progressWith } from '../../helpers/cards.ts';

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

  test('counts many years', () => {
    expect(streakOf('x'.repeat(5000))).toBe(5000);
  });

  test('does not count days that lie ahead', () => {
    expect(streakDays(progressWith({}, { days: new Map([[20_001, totalsOfCram(1)]]) }), 20_000)).toBe(0);
  });
});
