import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/random.ts';
import { fittingTask, judgeFit } from '../../../src/core/review/fitting.ts';
import { memoryModel } from '../../../src/core/review/memory-model.ts';
import type { PastReview, ReviewHistory } from '../../../src/core/review/review-histories.ts';
import { DEFAULT_PARAMETERS } from '../../../src/core/review/schedule.ts';
import { soundWeights } from '../../../src/core/review/sound-parameters.ts';

const defaults = soundWeights(DEFAULT_PARAMETERS);
/** Somebody who forgets much faster than the defaults say. */
const forgetful = soundWeights({ ...DEFAULT_PARAMETERS, weights: defaults.map((weight, i) => (i < 4 ? weight / 5 : weight)) });

function historiesOf(cards: number): readonly ReviewHistory[] {
  const model = memoryModel(forgetful);
  const random = seededRandom('fitting');
  return Array.from({ length: cards }, (_, card) => {
    const { stability } = model.first(3);
    const elapsedDays = 1 + Math.floor(random() * 8);
    const second: PastReview = { grade: random() < model.recall(elapsedDays, stability) ? 3 : 1, elapsedDays, atMs: card + elapsedDays };
    return [{ grade: 3, elapsedDays: 0, atMs: card }, second];
  });
}

describe('fittingTask', () => {
  test('asks for 400 grades', () => {
    expect(fittingTask(historiesOf(199))).toBeNull();
    expect(fittingTask(historiesOf(200))).toMatchObject({ grades: 400 });
  });

  test('is made from the older four fifths of what can be foreseen', () => {
    const histories = historiesOf(500);
    const task = fittingTask(histories);
    expect(task?.items.length).toBeGreaterThan(390);
    expect(task?.items.length).toBeLessThanOrEqual(400);
    expect(task?.items.every((item) => item.length === 2 && (item.at(-1)?.atMs ?? 0) < (task?.newestFromMs ?? 0))).toBe(true);
  });

  test('has nothing to foresee where all grades fell on one day', () => {
    expect(fittingTask(Array.from({ length: 500 }, () => [{ grade: 3, elapsedDays: 0, atMs: 0 }]))).toBeNull();
  });
});

describe('judgeFit', () => {
  const histories = historiesOf(600);
  const task = fittingTask(histories);
  if (task === null) throw new Error('no task');

  test('takes weights only where they foresee the newest fifth better', () => {
    expect(judgeFit(histories, task, forgetful, DEFAULT_PARAMETERS)).toMatchObject({ isBetter: true, weights: forgetful });
    expect(judgeFit(histories, task, defaults, { ...DEFAULT_PARAMETERS, weights: forgetful })).toMatchObject({ isBetter: false });
    expect(judgeFit(histories, task, defaults, DEFAULT_PARAMETERS)).toMatchObject({ isBetter: false });
  });

  test('refuses what are no weights', () => {
    expect(judgeFit(histories, task, [], DEFAULT_PARAMETERS)).toBeNull();
    expect(judgeFit(histories, task, defaults.map(() => Number.NaN), DEFAULT_PARAMETERS)).toBeNull();
  });
});
