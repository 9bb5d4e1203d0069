import fc from 'fast-check';
import { type Event, type EventDraft, type EventType, type MockData, type NumberData, POINT_LABELS } from '../../src/core/events/event.ts';
import { rebuildProgress } from '../../src/core/events/fold.ts';
import type { Progress } from '../../src/core/events/progress.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../../src/core/review/schedule.ts';
import { MS_PER_DAY } from '../../src/core/time.ts';
import { anyGrade, anyParameters } from './memories.ts';

/** Noon of study day 20000 for days that start at midnight UTC. */
export const LOG_START_MS = 20_000.5 * MS_PER_DAY;

/** An event of device `a`, an hour after `LOG_START_MS` for each `hour`. */
export function eventOf<T extends EventType>(
  draft: EventDraft<T>,
  { id, hour = 0, device = 'a' }: { id: string; hour?: number; device?: string },
): Event {
  return { v: 1, id, device, at: LOG_START_MS + hour * 3_600_000, ...draft } as Event;
}

/** The draft of a review, or of a crammed card. */
export function reviewOf(card: string, grade: 1 | 2 | 3 | 4, changes: { elapsedMs?: number; cram?: true } = {}): EventDraft<'review'> {
  const data = { card, grade, elapsedMs: 5000, dayShiftMin: 0, before: null, after: null, scheduler: 'test', ...changes };
  return { type: 'review', data };
}

/** An answer of the numbers drill that came within a factor of two, with a range. */
export function numberOf(family: string): NumberData {
  const range = { low: 10, high: 20, sureShare: 0.8, hit: false };
  return { family, question: `${family}/1`, answer: '20', outcome: 'good', log10Error: 0.25, range, elapsedMs: 9000, limitMs: null, dayShiftMin: 0 };
}

/** A mock session with one point that is named and one that is absent. */
export function mockOf(session: string, changes: Partial<MockData> = {}): MockData {
  return {
    session,
    problem: 'url-shortener',
    level: 'senior',
    seed: '1',
    minutes: 45,
    startedAtMs: LOG_START_MS - 3_000_000,
    activeMs: 2_700_000,
    steps: [{ step: 'requirements', plannedMs: 300_000, spentMs: 200_000 }],
    points: [
      { id: 'cache', dimension: 'high_level', label: 'named', evidence: 'Redis' },
      { id: 'paging', dimension: 'api_data', label: 'absent', evidence: '' },
    ],
    pacing: 3,
    transcript: 'a.md',
    dayShiftMin: 0,
    ...changes,
  };
}

/** What a log folds into. */
export function rebuilt(events: Iterable<Event>): Progress {
  return rebuildProgress(events, DEFAULT_PARAMETERS, scheduleGrade);
}

/** All that counts of a progress: without what only makes undo quick. */
export function stateOf({ recent: _recent, ...state }: Progress): Omit<Progress, 'recent'> {
  return { ...state };
}

const anyCard = fc.constantFrom('caching/ttl', 'caching/lru', 'papers/dynamo');

/** Anything that can happen but an undo. */
export const anyDraft: fc.Arbitrary<EventDraft> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ card: anyCard, grade: anyGrade, elapsedMs: fc.nat({ max: 120_000 }), shiftHours: fc.integer({ min: -15, max: 14 }) })
      .map(({ card, grade, elapsedMs, shiftHours }): EventDraft => {
        const { data } = reviewOf(card, grade, { elapsedMs });
        return { type: 'review', data: { ...data, dayShiftMin: shiftHours * 60 } };
      }),
  },
  fc.tuple(anyCard, anyGrade).map(([card, grade]): EventDraft => reviewOf(card, grade, { cram: true })),
  fc.record({ card: anyCard, reason: fc.constantFrom<('user' | 'leech')[]>('user', 'leech') }).map((data): EventDraft => ({ type: 'suspend', data })),
  fc.record({ card: anyCard }).map((data): EventDraft => ({ type: 'unsuspend', data })),
  fc.record({ card: anyCard, day: fc.integer({ min: 20_000, max: 20_003 }) }).map((data): EventDraft => ({ type: 'bury', data })),
  fc.record({ card: anyCard, on: fc.boolean() }).map((data): EventDraft => ({ type: 'flag', data })),
  anyParameters.map((data): EventDraft => ({ type: 'parameters', data })),
  fc
    .record({ day: fc.integer({ min: 20_000, max: 20_003 }), cards: fc.uniqueArray(anyCard) })
    .map((data): EventDraft => ({ type: 'plan', data })),
  fc.constantFrom('qps', 'quorum').map((family): EventDraft => ({ type: 'number', data: numberOf(family) })),
  fc.constantFrom('s1', 's2').map((session): EventDraft => ({ type: 'mock', data: mockOf(session) })),
  fc
    .record({ session: fc.constantFrom('s1', 's2'), point: fc.constantFrom('cache', 'paging'), label: fc.constantFrom(...POINT_LABELS) })
    .map((data): EventDraft => ({ type: 'overturn', data })),
  fc.constant<EventDraft>({ type: 'import', data: { source: 'a.apkg', sha256: '0f', deck: 'cards/import-a.yaml', cards: 2, skipped: 0 } }),
  anyCard.map((card): EventDraft => ({ type: 'edit', data: { card } })),
);

/** A log of up to three devices whose clocks differ, some events at the same instant, undos of anything and of nothing. */
export const anyLog: fc.Arbitrary<readonly Event[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      hour: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 200 })),
      idPrefix: fc.constantFrom('m', 'k', 'z'),
      draft: fc.oneof({ weight: 3, arbitrary: anyDraft }, { weight: 1, arbitrary: fc.nat({ max: 30 }) }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((entries) => {
    const ids = entries.map(({ idPrefix }, i) => `${idPrefix}-${i}`);
    return entries.map(({ draft, ...key }, i) => {
      const undo = (target: number): EventDraft => ({ type: 'undo', data: { target: ids[target] ?? 'seen-nowhere' } });
      return eventOf(typeof draft === 'number' ? undo(draft) : draft, { ...key, id: ids[i] ?? '' });
    });
  });
