import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createEmptyCard, type Grade as FsrsGrade, fsrs, State } from 'ts-fsrs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Grade, Memory, SchedulerParameters } from '../../../src/core/events/event.ts';
import { totalsOfGrade } from '../../../src/core/events/day-totals.ts';
import {
  DEFAULT_PARAMETERS,
  intervalCapDays,
  isSoundMemory,
  previewGrades,
  retrievability,
  scheduleGrade,
  scheduleWithRange,
} from '../../../src/core/review/schedule.ts';
import { dayOfIsoDate, type Moment, momentAt, MS_PER_DAY, MS_PER_MINUTE, studyDay } from '../../../src/core/time.ts';
import { anyGrade, anyHistory, anyParameters, learningMemory, memoryAfter, noonOf, reviewMemory } from '../../helpers/memories.ts';
import { offsetIn } from '../../helpers/time-zones.ts';
import { scheduleByTsFsrs } from '../../helpers/ts-fsrs-schedule.ts';

const GRADES: readonly Grade[] = [1, 2, 3, 4];
const WITHOUT_FUZZ: SchedulerParameters = { ...DEFAULT_PARAMETERS, fuzz: false };
const START = noonOf(20_000);

/** How far ahead a card is due, so that steps and days compare. */
function dueInMs({ due, lastAtMs }: Memory, day: number): number {
  return 'atMs' in due ? due.atMs - lastAtMs : (due.day - day) * MS_PER_DAY;
}

/** Any memory, sound or as a damaged file would have it. */
const anyNumber = fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -1, -0.5, 0.5, 1e-9, 11, 1e300, Number.MAX_SAFE_INTEGER);
const anyDamagedMemory: fc.Arbitrary<Memory> = fc
  .tuple(
    fc.constantFrom(reviewMemory(), learningMemory(START.atMs), learningMemory(START.atMs, { phase: 'relearning' })),
    fc.constantFrom('stability', 'difficulty', 'step', 'intervalDays', 'reps', 'lapses', 'lastAtMs', 'lastDay'),
    anyNumber,
  )
  .map(([memory, field, value]) => ({ ...memory, [field]: value }));

