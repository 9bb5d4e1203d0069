import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldEvent } from '../../../src/core/events/fold.ts';
import { emptyProgress } from '../../../src/core/events/progress.ts';
import { dueCounts } from '../../../src/core/review/due-counts.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../../../src/core/review/schedule.ts';
import { compareEvents } from '../../../src/core/events/event.ts';
import { progressWith } from '../../helpers/cards.ts';
import { anyLog, eventOf, reviewOf } from '../../helpers/events.ts';
import { reviewMemory } from '../../helpers/memories.ts';

function withoutEmpty(counts: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...counts].filter(([, count]) => count !== 0));
}

test('counts by day; cards in their steps, new and suspended ones do not count', () => {
  const memory = reviewMemory({ due: { day: 20_010 } });
  const learning = reviewMemory({ due: { atMs: 1 } });
  const progress = progressWith({ a: { memory }, b: { memory }, c: { memory, suspended: 'leech' }, d: { memory: learning }, e: {} });
  expect([...dueCounts(progress)]).toEqual([[20_010, 2]]);
});

test('after any further events is what a count from nothing gives', () => {
  fc.assert(
    fc.property(anyLog, fc.integer({ min: 1, max: 5 }), (log, every) => {
      const progress = emptyProgress(DEFAULT_PARAMETERS);
      const events = log.toSorted(compareEvents);
      for (const [at, event] of events.entries()) {
        foldEvent(progress, event, scheduleGrade);
        if (at % every === 0) expect(withoutEmpty(dueCounts(progress))).toEqual(withoutEmpty(dueCounts({ ...progress })));
      }
    }),
    { numRuns: 60 },
  );
});

test('heeds an undo, and events that pushed the last known one out of memory', () => {
  const progress = emptyProgress(DEFAULT_PARAMETERS);
  const fold = (card: string, at: number) => {
    const event = eventOf(reviewOf(card, 4), { hour: at, id: `e${at}` });
    expect(foldEvent(progress, event, scheduleGrade)).toBe(true);
    return event;
  };
  const total = () => [...dueCounts(progress).values()].reduce((sum, count) => sum + count, 0);
  expect(total()).toBe(0);
  fold('a', 1);
  expect(total()).toBe(1);
  fold('b', 2);
  const { id } = fold('c', 3);
  fold('d', 4);
  expect(total()).toBe(4);
  foldEvent(progress, eventOf({ type: 'undo', data: { target: id } }, { hour: 5, id: 'undo' }), scheduleGrade);
  expect(total()).toBe(3);
  for (let i = 0; i < 2_100; i++) fold(`e${i}`, 10 + i);
  expect(total()).toBe(2_103);
});
