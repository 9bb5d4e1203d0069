import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryModel, type MemoryModel, type Trace } from '../../../../src/core/review/memory-model.ts';
import { logMemory } from '../../../../src/core/review/planner/log-memory.ts';
import { DEFAULT_PARAMETERS } from '../../../../src/core/review/schedule.ts';
import { soundWeights } from '../../../../src/core/review/sound-parameters.ts';

const anyFactors = fc.array(fc.integer({ min: 70, max: 130 }).map((percent) => percent / 100), { minLength: 21, maxLength: 21 });
const anyStability = fc.double({ min: 0.01, max: 3000, noNaN: true });
const anyDifficulty = fc.double({ min: 1, max: 10, noNaN: true });

function recalledTrace(model: MemoryModel, trace: Trace, recall: number): Trace {
  return { stability: model.stabilityRecalled(trace, recall, 3), difficulty: model.difficultyAfter(trace.difficulty, 3) };
}

/** With the steps of that day, all good. */
function forgottenTrace(model: MemoryModel, trace: Trace, recall: number, relearningSteps: number): Trace {
  let { stability, difficulty } = { stability: model.stabilityForgotten(trace, recall), difficulty: model.difficultyAfter(trace.difficulty, 1) };
  for (let i = 0; i < relearningSteps; i++) [stability, difficulty] = [model.stabilitySameDay(stability, 3), model.difficultyAfter(difficulty, 3)];
  return { stability, difficulty };
}

describe('logMemory', () => {
  test('says what the plain formulas say, for any weights', () => {
    const steps = fc.nat({ max: 2 });
    fc.assert(
      fc.property(anyFactors, anyStability, anyDifficulty, fc.nat({ max: 400 }), steps, (factors, stability, difficulty, days, relearningSteps) => {
        const defaults = soundWeights(DEFAULT_PARAMETERS);
        const weights = soundWeights({ ...DEFAULT_PARAMETERS, weights: defaults.map((weight, i) => weight * (factors[i] ?? 1)) });
        const model = memoryModel(weights);
        const memory = logMemory(weights, relearningSteps);
        const trace = { stability, difficulty };
        const recall = model.recall(days, stability);
        const terms = memory.termsOf(trace);
        expect(memory.recall(days, stability)).toBeCloseTo(recall, 9);
        const recalled = recalledTrace(model, trace, recall);
        expect(memory.logRecalled(terms, recall)).toBeCloseTo(Math.log(recalled.stability), 5);
        expect(terms.difficultyRecalled).toBeCloseTo(recalled.difficulty, 9);
        const forgotten = forgottenTrace(model, trace, recall, relearningSteps);
        expect(terms.difficultyForgotten).toBeCloseTo(forgotten.difficulty, 9);
        // Below a thousandth of a day the plain formulas stop.
        if (forgotten.stability > 0.002) expect(memory.logForgotten(terms, recall)).toBeCloseTo(Math.log(forgotten.stability), 5);
      }),
      { numRuns: 100 },
    );
  });
});
