import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parametersOf, sameParameters } from '../../../src/core/review/parameters.ts';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { anyParameters } from '../../helpers/memories.ts';

describe('parametersOf', () => {
  test('of the default settings are the default parameters', () => {
    expect(parametersOf(defaultSettings(), null)).toEqual(DEFAULT_PARAMETERS);
  });

  test('count the interview as a study day and keep fitted weights', () => {
    expect(parametersOf({ ...defaultSettings(), interviewDate: '2026-01-31' }, [0.5])).toMatchObject({ interviewDay: 20_484, weights: [0.5] });
  });
});

describe('sameParameters', () => {
  test('compares every part', () => {
    const parameters = { ...DEFAULT_PARAMETERS, weights: [1, 2] };
    for (const change of [
      { weights: null }, { weights: [1, 3] }, { weights: [1, 2, 3] }, { desiredRetention: 0.91 }, { learningStepsMin: [1] },
      { relearningStepsMin: [] }, { maximumIntervalDays: 364 }, { interviewDay: 1 }, { fuzz: false },
    ]) {
      expect([change, sameParameters(parameters, { ...parameters, ...change })]).toEqual([change, false]);
      expect([change, sameParameters({ ...parameters, ...change }, parameters)]).toEqual([change, false]);
    }
  });

  test('knows a copy', () => {
    fc.assert(
      fc.property(anyParameters, (parameters) => {
        expect(sameParameters(parameters, structuredClone(parameters))).toBe(true);
      }),
    );
  });
});
