import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, LEVELS } from '../../../src/core/decks/problem.ts';
import { DIMENSION_WEIGHTS, type DimensionScores, judgeScore, RUBRIC_DIMENSIONS, scoreCredits, totalOf, VERDICTS } from '../../../src/core/mock/rubric.ts';

const points = DIMENSIONS.flatMap((dimension) => Array.from({ length: 4 }, (_, i) => ({ id: `${dimension}-${i}`, dimension })));
const creditAll = (credit: number) => new Map(points.map(({ id }) => [id, credit]));
const sameScore = (score: number | null): DimensionScores => ({ requirements: score, api_data: score, high_level: score, internals: score, tradeoffs: score, reliability: score, pacing: score });

it('weighs to 100', () => {
  expect(Object.values(DIMENSION_WEIGHTS).reduce((sum, weight) => sum + weight)).toBe(100);
});

describe('a dimension', () => {
  it('is 0 without credit, 4 from 85 % on, and straight between', () => {
    const score = (credit: number) => scoreCredits(points, creditAll(credit), null).dimensions.internals;
    expect([0, 0.425, 0.85, 1].map(score)).toEqual([0, 2, 4, 4]);
  });

  it('has only its own points', () => {
    const { dimensions } = scoreCredits(points, new Map(points.filter(({ dimension }) => dimension === 'internals').map(({ id }) => [id, 1])), 3);
    expect(dimensions).toEqual({ ...sameScore(0), internals: 4, pacing: 3 });
  });

  it('without points is left out, and the others make the total', () => {
    const without = points.filter(({ dimension }) => dimension !== 'reliability');
    const { dimensions, total } = scoreCredits(without, creditAll(1), null);
    expect(dimensions).toMatchObject({ reliability: null, pacing: null, internals: 4 });
    expect(total).toBe(100);
  });
});

describe('the total', () => {
  it('is the weighted mean of what can be judged', () => {
    expect(totalOf({ ...sameScore(0), internals: 4 })).toBe(25);
    expect(totalOf({ ...sameScore(0), internals: 4, pacing: null })).toBe(26);
    expect(totalOf(sameScore(2))).toBe(50);
    expect(totalOf(sameScore(null))).toBe(0);
  });

  const credit = fc.constantFrom(0, 0.5, 1);
  const credits = fc.array(credit, { minLength: points.length, maxLength: points.length }).map((list) => new Map(points.map(({ id }, i) => [id, list[i] ?? 0])));
  const pacing = fc.option(fc.double({ min: 0, max: 4, noNaN: true }));

  it('and every dimension stay within their bounds', () => {
    fc.assert(
      fc.property(credits, pacing, (given, clock) => {
        const { dimensions, total } = scoreCredits(points, given, clock);
        expect(Number.isInteger(total) && total >= 0 && total <= 100).toBe(true);
        for (const score of Object.values(dimensions)) expect(score === null || (score >= 0 && score <= 4)).toBe(true);
      }),
    );
  });

  it('and every dimension never fall with more credit', () => {
    fc.assert(
      fc.property(credits, pacing, fc.nat(points.length - 1), (given, clock, at) => {
        const more = new Map(given).set(points[at]?.id ?? '', 1);
        const [before, after] = [scoreCredits(points, given, clock), scoreCredits(points, more, clock)];
        expect(after.total).toBeGreaterThanOrEqual(before.total);
        for (const dimension of RUBRIC_DIMENSIONS) expect(after.dimensions[dimension] ?? 0).toBeGreaterThanOrEqual(before.dimensions[dimension] ?? 0);
        for (const level of LEVELS) expect(VERDICTS.indexOf(judgeScore(after, level))).toBeGreaterThanOrEqual(VERDICTS.indexOf(judgeScore(before, level)));
      }),
    );
  });
});

describe('the verdict', () => {
  const judge = (total: number, level: (typeof LEVELS)[number], dimensions = sameScore(3)) => judgeScore({ dimensions, total }, level);

  it.each([
    ['mid', 40, 55, 70],
    ['senior', 50, 65, 80],
    ['staff', 60, 75, 85],
  ] as const)('at level %s changes at %i, %i and %i', (level, lean, hire, strong) => {
    const totals = [0, lean - 1, lean, hire - 1, hire, strong - 1, strong, 100];
    expect(totals.map((total) => judge(total, level))).toEqual(['no-hire', 'no-hire', 'lean', 'lean', 'hire', 'hire', 'strong', 'strong']);
  });

  it.each(['internals', 'tradeoffs'] as const)('stays below hire with a zero in %s', (dimension) => {
    expect(judge(90, 'mid', { ...sameScore(4), [dimension]: 0 })).toBe('lean');
    expect(judge(30, 'mid', { ...sameScore(4), [dimension]: 0 })).toBe('no-hire');
    expect(judge(90, 'mid', { ...sameScore(4), [dimension]: 0.1 })).toBe('strong');
    expect(judge(90, 'mid', { ...sameScore(4), [dimension]: null })).toBe('strong');
  });

  it('does not mind a zero elsewhere', () => {
    expect(judge(90, 'staff', { ...sameScore(4), reliability: 0 })).toBe('strong');
  });
});