function expectUsable(memory: Memory): void {
  expect(isSoundMemory(memory)).toBe(true);
  expect('atMs' in memory.due ? memory.due.atMs : memory.due.day).toSatisfy(Number.isSafeInteger);
  expect([memory.step, memory.reps, memory.lapses, memory.intervalDays].every(Number.isSafeInteger)).toBe(true);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('scheduleGrade', () => {
  test.each([[[]], [[3, 3]], [[1, 2, 3, 3]], [[4, 3, 1, 3, 3, 2, 4]], [[2, 2, 1, 3, 4, 1, 1, 3, 3]]] satisfies Grade[][][])(
    'computes what FSRS-6 computes in UTC without fuzz: after %j',
    (history) => {
      const reference = fsrs({ enable_fuzz: false, maximum_interval: 365 });
      let card = createEmptyCard(new Date(START.atMs));
      let memory: Memory | null = null;
      let nowMs = START.atMs;
      for (const grade of [...history, 3] satisfies Grade[]) {
        card = reference.next(card, new Date(nowMs), grade as FsrsGrade).card;
        memory = scheduleGrade('caching/ttl', memory, grade, { atMs: nowMs, dayShiftMin: 0 }, WITHOUT_FUZZ);
        expect(memory).toMatchObject({
          phase: { [State.Learning]: 'learning', [State.Review]: 'review', [State.Relearning]: 'relearning' }[card.state as 1 | 2 | 3],
          stability: card.stability,
          difficulty: card.difficulty,
          intervalDays: card.scheduled_days,
          step: card.learning_steps,
          reps: card.reps,
          lapses: card.lapses,
        });
        const dueMs = card.due.getTime();
        expect(memory.due).toEqual(card.scheduled_days > 0 ? { day: Math.floor(dueMs / MS_PER_DAY) } : { atMs: dueMs });
        nowMs = dueMs;
      }
    },
  );

  test('gives a new card the first stabilities and steps of the defaults', () => {
    const preview = previewGrades('caching/ttl', null, START, WITHOUT_FUZZ);
    expect(GRADES.map((grade) => preview[grade].stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(GRADES.map((grade) => dueInMs(preview[grade], 20_000) / MS_PER_MINUTE)).toEqual([1, 6, 10, 8 * 24 * 60]);
  });

  test('treats a step of a day or more as a review, which is in no step', () => {
    const parameters = { ...WITHOUT_FUZZ, learningStepsMin: [10, 2880, 5760] };
    const first = scheduleGrade('caching/ttl', null, 3, START, parameters);
    expect(first).toMatchObject({ phase: 'review', step: 0, intervalDays: 2, due: { day: 20_002 } });
    const forgotten = scheduleGrade('caching/ttl', first, 1, noonOf(20_002), parameters);
    expect(forgotten).toMatchObject({ phase: 'relearning', due: { atMs: noonOf(20_002).atMs + 10 * MS_PER_MINUTE } });
  });
});

describe('the whole path', () => {
  /** Memories as they come, in the bounds of a log and beyond, and settings as a file edited by hand may hold them. */
  const oddWeights = fc.array(fc.double({ min: -1, max: 9, noNaN: true }), { minLength: 21, maxLength: 21 });
  const oddParameters = fc.record({
    weights: fc.option(oddWeights),
    desiredRetention: fc.constantFrom(0.5, 0.7, 0.9, 0.97, 2),
    learningStepsMin: fc.constantFrom([1, 10], [], [15], [1, 10, 60], [0.5, 2.5], [10, 2880, 5760], [1439], [1440], [Number.NaN, 3]),
    relearningStepsMin: fc.constantFrom([10], [], [10, 30], [1440], [30, 4320], [0]),
    maximumIntervalDays: fc.constantFrom(0, 1, 2, 3, 30, 365, 36_500),
    interviewDay: fc.option(fc.integer({ min: 19_990, max: 20_700 })),
    fuzz: fc.boolean(),
  });
  const anyMemory = fc.record({
    phase: fc.constantFrom('learning', 'review', 'relearning'),
    stability: fc.oneof(fc.double({ min: 0.001, max: 400, noNaN: true }), fc.constantFrom(0.001, 36_500, 1e9, 0)),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    step: fc.nat({ max: 4 }),
    intervalDays: fc.nat({ max: 400 }),
    reps: fc.nat({ max: 300 }),
    lapses: fc.nat({ max: 20 }),
    lastDay: fc.oneof(fc.integer({ min: 19_000, max: 20_003 }), fc.constantFrom(-40_000)),
  });
  const sound = (changes: Partial<Memory> | null) => changes && reviewMemory(changes);

  test('is that of the schedulers of ts-fsrs: memories and ranges of the fuzz, to the last digit', () => {
    const card = fc.constantFrom('caching/ttl', 'a', 'databases/b-tree~c2');
    fc.assert(
      fc.property(card, fc.option(anyMemory), oddParameters, anyGrade, (id, changes, parameters, grade) => {
        const memory = sound(changes);
        const expected = scheduleByTsFsrs(id, memory, grade, START, parameters);
        expect(scheduleWithRange(id, memory, grade, START, parameters)).toEqual(expected);
        expect(scheduleGrade(id, memory, grade, START, parameters)).toEqual(expected.memory);
      }),
      { numRuns: 400 },
    );
  });

  test('is that of the schedulers of ts-fsrs over whole histories', () => {
    fc.assert(
      fc.property(anyHistory, anyParameters, (history, parameters) => {
        let before: Memory | null = null;
        let { atMs } = START;
        for (const { grade, days, minutes } of history) {
          atMs += days * MS_PER_DAY + minutes * MS_PER_MINUTE;
          const moment = { ...START, atMs };
          const after: Memory = scheduleGrade('caching/ttl', before, grade, moment, parameters);
          expect(after).toEqual(scheduleByTsFsrs('caching/ttl', before, grade, moment, parameters).memory);
          before = after;
        }
      }),
    );
  });
});

describe('preview', () => {
  test('is what gets scheduled, with fuzz, whenever in the same study day the card is graded', () => {
    const laterMs = fc.integer({ min: 1, max: 11 * 60 * MS_PER_MINUTE });
    fc.assert(
      fc.property(anyHistory, anyParameters, anyGrade, laterMs, (history, parameters, grade, later) => {
        const { memory, moment } = memoryAfter(history, START, { ...parameters, fuzz: true });
        const shown: Moment = { atMs: studyDay(moment) * MS_PER_DAY + MS_PER_DAY / 2, dayShiftMin: 0 };
        const graded: Moment = { ...shown, atMs: shown.atMs + later };
        const promised = previewGrades('caching/ttl', memory, shown, { ...parameters, fuzz: true })[grade];
        const result = scheduleGrade('caching/ttl', memory, grade, graded, { ...parameters, fuzz: true });
        const moved = 'atMs' in promised.due ? { atMs: promised.due.atMs + later } : promised.due;
        expect(result).toEqual({ ...promised, due: moved, lastAtMs: graded.atMs });
      }),
    );
  });

  test('does not depend on what was asked of the scheduler before', () => {
    fc.assert(
      fc.property(anyHistory, anyParameters, anyParameters, anyGrade, (history, parameters, others, grade) => {
        const { memory, moment } = memoryAfter(history, START, parameters);
        const first = scheduleGrade('caching/ttl', memory, grade, moment, parameters);
        previewGrades('caching/lru', null, START, others);
        expect(scheduleGrade('caching/ttl', memory, grade, moment, parameters)).toEqual(first);
      }),
    );
  });
});

describe('balanced days', () => {
  test('hold where they lie inside the range of the fuzz, and are passed over elsewhere', () => {
    const range = fc.integer({ min: -1, max: 60 });
    fc.assert(
      fc.property(anyHistory, anyParameters, anyGrade, range, (history, parameters, grade, days) => {
        const { memory, moment } = memoryAfter(history, START, parameters);
        const { memory: plain, fuzzRange } = scheduleWithRange('caching/ttl', memory, grade, moment, parameters);
        const balanced = scheduleGrade('caching/ttl', memory, grade, moment, parameters, days);
        const holds = fuzzRange !== null && days >= fuzzRange.least && days <= fuzzRange.most;
        expect(balanced).toEqual(holds ? { ...plain, intervalDays: days, due: { day: studyDay(moment) + days } } : plain);
        expect(plain).toEqual(scheduleGrade('caching/ttl', memory, grade, moment, parameters));
        expect(fuzzRange?.most ?? 0).toBeLessThanOrEqual(intervalCapDays(parameters, studyDay(moment)));
      }),
      { numRuns: 60 },
    );
  });

  test('are no choice for a step of a day or more', () => {
    const parameters = { ...DEFAULT_PARAMETERS, learningStepsMin: [10, 4 * 1440] };
    expect(scheduleWithRange('caching/ttl', null, 3, START, parameters)).toMatchObject({ fuzzRange: null, memory: { intervalDays: 4 } });
  });
});

describe('fuzz', () => {
  const intervalOf = (card: string, memory: Memory, day: number) =>
    scheduleGrade(card, memory, 3, noonOf(day), DEFAULT_PARAMETERS).intervalDays;

  test('does not see the clock: the same history a while later has the same intervals', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 1000 }), (history, daysLater) => {
        const intervals = (start: Moment) => {
          const { memory, moment } = memoryAfter(history, start);
          return GRADES.map((grade) => scheduleGrade('caching/ttl', memory, grade, moment, DEFAULT_PARAMETERS).intervalDays);
        };
        expect(intervals(noonOf(20_000 + daysLater))).toEqual(intervals(START));
      }),
    );
  });

  test('brings cards apart that were learned together', () => {
    const memory = reviewMemory({ stability: 80 });
    const cards = Array.from({ length: 30 }, (_, i) => `caching/card-${i}`);
    expect(new Set(cards.map((card) => intervalOf(card, memory, 20_010))).size).toBeGreaterThan(5);
  });

  test('differs from review to review of a card', () => {
    const intervals = Array.from({ length: 30 }, (_, reps) => intervalOf('caching/ttl', reviewMemory({ stability: 80, reps }), 20_010));
    expect(new Set(intervals).size).toBeGreaterThan(5);
  });
});

