import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../src/core/events/event.ts';
import { dueLoad, previewBalanced } from '../../../src/core/review/balance-load.ts';
import { DEFAULT_PARAMETERS, previewGrades, scheduleGrade, scheduleWithRange } from '../../../src/core/review/schedule.ts';
import { studyDay } from '../../../src/core/time.ts';
import { progressWith } from '../../helpers/cards.ts';
import { anyHistory, anyParameters, memoryAfter, noonOf, reviewMemory } from '../../helpers/memories.ts';

const GRADES: readonly Grade[] = [1, 2, 3, 4];
const START = noonOf(20_000);

describe('previewBalanced', () => {
  test('stays within the range of the fuzz, keeps the order of the buttons, and is what a replay gives', () => {
    const anyLoad = fc.array(fc.nat({ max: 9 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyHistory, anyParameters, anyLoad, (history, parameters, loads) => {
        const { memory, moment } = memoryAfter(history, START, parameters);
        const plain = previewGrades('caching/ttl', memory, moment, parameters);
        const { preview, balancedDays } = previewBalanced('caching/ttl', memory, moment, parameters, (day) => loads[day % 7] ?? 0);
        for (const grade of GRADES) {
          const { fuzzRange } = scheduleWithRange('caching/ttl', memory, grade, moment, parameters);
          const days = balancedDays[grade];
          expect(preview[grade]).toEqual(scheduleGrade('caching/ttl', memory, grade, moment, parameters, days));
          expect({ ...preview[grade], intervalDays: 0, due: null }).toEqual({ ...plain[grade], intervalDays: 0, due: null });
          if (days === undefined) expect(preview[grade]).toEqual(plain[grade]);
          else {
            expect(days).toBeGreaterThanOrEqual(fuzzRange?.least ?? Infinity);
            expect(days).toBeLessThanOrEqual(fuzzRange?.most ?? -Infinity);
            expect(preview[grade].due).toEqual({ day: studyDay(moment) + days });
          }
        }
        if (plain[2].intervalDays < plain[3].intervalDays) expect(preview[2].intervalDays).toBeLessThan(preview[3].intervalDays);
        if (plain[3].intervalDays < plain[4].intervalDays) expect(preview[3].intervalDays).toBeLessThan(preview[4].intervalDays);
      }),
      { numRuns: 60 },
    );
  });

  test('takes the day with the fewest cards, and of equal ones the nearest to the plain interval', () => {
    const memory = reviewMemory({ stability: 40, intervalDays: 40 });
    const moment = noonOf(20_040);
    const plain = previewGrades('caching/ttl', memory, moment, DEFAULT_PARAMETERS)[3].intervalDays;
    expect(previewBalanced('caching/ttl', memory, moment, DEFAULT_PARAMETERS, () => 5).preview[3].intervalDays).toBe(plain);
    const { fuzzRange } = scheduleWithRange('caching/ttl', memory, 3, moment, DEFAULT_PARAMETERS);
    const quiet = 20_040 + (fuzzRange?.least ?? 0) + 1;
    const { preview } = previewBalanced('caching/ttl', memory, moment, DEFAULT_PARAMETERS, (day) => (day === quiet ? 2 : 3));
    expect(preview[3].due).toEqual({ day: quiet });
  });

  test('keeps the order of the buttons also where only the better one has a choice', () => {
    const parameters = { ...DEFAULT_PARAMETERS, desiredRetention: 0.86, maximumIntervalDays: 4 };
    const memory = reviewMemory({ stability: 1.2931, difficulty: 5.11217071, intervalDays: 2, reps: 1, lastDay: 20_002 });
    const moment = noonOf(20_002);
    expect(GRADES.map((grade) => scheduleWithRange('caching/ttl', memory, grade, moment, parameters).fuzzRange)).toEqual([null, null, null, { least: 3, most: 4 }]);
    const { preview } = previewBalanced('caching/ttl', memory, moment, parameters, (day) => (day === 20_005 ? 0 : 1));
    expect([preview[3].intervalDays, preview[4].intervalDays]).toEqual([3, 4]);
  });

  test('has no choice without fuzz', () => {
    const parameters = { ...DEFAULT_PARAMETERS, fuzz: false };
    const memory = reviewMemory({ stability: 40, intervalDays: 40 });
    const { preview, balancedDays } = previewBalanced('caching/ttl', memory, noonOf(20_040), parameters, (day) => day % 5);
    expect(balancedDays).toEqual({});
    expect(preview).toEqual(previewGrades('caching/ttl', memory, noonOf(20_040), parameters));
  });

  test('evens out the days of many cards', () => {
    const spread = (isBalanced: boolean): number => {
      const counts = new Map<number, number>();
      for (let i = 0; i < 200; i++) {
        const memory = reviewMemory({ stability: 30, lastDay: 20_000 });
        const card = `caching/c${i}`;
        const load = (day: number) => (isBalanced ? (counts.get(day) ?? 0) : 0);
        const { due } = previewBalanced(card, memory, noonOf(20_025), DEFAULT_PARAMETERS, load).preview[3];
        if ('day' in due) counts.set(due.day, (counts.get(due.day) ?? 0) + 1);
      }
      return Math.max(...counts.values());
    };
    expect(spread(true)).toBeLessThan(spread(false));
  });
});

describe('dueLoad', () => {
  test('counts the cards of a day without the one that is graded and suspended ones; a day off is full', () => {
    const memory = reviewMemory({ due: { day: 20_010 } });
    const progress = progressWith({ a: { memory }, b: { memory }, c: { memory, suspended: 'user' }, d: { memory: null } });
    expect(dueLoad(progress, 'a', [])(20_010)).toBe(1);
    expect(dueLoad(progress, 'x', [])(20_010)).toBe(2);
    expect(dueLoad(progress, 'x', [])(20_011)).toBe(0);
    expect(dueLoad(progress, 'x', [(20_010 + 4) % 7])(20_010)).toBe(Infinity);
  });
});
