import { describe, expect, test } from 'vitest';
import { measureTrends, sessionToCompare, type TrendSession } from '../../../src/core/insights/mock-trends.ts';
import { RUBRIC_DIMENSIONS, type DimensionScores } from '../../../src/core/mock/rubric.ts';

function session(given: Partial<TrendSession['record']>, internals: number | null = 2): TrendSession {
  const dimensions = { ...Object.fromEntries(RUBRIC_DIMENSIONS.map((name) => [name, 2])), internals } as DimensionScores;
  return { record: { session: 'a', problem: 'kiosk', seed: '7', minutes: 45, ...given }, final: { dimensions, total: 50 } };
}

const internalsOf = (...scores: readonly (number | null)[]) =>
  measureTrends(scores.map((score) => session({}, score))).find(({ dimension }) => dimension === 'internals');

describe('measureTrends', () => {
  test('sets the last three sessions against the three before', () => {
    expect(internalsOf(4, 1, 1, 1, 2, 3, 4)).toEqual({ dimension: 'internals', scores: [4, 1, 1, 1, 2, 3, 4], change: 2 });
  });

  test.each([
    [[1], null],
    [[1, 2], 1],
    [[1, 2, 4], 2.5],
    [[1, 1, 3, 4], 2.5],
    [[null, 2, null], null],
    [[null, 2, 1], -1],
    [[], null],
  ])('sets the later half of few against the earlier: %j gives %j', (scores, change) => {
    expect(internalsOf(...scores)?.change).toBe(change);
  });

  test('has every dimension', () => {
    expect(measureTrends([]).map(({ dimension }) => dimension)).toEqual(RUBRIC_DIMENSIONS);
  });
});

describe('sessionToCompare', () => {
  const sessions = [
    session({ session: 'a' }),
    session({ session: 'b', minutes: 30 }),
    session({ session: 'c', seed: '8' }),
    session({ session: 'd', problem: 'chat' }),
    session({ session: 'e' }),
    session({ session: 'f', seed: '9' }),
    session({ session: 'g', minutes: 60 }),
  ];

  test.each([
    ['e', 'a', 'same seed and length'],
    ['b', 'a', 'same seed, as no length fits'],
    ['g', 'e', 'the newest of the same seed'],
    ['f', 'e', 'the newest of the problem, as no seed fits'],
    ['c', 'b', 'the newest of the problem'],
  ])('sets %s against %s: %s', (later, earlier) => {
    expect(sessionToCompare(sessions, later)?.record.session).toBe(earlier);
  });

  test.each(['a', 'd', 'unknown'])('has nothing for %s', (later) => {
    expect(sessionToCompare(sessions, later)).toBe(undefined);
  });
});
