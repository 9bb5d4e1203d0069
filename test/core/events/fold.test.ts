import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvents, type Event, type EventDraft } from '../../../src/core/events/event.ts';
import { foldEvent } from '../../../src/core/events/fold.ts';
import type { Progress } from '../../../src/core/events/progress.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../../../src/core/review/schedule.ts';
import { anyDraft, anyLog, eventOf, LOG_START_MS, rebuilt, reviewOf, stateOf } from '../../helpers/events.ts';

/** A reader as the program is one: it folds what arrives, and rebuilds from all that it has seen where that cannot be folded in. */
class LogReader {
  progress: Progress = rebuilt([]);
  rebuilds = 0;
  /** Whether an event that was refused left a trace. */
  isTouched = false;
  readonly #seen: Event[] = [];

  take(event: Event): void {
    this.#seen.push(event);
    const before = structuredClone(stateOf(this.progress));
    if (foldEvent(this.progress, event, scheduleGrade)) return;
    if (!isDeepStrictEqual(structuredClone(stateOf(this.progress)), before)) this.isTouched = true;
    this.progress = rebuilt(this.#seen);
    this.rebuilds++;
  }
}

function readAll(events: readonly Event[]): LogReader {
  const reader = new LogReader();
  for (const event of events) reader.take(event);
  return reader;
}

const undoOf = (target: string, id: string, hour = 0, device = 'a') => eventOf({ type: 'undo', data: { target } }, { id, hour, device });

/** A log with the same events in another order, some of them twice. */
const anyLogTwice = anyLog.chain((log) =>
  fc.record({
    log: fc.constant(log),
    arrived: fc
      .tuple(fc.shuffledSubarray([...log], { minLength: log.length }), fc.subarray([...log]))
      .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length })),
  }),
);

