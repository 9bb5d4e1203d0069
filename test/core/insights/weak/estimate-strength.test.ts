import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtShare, estimateStrength, type EvidenceBySource, shortfall, SOURCES, type Targets, usualStrength } from '../../../../src/core/insights/weak/estimate-strength.ts';

const TARGETS: Targets = { forecast: 0.9, tests: 0.9, numbers: 0.75, points: 0.55, pacing: 0.75 };

function evidence(changes: Partial<EvidenceBySource> = {}): EvidenceBySource {
  const none = Object.fromEntries(SOURCES.map((source) => [source, { weight: 0, credit: 0 }])) as unknown as EvidenceBySource;
  return { ...none, ...changes };
}

const usual = usualStrength(evidence(), TARGETS);

describe('estimateStrength', () => {
  test('is what is usual without evidence, in a wide range', () => {
    const strength = estimateStrength(evidence(), usual, TARGETS);
    expect(strength).toMatchObject({ mean: 0.9, target: 0.9, weight: 0 });
    expect(strength.high - strength.low).toBeGreaterThan(0.2);
  });

  test('follows the evidence, the closer the more there is', () => {
    const of = (weight: number) => estimateStrength(evidence({ tests: { weight, credit: weight / 2 } }), usual, TARGETS);
    expect(of(4).mean).toBeGreaterThan(of(40).mean);
    expect(of(40).mean).toBeCloseTo(0.55, 1);
    expect(of(40).high - of(40).low).toBeLessThan(of(4).high - of(4).low);
  });

  test('lets no source drown the others', () => {
    const strength = estimateStrength(evidence({ numbers: { weight: 1000, credit: 1000 }, tests: { weight: 40, credit: 0 } }), usual, TARGETS);
    expect(strength.mean).toBeLessThan(0.75);
  });

  test('takes the target from where the evidence comes from', () => {
    const strength = estimateStrength(evidence({ tests: { weight: 10, credit: 9 }, points: { weight: 10, credit: 5 } }), usual, TARGETS);
    expect(strength.target).toBeCloseTo(0.725, 5);
  });

  test('more credit never weakens', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), fc.double({ min: 0, max: 0.99, noNaN: true }), (weight, share) => {
        const of = (credit: number) => estimateStrength(evidence({ tests: { weight, credit } }), usual, TARGETS);
        const [less, more] = [of(weight * share), of(weight * Math.min(1, share + 0.01))];
        expect(more.mean).toBeGreaterThan(less.mean);
        expect(shortfall(more)).toBeLessThan(shortfall(less));
        expect(less.low).toBeLessThanOrEqual(less.mean);
        expect(less.mean).toBeLessThanOrEqual(less.high);
      }),
      { numRuns: 60 },
    );
  });
});

test('usualStrength is drawn from the target to what was seen', () => {
  const seen = usualStrength(evidence({ points: { weight: 15, credit: 3 } }), TARGETS);
  expect(seen.points).toBeCloseTo((3 + 5 * 0.55) / 20, 5);
  expect(seen.tests).toBe(0.9);
});

test('shortfall and doubt meet where the upper bound is just good enough', () => {
  const strength = { mean: 0.8, low: 0.7, high: 0.87, target: 0.87, weight: 30 };
  expect(shortfall(strength)).toBeCloseTo(0, 10);
  expect(doubtShare(strength)).toBeCloseTo(1, 10);
  expect(doubtShare({ ...strength, target: 0.8 })).toBeCloseTo(0, 10);
});