describe('study days', () => {
  const tokyoAt = (instant: string) => momentAt(Date.parse(instant), offsetIn('Asia/Tokyo'), 4);
  const evening = tokyoAt('2026-01-31T14:00Z');
  const graded = (second: Moment) => {
    const first = reviewMemory({ lastDay: studyDay(evening), lastAtMs: evening.atMs });
    return scheduleGrade('caching/ttl', first, 3, second, WITHOUT_FUZZ).stability;
  };
  const inUtc = (days: number) => scheduleGrade('caching/ttl', reviewMemory(), 3, noonOf(20_000 + days), WITHOUT_FUZZ).stability;

  test('separate an evening from the morning after, although it is the same day in UTC', () => {
    expect(graded(tokyoAt('2026-01-31T19:00Z'))).toBe(inUtc(1));
  });

  test('hold through midnight until the rollover hour, although UTC has moved on', () => {
    const newYorkAt = (instant: string) => momentAt(Date.parse(instant), offsetIn('America/New_York'), 4);
    const before = newYorkAt('2026-01-31T23:00Z');
    const memory = reviewMemory({ lastDay: studyDay(before), lastAtMs: before.atMs });
    const after = scheduleGrade('caching/ttl', memory, 3, newYorkAt('2026-02-01T08:59Z'), WITHOUT_FUZZ);
    expect(after.stability).toBe(inUtc(0));
  });

  test('are counted alike in every zone and on every day of the year', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Etc/GMT+12');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 90 }), (zone, from, days) => {
        const noonIn = (day: number) => {
          const noonMs = Date.UTC(2026, 0, 1 + day, 12);
          return momentAt(noonMs - offsetIn(zone)(noonMs) * MS_PER_MINUTE, offsetIn(zone), 4);
        };
        const start = noonIn(from);
        const memory = reviewMemory({ lastDay: studyDay(start), lastAtMs: start.atMs });
        const result = scheduleGrade('caching/ttl', memory, 3, noonIn(from + days), WITHOUT_FUZZ);
        expect(result.stability).toBe(inUtc(days));
        expect(result.due).toEqual({ day: studyDay(start) + days + result.intervalDays });
      }),
    );
  });
});

