import { describe, expect, test } from 'vitest';
import { describePace, describeScores, describeUnseen, DIMENSIONS_EXPLAINED, missedPoints, placeOfPoint, titleOfStep } from '../../../src/core/insights/describe-mock.ts';
import { RUBRIC_DIMENSIONS, type DimensionScores, type Score, scoreCredits } from '../../../src/core/mock/rubric.ts';

function score(total: number, given: Partial<DimensionScores> = {}): Score {
  return { total, dimensions: { ...(Object.fromEntries(RUBRIC_DIMENSIONS.map((name) => [name, 3])) as DimensionScores), ...given } };
}

describe('describeScores', () => {
  test('says both totals, the verdict with its lines, and what is missing to the next', () => {
    expect(describeScores(score(60), score(68), 'senior', 3)).toEqual({
      headline: '68 of 100: hire at level senior (lean 50, hire 65, strong 80)',
      remarks: ['The automatic score was 60; you changed 3 points.', '12 more would make it strong hire.'],
    });
  });

  test('says that nothing was changed, and misses nothing at the top', () => {
    expect(describeScores(score(90), score(90), 'mid', 0)).toEqual({
      headline: '90 of 100: strong hire at level mid (lean 40, hire 55, strong 70)',
      remarks: ['The automatic score stands: you changed no point.'],
    });
  });

  test('says what caps a verdict, and does not ask for more points then', () => {
    const { headline, remarks } = describeScores(score(70), score(70, { tradeoffs: 0 }), 'senior', 1);
    expect(headline).toContain('leaning to hire');
    expect(remarks).toEqual(['The automatic score was 70; you changed 1 point.', 'A zero in trade-offs keeps it below hire, whatever the total.']);
  });
});

test('describePace says which steps ran over or were cut short', () => {
  const step = (spentMs: number) => ({ step: 'api', plannedMs: 300_000, spentMs });
  expect(describePace([step(372_000), step(330_000), step(150_000), step(149_000)])).toEqual([
    { title: 'API', planned: '5:00', spent: '6:12', verdict: 'over', remark: '1:12 over' },
    { title: 'API', planned: '5:00', spent: '5:30', verdict: 'kept', remark: '' },
    { title: 'API', planned: '5:00', spent: '2:30', verdict: 'kept', remark: '' },
    { title: 'API', planned: '5:00', spent: '2:29', verdict: 'short', remark: 'cut short' },
  ]);
});

test('missedPoints puts absent points before named ones', () => {
  const points = [{ final: 'named' }, { final: 'justified' }, { final: 'absent' }] as const;
  expect(missedPoints(points).map(({ final }) => final)).toEqual(['absent', 'named']);
});

test('titleOfStep keeps words that name no step', () => {
  expect([titleOfStep('deep-dives'), titleOfStep('warm-up'), titleOfStep(null)]).toEqual(['Deep dives', 'warm-up', 'No longer in the problem']);
});

describe('what the score does not see', () => {
  const steps = (...spentMs: readonly number[]) => spentMs.map((spent) => ({ step: 'api', plannedMs: 600_000, spentMs: spent }));

  test.each([
    [[65_000, 50_000], 'All in 2 of 20 minutes'],
    [[20_000, 0], 'All in less than one of 20 minutes'],
  ])('a session of %s ms of 20 minutes was over too soon', (spentMs, words) => {
    expect(describeUnseen(steps(...spentMs), false)).toEqual([expect.stringContaining(words)]);
  });

  test('a session of half its time, or longer, was not', () => {
    expect(describeUnseen(steps(600_000, 0), false)).toEqual([]);
    expect(describeUnseen(steps(900_000, 600_000), false)).toEqual([]);
  });

  test('a change of the requirements, where one came', () => {
    expect(describeUnseen(steps(600_000, 600_000), true)).toEqual([expect.stringContaining('No point asks how you took up the change')]);
  });
});

test('a dimension is said to be full from the share that makes it full', () => {
  const points = Array.from({ length: 20 }, (_, i) => ({ id: `${i}`, dimension: 'internals' as const }));
  const scoreOf = (said: number) => scoreCredits(points, new Map(points.slice(0, said).map(({ id }) => [id, 1])), null).dimensions.internals;
  expect([scoreOf(16), scoreOf(17)]).toEqual([3.8, 4]);
  expect(DIMENSIONS_EXPLAINED).toContain('85 % of them make a full 4');
});

test('a point is told with its step and its dimension, which may have one name', () => {
  expect(placeOfPoint({ step: 'internals', dimension: 'internals' })).toBe('Step Internals, for Internals');
  expect(placeOfPoint({ step: 'scale', dimension: 'tradeoffs' })).toBe('Step Scale, for Trade-offs');
  expect(placeOfPoint({ step: null, dimension: 'of former times' })).toBe('No longer in the problem');
});
