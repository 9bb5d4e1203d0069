import { default_w } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import {
  FSRS_WEIGHT_COUNT,
  soundIntervalDays,
  soundRetention,
  soundSteps,
  soundWeights,
} from '../../../src/core/review/sound-parameters.ts';

describe('soundWeights', () => {
  const ofWeights = (weights: readonly number[] | null) => soundWeights({ ...DEFAULT_PARAMETERS, weights });

  test('are the defaults where there are none that can be used', () => {
    expect(default_w).toHaveLength(FSRS_WEIGHT_COUNT);
    for (const weights of [null, [], default_w.slice(1), [...default_w.slice(1), Number.NaN]]) expect(ofWeights(weights)).toBe(default_w);
  });

  test('are kept within the bounds of FSRS-6, for the forgetting curve too', () => {
    expect(ofWeights([...default_w])).toEqual(default_w);
    expect(ofWeights(default_w.map(() => 0)).at(-1)).toBe(0.1);
    expect(ofWeights(default_w.map(() => 99))).toMatchObject({ 0: 99, 4: 10, 20: 0.8 });
  });
});

describe('soundRetention', () => {
  test.each([[0.8, 0.8], [0.95, 0.95], [0, 0.9], [1, 0.9], [-1, 0.9], [Number.NaN, 0.9], [Infinity, 0.9]])('of %d is %d', (given, sound) => {
    expect(soundRetention(given)).toBe(sound);
  });
});

describe('soundSteps', () => {
  test('are whole minutes', () => {
    expect(soundSteps([1, 10, 1440])).toEqual(['1m', '10m', '1440m']);
    expect(soundSteps([0, -5, 0.9, Number.NaN, 1.9, Infinity])).toEqual(['1m', '52560000m']);
  });
});

describe('soundIntervalDays', () => {
  test.each([[365, 365], [0, 1], [-7, 1], [1.9, 1], [1e9, 36_500], [Infinity, 36_500], [Number.NaN, 36_500]])('of %d are %i', (given, sound) => {
    expect(soundIntervalDays(given)).toBe(sound);
  });
});