describe('a traveller', () => {
  const at = (instant: string, zone: string) => momentAt(Date.parse(instant), offsetIn(zone), 4);

  test('has a card of tomorrow when the calendar of the new place says tomorrow', () => {
    const parameters = { ...WITHOUT_FUZZ, maximumIntervalDays: 1 };
    const memory = scheduleGrade('caching/ttl', reviewMemory(), 3, at('2026-01-31T03:00Z', 'Asia/Tokyo'), parameters);
    expect(memory.due).toEqual({ day: dayOfIsoDate('2026-02-01') });
    // Nineteen hours behind Tokyo: the 1st of February begins there when it is nearly over in Tokyo.
    expect(studyDay(at('2026-02-01T13:59Z', 'Pacific/Honolulu'))).toBe(dayOfIsoDate('2026-01-31'));
    expect(studyDay(at('2026-02-01T14:00Z', 'Pacific/Honolulu'))).toBe(dayOfIsoDate('2026-02-01'));
  });

  test('who comes to a study day a second time gets no day of forgetting for it', () => {
    const tokyo = scheduleGrade('caching/ttl', reviewMemory(), 3, at('2026-02-01T01:00Z', 'Asia/Tokyo'), WITHOUT_FUZZ);
    const dayBefore = scheduleGrade('caching/ttl', tokyo, 3, at('2026-02-01T12:00Z', 'Pacific/Honolulu'), WITHOUT_FUZZ);
    const again = scheduleGrade('caching/ttl', dayBefore, 3, at('2026-02-01T20:00Z', 'Pacific/Honolulu'), WITHOUT_FUZZ);
    const sameDay = (memory: Memory) => scheduleGrade('caching/ttl', memory, 3, noonOf(memory.lastDay), WITHOUT_FUZZ).stability;
    expect(dayBefore.due).toEqual({ day: (dayOfIsoDate('2026-01-31') ?? 0) + dayBefore.intervalDays });
    expect(again.stability).toBe(sameDay(dayBefore));
    expect(again.lastDay).toBe(dayOfIsoDate('2026-02-01'));
  });

  test('counts no study day of a card twice, whatever the journey', () => {
    const stop = fc.record({
      offsetMin: fc.integer({ min: -12, max: 14 }).map((hours) => hours * 60),
      afterMin: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(stop, { minLength: 2, maxLength: 20 }), (journey) => {
        let memory = reviewMemory();
        let { atMs } = START;
        const counted: number[] = [];
        for (const { offsetMin, afterMin } of journey) {
          atMs += afterMin * MS_PER_MINUTE;
          const moment = momentAt(atMs, () => offsetMin, 4);
          const totals = totalsOfGrade(memory, 3, 1000, studyDay(moment));
          if (totals.young + totals.mature > 0) counted.push(studyDay(moment));
          memory = scheduleGrade('caching/ttl', memory, 3, moment, DEFAULT_PARAMETERS);
        }
        expect(new Set(counted).size).toBe(counted.length);
        expect(memory.lastDay).toBeGreaterThanOrEqual(Math.max(20_000, ...counted));
      }),
    );
  });
});

