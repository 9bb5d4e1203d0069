import fc from 'fast-check';
import { expect, test } from 'vitest';
import { predictRecallPpm } from '../../../src/core/events/predicted-recall.ts';
import { DEFAULT_PARAMETERS, retrievability } from '../../../src/core/review/schedule.ts';
import { anyParameters, reviewMemory } from '../../helpers/memories.ts';

test('is the recall by which cards are scheduled', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 900, noNaN: true }), fc.integer({ min: -3, max: 900 }), anyParameters, (stability, days, parameters) => {
      const memory = reviewMemory({ stability });
      const ppm = predictRecallPpm(memory, memory.lastDay + days, parameters);
      expect(Math.abs((ppm ?? 0) / 1e6 - retrievability(memory, memory.lastDay + days, parameters))).toBeLessThan(2e-6);
    }),
    { numRuns: 60 },
  );
});

test('follows fitted weights, within their bounds, and passes over unsound ones', () => {
  const memory = reviewMemory();
  const withDecay = (decay: number) => {
    const weights = Array.from({ length: 21 }, (_, i) => (i === 20 ? decay : 1));
    const parameters = { ...DEFAULT_PARAMETERS, weights };
    return [predictRecallPpm(memory, 20_300, parameters), Math.round(retrievability(memory, 20_300, parameters) * 1e6)];
  };
  for (const decay of [0.1, 0.5, 5, Number.NaN]) {
    const [own, scheduled] = withDecay(decay);
    expect(Math.abs((own ?? 0) - (scheduled ?? 0))).toBeLessThanOrEqual(1);
  }
});

test('is unknown for a damaged memory', () => {
  expect(predictRecallPpm(reviewMemory({ stability: Number.NaN }), 20_010, DEFAULT_PARAMETERS)).toBe(null);
  expect(predictRecallPpm(reviewMemory({ stability: 0 }), 20_010, DEFAULT_PARAMETERS)).toBe(null);
});
