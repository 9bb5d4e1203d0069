import { studyDay } from '../time.ts';
import { compareEvents, type Event, type EventKey } from './event.ts';
import { keyOf } from './key-of.ts';
import type { Progress } from './progress.ts';

/** Adds an answer of the numbers drill; false where it does not come last. */
export function foldNumber(progress: Progress, event: Event<'number'>): boolean {
  return addLast(progress.numbers, { ...event.data, key: keyOf(event), day: dayOf(event) });
}

/** Adds a mock session; false where it does not come last. */
export function foldMock(progress: Progress, event: Event<'mock'>): boolean {
  return addLast(progress.mocks, { ...event.data, key: keyOf(event), day: dayOf(event) });
}

/** Adds an import; false where it does not come last. */
export function foldImport(progress: Progress, event: Event<'import'>): boolean {
  return addLast(progress.imports, { ...event.data, key: keyOf(event) });
}

/** Takes a verdict on a point; the latest holds, in whatever order they come, also before their session. */
export function foldOverturn(progress: Progress, event: Event<'overturn'>): boolean {
  const { session, point, label } = event.data;
  const ofSession = progress.overturns.get(session) ?? new Map();
  const held = ofSession.get(point);
  if (held !== undefined && compareEvents(event, held.last) <= 0) return true;
  ofSession.set(point, { label, last: keyOf(event) });
  progress.overturns.set(session, ofSession);
  return true;
}

function addLast<R extends { readonly key: EventKey }>(records: R[], record: R): boolean {
  const last = records.at(-1);
  if (last !== undefined && compareEvents(record.key, last.key) <= 0) return false;
  records.push(record);
  return true;
}

function dayOf({ at, data }: Event<'number' | 'mock'>): number {
  return studyDay({ atMs: at, dayShiftMin: data.dayShiftMin });
}