describe('rebuildProgress', () => {
  test('does not depend on the order of the log, nor on repetition', () => {
    fc.assert(
      fc.property(anyLogTwice, ({ log, arrived }) => {
        expect(stateOf(rebuilt(arrived))).toEqual(stateOf(rebuilt(log)));
      }),
      { numRuns: 100 },
    );
  });

  test('does not depend on how a merged log was grouped', () => {
    const merge = (parts: readonly (readonly Event[])[]) => {
      const byId = new Map(parts.flat().map((event) => [event.id, event]));
      return [...byId.values()].toSorted(compareEvents);
    };
    fc.assert(
      fc.property(anyLog, (log) => {
        const [a, b, c] = ['a', 'b', 'c'].map((device) => log.filter((event) => event.device === device)) as [Event[], Event[], Event[]];
        const left = merge([merge([a, b]), c]);
        const right = merge([c, merge([b, a, b])]);
        expect(left).toEqual(right);
        expect(stateOf(rebuilt(left))).toEqual(stateOf(rebuilt(log)));
      }),
    );
  });

  test('leaves the log that it was given alone', () => {
    const log = [eventOf(reviewOf('caching/ttl', 3), { id: 'b', hour: 1 }), eventOf(reviewOf('caching/ttl', 1), { id: 'a' })];
    const copy = structuredClone(log);
    rebuilt(log);
    expect(log).toEqual(copy);
  });

  test('counts the grades of two devices in order of time', () => {
    const first = eventOf(reviewOf('caching/ttl', 1), { id: 'z', hour: 0, device: 'b' });
    const second = eventOf(reviewOf('caching/ttl', 4), { id: 'a', hour: 1, device: 'a' });
    const again = scheduleGrade('caching/ttl', null, 1, { atMs: first.at, dayShiftMin: 0 }, DEFAULT_PARAMETERS);
    const easy = scheduleGrade('caching/ttl', again, 4, { atMs: second.at, dayShiftMin: 0 }, DEFAULT_PARAMETERS);
    expect(rebuilt([second, first]).cards.get('caching/ttl')?.memory).toEqual(easy);
    expect(rebuilt([second, first]).days.get(20_000)).toMatchObject({ reviews: 2, newCards: 1, again: 1 });
  });

  test('orders events of one instant by device and then by id', () => {
    const graded = eventOf(reviewOf('caching/ttl', 3), { id: 'z', device: 'a' });
    const suspended = eventOf({ type: 'suspend', data: { card: 'caching/ttl', reason: 'user' } }, { id: 'y', device: 'b' });
    const taken = eventOf({ type: 'unsuspend', data: { card: 'caching/ttl' } }, { id: 'x', device: 'b' });
    expect(rebuilt([graded, suspended, taken]).cards.get('caching/ttl')?.suspended).toBe('user');
  });

  test('schedules each grade with the parameters of its time', () => {
    const parameters = { ...DEFAULT_PARAMETERS, learningStepsMin: [30], fuzz: false };
    const log = [
      eventOf(reviewOf('caching/ttl', 1), { id: 'a', hour: 0 }),
      eventOf({ type: 'parameters', data: parameters }, { id: 'b', hour: 1 }),
      eventOf(reviewOf('caching/lru', 1), { id: 'c', hour: 2 }),
    ];
    const progress = rebuilt(log);
    expect(progress.cards.get('caching/ttl')?.memory?.due).toEqual({ atMs: LOG_START_MS + 60_000 });
    expect(progress.cards.get('caching/lru')?.memory?.due).toEqual({ atMs: LOG_START_MS + 2 * 3_600_000 + 30 * 60_000 });
    expect(progress.parameters).toEqual(parameters);
  });

  test('keeps the newest plan of the newest day', () => {
    const plan = (day: number, card: string, id: string, hour: number) => eventOf({ type: 'plan', data: { day, cards: [card] } }, { id, hour });
    const log = [plan(20_001, 'caching/ttl', 'a', 0), plan(20_001, 'caching/lru', 'b', 1), plan(20_000, 'papers/dynamo', 'c', 2)];
    expect(rebuilt(log).plan).toMatchObject({ day: 20_001, cards: ['caching/lru'] });
  });

  test('adds up a day', () => {
    const day = 24;
    const log = [
      eventOf(reviewOf('caching/ttl', 4), { id: 'a', hour: 0 }),
      eventOf(reviewOf('caching/ttl', 3), { id: 'b', hour: 9 * day }),
      eventOf(reviewOf('caching/ttl', 1), { id: 'c', hour: 60 * day }),
      eventOf(reviewOf('caching/ttl', 3), { id: 'd', hour: 60 * day + 1 }),
      eventOf(reviewOf('caching/lru', 3, { cram: true, elapsedMs: 700 }), { id: 'e', hour: 60 * day }),
    ];
    const { days } = rebuilt(log);
    const nothing = { newCards: 0, again: 0, crammed: 0, young: 0, youngPassed: 0, mature: 0, maturePassed: 0, predictedPpm: 0 };
    expect(Object.fromEntries(days)).toEqual({
      20_000: { ...nothing, reviews: 1, newCards: 1, elapsedMs: 5000 },
      20_009: { ...nothing, reviews: 1, elapsedMs: 5000, young: 1, youngPassed: 1, predictedPpm: expect.any(Number) as number },
      20_060: { ...nothing, reviews: 2, again: 1, crammed: 1, elapsedMs: 10_700, mature: 1, predictedPpm: expect.any(Number) as number },
    });
  });
});