describe('intervals', () => {
  test('never pass the maximum or the day of the interview while it lies ahead', () => {
    fc.assert(
      fc.property(anyHistory, anyParameters, anyGrade, (history, parameters, grade) => {
        const { memory, moment } = memoryAfter(history, START, parameters);
        const day = studyDay(moment);
        const { due, intervalDays } = scheduleGrade('caching/ttl', memory, grade, moment, parameters);
        expect(intervalDays).toBeLessThanOrEqual(parameters.maximumIntervalDays);
        if (!('day' in due)) return;
        expect(due.day).toBe(day + intervalDays);
        const { interviewDay } = parameters;
        if (interviewDay !== null && interviewDay > day) expect(due.day).toBeLessThanOrEqual(interviewDay);
      }),
      { numRuns: 150 },
    );
  });

  test('hard, good and easy of a review are in order, and again comes before all of them', () => {
    const review = anyHistory.map((history) => memoryAfter([...history, { grade: 4, days: 0, minutes: 1 }], START));
    fc.assert(
      fc.property(review, anyParameters, fc.integer({ min: 0, max: 200 }), ({ memory, moment }, parameters, days) => {
        fc.pre(memory?.phase === 'review');
        const later = { ...moment, atMs: moment.atMs + days * MS_PER_DAY };
        const preview = previewGrades('caching/ttl', memory, later, parameters);
        const [again = 0, hard = 0, good = 0, easy = 0] = GRADES.map((grade) => dueInMs(preview[grade], studyDay(later)));
        if (parameters.relearningStepsMin.length > 0) expect(again).toBeLessThan(hard);
        expect(again).toBeLessThanOrEqual(hard);
        expect(hard).toBeLessThanOrEqual(good);
        expect(good).toBeLessThanOrEqual(easy);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [365, null, 365],
    [365, 20_100, 100],
    [30, 20_100, 30],
    [365, 20_001, 1],
    [365, 20_000, 365],
    [365, 19_000, 365],
    [0, null, 1],
    [10.9, null, 10],
    [Number.NaN, null, 36_500],
    [Infinity, null, 36_500],
  ])('are capped, with a maximum of %s and the interview on day %s, at %i on day 20000', (maximumIntervalDays, interviewDay, cap) => {
    expect(intervalCapDays({ ...DEFAULT_PARAMETERS, maximumIntervalDays, interviewDay }, 20_000)).toBe(cap);
  });
});

describe('a damaged state', () => {
  test.each([Number.NaN, 0, -3, Infinity, 1e-9])('with stability %d counts as new', (stability) => {
    const preview = previewGrades('caching/ttl', reviewMemory({ stability, reps: 0 }), START, DEFAULT_PARAMETERS);
    expect(preview).toEqual(previewGrades('caching/ttl', null, START, DEFAULT_PARAMETERS));
  });

  test('never gives a memory that cannot be used, and never throws', () => {
    const anyMoment = fc.integer({ min: -30_000, max: 60_000 }).map(noonOf);
    fc.assert(
      fc.property(anyDamagedMemory, anyGrade, anyMoment, anyParameters, (memory, grade, moment, parameters) => {
        expectUsable(scheduleGrade('caching/ttl', memory, grade, moment, parameters));
        expect(retrievability(memory, studyDay(moment), parameters)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    { desiredRetention: 5 },
    { desiredRetention: -1 },
    { desiredRetention: Number.NaN },
    { desiredRetention: 1 },
    { maximumIntervalDays: Number.NaN },
    { maximumIntervalDays: -3 },
    { maximumIntervalDays: 10.5 },
    { learningStepsMin: [-1] },
    { learningStepsMin: [Number.NaN, 0.5] },
    { relearningStepsMin: [Infinity, 1e21] },
    { weights: Array.from({ length: 21 }, () => 0) },
    { weights: Array.from({ length: 21 }, () => -1e9) },
    { weights: Array.from({ length: 21 }, () => 1e9) },
  ] satisfies Partial<SchedulerParameters>[])('of the parameters is put right: %j', (change) => {
    const parameters = { ...DEFAULT_PARAMETERS, ...change };
    for (const memory of [null, reviewMemory(), learningMemory(START.atMs)]) {
      for (const grade of GRADES) expectUsable(scheduleGrade('caching/ttl', memory, grade, noonOf(20_010), parameters));
    }
    expect(retrievability(reviewMemory(), 20_010, parameters)).toBeGreaterThanOrEqual(0);
  });
});

describe('a clock that was set back', () => {
  test('counts as no time passed', () => {
    fc.assert(
      fc.property(anyHistory, anyGrade, fc.integer({ min: 1, max: 20_000 }), (history, grade, days) => {
        const { memory, moment } = memoryAfter(history, START);
        fc.pre(memory !== null);
        const back = { ...moment, atMs: moment.atMs - days * MS_PER_DAY };
        const result = scheduleGrade('caching/ttl', memory, grade, back, DEFAULT_PARAMETERS);
        const atOnce = scheduleGrade('caching/ttl', memory, grade, moment, DEFAULT_PARAMETERS);
        expect(result).toMatchObject({ stability: atOnce.stability, intervalDays: atOnce.intervalDays });
        expect(dueInMs(result, studyDay(back))).toBe(dueInMs(atOnce, studyDay(moment)));
      }),
    );
  });

  test('far is forgotten with the next grade', () => {
    const ahead = reviewMemory({ lastDay: 21_500, lastAtMs: noonOf(21_500).atMs });
    expect(scheduleGrade('caching/ttl', ahead, 3, START, DEFAULT_PARAMETERS).lastDay).toBe(20_000);
  });

  test('does not raise the predicted recall above certainty', () => {
    expect(retrievability(reviewMemory(), 19_000, DEFAULT_PARAMETERS)).toBe(1);
  });
});

describe('weights', () => {
  const wrong = [0, 1, 17, 19, 20, 22].map((count) => Array.from({ length: count }, () => 0.5));
  const withNaN = Array.from({ length: 21 }, (_, i) => (i === 8 ? Number.NaN : 0.5));

  test.each([...wrong, withNaN].map((weights) => [weights.length, weights]))(
    'that cannot be used (%i of them) leave the defaults, without a word on the console',
    (_count, weights) => {
      const spies = (['debug', 'log', 'info', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method));
      const parameters = { ...DEFAULT_PARAMETERS, weights };
      const preview = previewGrades('caching/ttl', reviewMemory(), noonOf(20_010), parameters);
      expect(preview).toEqual(previewGrades('caching/ttl', reviewMemory(), noonOf(20_010), DEFAULT_PARAMETERS));
      expect(retrievability(reviewMemory(), 20_010, parameters)).toBe(0.9);
      for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    },
  );

  test('that fit are used', () => {
    const weights = [0.5, 1.5, 3, 10, 6, 0.8, 3, 0.01, 1.9, 0.2, 0.8, 1.5, 0.06, 0.26, 1.6, 0.6, 1.9, 0.5, 0.1, 0.07, 0.2];
    const preview = previewGrades('caching/ttl', null, START, { ...DEFAULT_PARAMETERS, weights });
    expect(GRADES.map((grade) => preview[grade].stability)).toEqual([0.5, 1.5, 3, 10]);
    expect(retrievability(reviewMemory(), 20_100, { ...DEFAULT_PARAMETERS, weights })).not.toBe(
      retrievability(reviewMemory(), 20_100, DEFAULT_PARAMETERS),
    );
  });
});

describe('retrievability', () => {
  test('is 0.9 when as many days have passed as the stability says, and falls from day to day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat({ max: 3000 }), (stability, days) => {
        const recallAfter = (elapsed: number) => retrievability(reviewMemory({ stability }), 20_000 + elapsed, DEFAULT_PARAMETERS);
        expect(recallAfter(stability)).toBeCloseTo(0.9, 6);
        expect(recallAfter(days + 1)).toBeLessThan(recallAfter(days));
      }),
    );
  });
});

describe('the methods that ts-fsrs adds to Date', () => {
  const METHODS = ['scheduler', 'diff', 'format', 'dueFormat'];

  test('are not needed', () => {
    const dates = Date.prototype as unknown as Record<string, unknown>;
    const added = METHODS.map((method) => [method, dates[method]] as const);
    expect(added.every(([, method]) => typeof method === 'function')).toBe(true);
    try {
      for (const method of METHODS) delete dates[method];
      for (const memory of [null, reviewMemory(), learningMemory(START.atMs)]) {
        previewGrades('caching/ttl', memory, noonOf(20_010), DEFAULT_PARAMETERS);
      }
    } finally {
      for (const [method, implementation] of added) dates[method] = implementation;
    }
  });

  test('are not called anywhere', () => {
    const calls = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => readFileSync(`src/${file}`, 'utf8').match(/[\w.[\]()]+\.(?:scheduler|diff|format|dueFormat)\(/g) ?? []);
    // What else has a method of that name: the kinds of settings, and formats of Intl, which are constants.
    expect(calls.filter((call) => !/^(?:SETTINGS\[key\]|kind|kindOf\(key\)|notation|[A-Z_]+)\.format\($/.test(call))).toEqual([]);
  });
});
