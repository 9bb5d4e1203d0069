import fc from 'fast-check';
import { FSRS } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../../src/core/events/event.ts';
import { memoryModel } from '../../../src/core/review/memory-model.ts';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import { soundWeights } from '../../../src/core/review/sound-parameters.ts';
import { anyGrade } from '../../helpers/memories.ts';

const anyFactors = fc.array(fc.integer({ min: 70, max: 130 }).map((percent) => percent / 100), { minLength: 21, maxLength: 21 });

function weightsBy(factors: readonly number[]): readonly number[] {
  const weights = soundWeights(DEFAULT_PARAMETERS).map((weight, i) => weight * (factors[i] ?? 1));
  return soundWeights({ ...DEFAULT_PARAMETERS, weights });
}

describe('memoryModel', () => {
  test('follows ts-fsrs through any history, for any weights', () => {
    const anyReview = fc.tuple(anyGrade, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })));
    fc.assert(
      fc.property(anyFactors, anyGrade, fc.array(anyReview, { maxLength: 8 }), (factors, first, reviews) => {
        const weights = weightsBy(factors);
        const model = memoryModel(weights);
        const reference = new FSRS({ w: weights, enable_short_term: true, relearning_steps: ['10m'] });
        let expected = reference.next_state(null, 0, first);
        let trace = model.first(first);
        for (const [grade, days] of reviews) {
          const recall = model.recall(days, trace.stability);
          expect(recall).toBeCloseTo(reference.forgetting_curve(days, expected.stability), 5);
          expected = reference.next_state(expected, days, grade);
          const stability = days === 0 ? model.stabilitySameDay(trace.stability, grade)
            : grade === 1 ? model.stabilityForgotten(trace, recall)
            : model.stabilityRecalled(trace, recall, grade as Grade);
          trace = { stability, difficulty: model.difficultyAfter(trace.difficulty, grade) };
          expect(trace.stability / expected.stability).toBeCloseTo(1, 4);
          expect(trace.difficulty).toBeCloseTo(expected.difficulty, 4);
        }
      }),
      { numRuns: 60 },
    );
  });
});