describe('foldEvent', () => {
  test('event by event, with a rebuild where it asks for one, comes to what a rebuild comes to', () => {
    fc.assert(
      fc.property(anyLogTwice, ({ arrived }) => {
        const reader = new LogReader();
        const seen: Event[] = [];
        for (const event of arrived) {
          reader.take(event);
          seen.push(event);
          expect(stateOf(reader.progress)).toEqual(stateOf(rebuilt(seen)));
        }
        expect(reader.isTouched).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('needs no rebuild for a log in its order', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const withoutUndo = log.filter((event) => event.type !== 'undo').toSorted(compareEvents);
        expect(readAll(withoutUndo).rebuilds).toBe(0);
      }),
    );
  });

  test('needs no rebuild for the undo of what was done last', () => {
    const log = [
      eventOf(reviewOf('caching/ttl', 3), { id: 'a', hour: 0 }),
      eventOf(reviewOf('caching/ttl', 1), { id: 'b', hour: 1 }),
      eventOf({ type: 'flag', data: { card: 'caching/ttl', on: true } }, { id: 'c', hour: 2 }),
      undoOf('c', 'd', 3),
      undoOf('b', 'e', 4),
      undoOf('a', 'f', 5),
    ];
    const reader = readAll(log);
    expect(reader.rebuilds).toBe(0);
    expect(reader.progress.cards.size + reader.progress.days.size).toBe(0);
  });

  test('folds a later review that is older than the last one by asking for a rebuild', () => {
    const reader = readAll([eventOf(reviewOf('caching/ttl', 3), { id: 'a', hour: 5 }), eventOf(reviewOf('caching/ttl', 1), { id: 'b', device: 'b' })]);
    expect(reader.rebuilds).toBe(1);
    expect(reader.progress.cards.get('caching/ttl')?.memory).toMatchObject({ reps: 2, lastAtMs: LOG_START_MS + 5 * 3_600_000 });
  });
});

describe('parameters', () => {
  const parameters = eventOf({ type: 'parameters', data: { ...DEFAULT_PARAMETERS, learningStepsMin: [30] } }, { id: 'p', hour: 1 });
  const dueAfter = (minutes: number, hour: number) => ({ atMs: LOG_START_MS + hour * 3_600_000 + minutes * 60_000 });

  test('do not hold for a grade before them that arrives late', () => {
    const reader = readAll([parameters, eventOf(reviewOf('caching/ttl', 1), { id: 'a', hour: 0, device: 'b' })]);
    expect(reader.progress.cards.get('caching/ttl')?.memory?.due).toEqual(dueAfter(1, 0));
  });

  test('that arrive late hold for the grades after them', () => {
    const reader = readAll([eventOf(reviewOf('caching/ttl', 1), { id: 'a', hour: 2, device: 'b' }), parameters]);
    expect(reader.progress.cards.get('caching/ttl')?.memory?.due).toEqual(dueAfter(30, 2));
  });
});

describe('duplicates', () => {
  const crammed = eventOf(reviewOf('caching/ttl', 3, { cram: true }), { id: 'a' });
  const graded = eventOf(reviewOf('caching/ttl', 3), { id: 'b', hour: 1 });

  test('of a grade count once', () => {
    expect(stateOf(readAll([graded, graded]).progress)).toEqual(stateOf(rebuilt([graded])));
  });

  test('of a crammed card count once', () => {
    expect(readAll([crammed, crammed]).progress.days.get(20_000)).toMatchObject({ crammed: 1, elapsedMs: 5000 });
    expect(readAll([crammed, graded, crammed]).progress.days.get(20_000)).toMatchObject({ crammed: 1, reviews: 1 });
  });

  test('of an event that was taken back do not bring it back', () => {
    const { progress } = readAll([graded, undoOf('b', 'u', 2), graded]);
    expect(progress.cards.size + progress.days.size).toBe(0);
  });

  test('of an event that came after its undo do not bring it back', () => {
    const { progress } = readAll([undoOf('b', 'u', 2), graded, graded]);
    expect(progress.cards.size + progress.days.size).toBe(0);
  });

  test('of an undo take back nothing more', () => {
    const undo = undoOf('b', 'u', 2);
    const { progress } = readAll([crammed, graded, undo, undo, undoOf('b', 'v', 3, 'b')]);
    expect(stateOf(progress)).toEqual(stateOf(rebuilt([crammed, graded, undo])));
    expect(progress.days.get(20_000)).toMatchObject({ crammed: 1, reviews: 0 });
  });
});

describe('undo', () => {
  const counted = ({ cards, days, parameters, parametersLast, plan }: Progress) =>
    structuredClone({ cards, days, parameters, parametersLast, plan });

  test('restores cards, days, parameters and plan exactly, whatever came last', () => {
    fc.assert(
      fc.property(anyLog, anyDraft, fc.boolean(), (log, draft, isSnapshotted) => {
        const reader = readAll(log);
        const before = counted(reader.progress);
        if (isSnapshotted) reader.progress.recent.clear();
        reader.take(eventOf(draft, { id: 'new', hour: 300 }));
        reader.take(undoOf('new', 'undo', 301));
        expect(counted(reader.progress)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  const last: readonly EventDraft[] = [
    reviewOf('caching/ttl', 1),
    reviewOf('papers/dynamo', 4),
    reviewOf('caching/ttl', 3, { cram: true, elapsedMs: 123.4 }),
    { type: 'suspend', data: { card: 'caching/ttl', reason: 'leech' } },
    { type: 'unsuspend', data: { card: 'caching/ttl' } },
    { type: 'bury', data: { card: 'caching/ttl', day: 20_009 } },
    { type: 'flag', data: { card: 'caching/ttl', on: true } },
    { type: 'parameters', data: { ...DEFAULT_PARAMETERS, desiredRetention: 0.8 } },
    { type: 'plan', data: { day: 20_020, cards: ['caching/ttl'] } },
  ];

  test.each(last.map((draft) => [draft.type, draft] as const))('of a %s leaves no trace of it', (_type, draft) => {
    const log = [
      eventOf(reviewOf('caching/ttl', 4, { elapsedMs: 0.1 }), { id: 'a' }),
      eventOf({ type: 'suspend', data: { card: 'caching/ttl', reason: 'user' } }, { id: 'b', hour: 1 }),
      eventOf({ type: 'plan', data: { day: 20_000, cards: [] } }, { id: 'c', hour: 2 }),
    ];
    const reader = readAll(log);
    const before = counted(reader.progress);
    reader.take(eventOf(draft, { id: 'new', hour: 24 * 9 }));
    expect(counted(reader.progress)).not.toEqual(before);
    reader.take(undoOf('new', 'undo', 24 * 9));
    expect(counted(reader.progress)).toEqual(before);
  });

  test('of an earlier grade recomputes the later ones, also those of another device', () => {
    const log = [
      eventOf(reviewOf('caching/ttl', 1), { id: 'a', hour: 0 }),
      eventOf(reviewOf('caching/ttl', 3), { id: 'b', hour: 1, device: 'b' }),
      eventOf(reviewOf('caching/ttl', 3), { id: 'c', hour: 2 }),
    ];
    const { progress } = readAll([...log, undoOf('b', 'u', 3, 'a')]);
    const expected = rebuilt(log.filter((event) => event.id !== 'b'));
    expect(progress.cards).toEqual(expected.cards);
    expect(progress.days).toEqual(expected.days);
  });

  test('may arrive before what it takes back', () => {
    const graded = eventOf(reviewOf('caching/ttl', 3), { id: 'a' });
    const { progress } = readAll([undoOf('a', 'u', 1, 'b'), graded]);
    expect(progress.cards.size + progress.days.size).toBe(0);
  });

  test('of an undo does nothing: what was taken back stays so', () => {
    const { progress } = readAll([eventOf(reviewOf('caching/ttl', 3), { id: 'a' }), undoOf('a', 'u', 1), undoOf('u', 'v', 2)]);
    expect(progress.cards.size).toBe(0);
  });
});

describe('a cram', () => {
  test('counts as time and never for the schedule', () => {
    const graded = eventOf(reviewOf('caching/ttl', 4), { id: 'a' });
    const crammed = eventOf(reviewOf('caching/ttl', 1, { cram: true }), { id: 'b', hour: 24 });
    const { cards, days } = rebuilt([graded, crammed]);
    expect(cards.get('caching/ttl')?.memory).toEqual(rebuilt([graded]).cards.get('caching/ttl')?.memory);
    expect(days.get(20_001)).toMatchObject({ reviews: 0, again: 0, crammed: 1, elapsedMs: 5000 });
  });

  test('leaves a card that was never graded new', () => {
    expect(rebuilt([eventOf(reviewOf('caching/ttl', 3, { cram: true }), { id: 'a' })]).cards.get('caching/ttl')?.memory ?? null).toBe(null);
  });
});
