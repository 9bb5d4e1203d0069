import fc from 'fast-check';
import type { Grade, Memory, SchedulerParameters } from '../../src/core/events/event.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../../src/core/review/schedule.ts';
import { type Moment, MS_PER_DAY } from '../../src/core/time.ts';

/** Noon of a study day in UTC, for a day that starts at midnight. */
export function noonOf(day: number): Moment {
  return { atMs: (day + 0.5) * MS_PER_DAY, dayShiftMin: 0 };
}

/** A card in review that was graded on day 20000 and is due ten days later. */
export function reviewMemory(changes: Partial<Memory> = {}): Memory {
  return {
    phase: 'review',
    stability: 10,
    difficulty: 5,
    due: { day: 20_010 },
    step: 0,
    intervalDays: 10,
    reps: 5,
    lapses: 0,
    lastAtMs: 20_000.5 * MS_PER_DAY,
    lastDay: 20_000,
    ...changes,
  };
}

/** A card in its learning steps that comes back at an instant. */
export function learningMemory(dueMs: number, changes: Partial<Memory> = {}): Memory {
  return reviewMemory({ phase: 'learning', due: { atMs: dueMs }, intervalDays: 0, reps: 1, ...changes });
}

export const anyGrade: fc.Arbitrary<Grade> = fc.constantFrom(1, 2, 3, 4);

/** Parameters that a person can have: settings within their bounds, weights near the defaults. */
export const anyParameters: fc.Arbitrary<SchedulerParameters> = fc.record({
  weights: fc.constant(null),
  desiredRetention: fc.integer({ min: 80, max: 95 }).map((percent) => percent / 100),
  learningStepsMin: fc.constantFrom([1, 10], [], [5], [1, 10, 60]),
  relearningStepsMin: fc.constantFrom([10], [], [10, 30]),
  maximumIntervalDays: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(180, 365, 36_500)),
  interviewDay: fc.option(fc.integer({ min: 19_990, max: 20_700 })),
  fuzz: fc.boolean(),
});

/** One grade of a history: how long after the one before, in days and minutes. */
export interface PastGrade {
  readonly grade: Grade;
  readonly days: number;
  readonly minutes: number;
}

export const anyHistory: fc.Arbitrary<readonly PastGrade[]> = fc.array(
  fc.record({
    grade: anyGrade,
    days: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
    minutes: fc.integer({ min: 1, max: 600 }),
  }),
  { maxLength: 12 },
);

/** What a card's memory became by a history of grades that began at a moment; null after none. */
export function memoryAfter(
  history: readonly PastGrade[],
  start: Moment,
  parameters: SchedulerParameters = DEFAULT_PARAMETERS,
): { readonly memory: Memory | null; readonly moment: Moment } {
  let memory: Memory | null = null;
  let moment = start;
  for (const { grade, days, minutes } of history) {
    moment = { dayShiftMin: start.dayShiftMin, atMs: moment.atMs + days * MS_PER_DAY + minutes * 60_000 };
    memory = scheduleGrade('caching/ttl', memory, grade, moment, parameters);
  }
  return { memory, moment };
}
