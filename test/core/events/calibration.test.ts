import { expect, test } from 'vitest';
import { addPrediction, CALIBRATION_BOUNDS_PPM } from '../../../src/core/events/calibration.ts';
import { foldEvent } from '../../../src/core/events/fold.ts';
import { type CalibrationBin, emptyProgress } from '../../../src/core/events/progress.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../../../src/core/review/schedule.ts';
import { eventOf, rebuilt, reviewOf } from '../../helpers/events.ts';

test('predictions fall into the bin that begins at or below them', () => {
  const bins = new Map<number, CalibrationBin>();
  addPrediction(bins, 900_000, true, 1);
  addPrediction(bins, 929_999, false, 1);
  addPrediction(bins, 1_000_000, true, 1);
  expect([...bins]).toEqual([
    [CALIBRATION_BOUNDS_PPM.indexOf(900_000), { reviews: 2, passed: 1, predictedPpm: 1_829_999 }],
    [CALIBRATION_BOUNDS_PPM.length - 1, { reviews: 1, passed: 1, predictedPpm: 1_000_000 }],
  ]);
  addPrediction(bins, 1_000_000, true, -1);
  expect(bins.size).toBe(1);
});

test('an undo takes back what was predicted then, whatever the parameters are now', () => {
  const log = [
    eventOf(reviewOf('caching/ttl', 4), { id: 'a' }),
    eventOf(reviewOf('caching/ttl', 3), { id: 'b', hour: 480 }),
  ];
  const tested = rebuilt(log);
  expect([...tested.calibration.values()]).toMatchObject([{ reviews: 1, passed: 1 }]);
  expect(tested.days.get(20_020)?.predictedPpm).toBe([...tested.calibration.values()][0]?.predictedPpm);
  const weights = Array.from({ length: 21 }, (_, i) => (i === 20 ? 0.7 : 1));
  const taken = emptyProgress(DEFAULT_PARAMETERS);
  for (const event of [
    ...log,
    eventOf({ type: 'parameters', data: { ...DEFAULT_PARAMETERS, weights } }, { id: 'c', hour: 481 }),
    eventOf({ type: 'undo', data: { target: 'b' } }, { id: 'd', hour: 482 }),
  ]) {
    expect(foldEvent(taken, event, scheduleGrade)).toBe(true);
  }
  expect(taken.calibration.size).toBe(0);
  expect(taken.days.has(20_020)).toBe(false);
});

test('a memory that was given is no test, and no work of its day', () => {
  const first = eventOf(reviewOf('caching/ttl', 4), { id: 'a' });
  const after = rebuilt([first]).cards.get('caching/ttl')?.memory ?? null;
  const { data } = reviewOf('caching/ttl', 3);
  const given = eventOf({ type: 'review', data: { ...data, given: true, after } }, { id: 'b', hour: 480 });
  const progress = rebuilt([first, given]);
  expect([progress.calibration.size, progress.days.has(20_020)]).toEqual([0, false]);
});
