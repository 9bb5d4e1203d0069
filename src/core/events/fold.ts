import { type Moment, studyDay } from '../time.ts';
import { addPrediction } from './calibration.ts';
import { addTotals, isMemoryTest, totalsOfCram, totalsOfGrade } from './day-totals.ts';
import { compareEvents, type Event, type Grade, type Memory, type SchedulerParameters } from './event.ts';
import { foldImport, foldMock, foldNumber, foldOverturn } from './fold-records.ts';
import { keyOf } from './key-of.ts';
import { type CardEvent, type CardState, type DayTotals, emptyProgress, type Progress, type RecentRecalls, type UndoRecord } from './progress.ts';
import { predictRecallPpm } from './predicted-recall.ts';
import { addRecall } from './recent-recalls.ts';

/** Computes a card's memory after a grade. Pure: the same arguments give the same memory. */
export type Schedule = (
  card: string,
  memory: Memory | null,
  grade: Grade,
  moment: Moment,
  parameters: SchedulerParameters,
  /** The interval that load balancing chose, in days; it holds where it lies inside the card's fuzz range. */
  balancedDays?: number,
) => Memory;

/** How many events of this run can be undone without reading the log again. */
const RECENT_EVENTS = 2000;

/**
 * Folds one event into the progress, which is changed in place.
 * Returns false, with nothing changed, where the event does not come last for what it touches (another device's clock,
 * an undo of something older than this run): the caller then rebuilds from the whole log.
 */
export function foldEvent(progress: Progress, event: Event, schedule: Schedule): boolean {
  if (event.type === 'undo') return foldUndo(progress, event);
  if (progress.undone.has(event.id) || cameWithUndone(progress, event)) return true;
  switch (event.type) {
    case 'parameters':
      return foldParameters(progress, event);
    case 'plan':
      return foldPlan(progress, event);
    case 'number':
      return foldNumber(progress, event);
    case 'mock':
      return foldMock(progress, event);
    case 'overturn':
      return foldOverturn(progress, event);
    case 'import':
      return foldImport(progress, event);
    case 'edit':
    case 'restore':
      return true;
    default:
      return foldCardEvent(progress, event, schedule);
  }
}

/**
 * Folds a whole log from nothing: in any order, with repetitions, from any number of devices.
 * `rebuildProgress(events, DEFAULT_PARAMETERS, scheduleGrade)`
 */
export function rebuildProgress(events: Iterable<Event>, defaults: SchedulerParameters, schedule: Schedule): Progress {
  const ordered = [...events].toSorted(compareEvents);
  const progress = emptyProgress(defaults);
  for (const event of ordered) if (event.type === 'undo') progress.undone.add(event.data.target);
  let previousId: string | null = null;
  for (const event of ordered) {
    if (event.type === 'undo' || event.id === previousId) continue;
    previousId = event.id;
    if (!foldEvent(progress, event, schedule)) throw new Error(`event ${event.id} does not fold in its own order`);
  }
  return progress;
}

/** Whether a review came along with an import that was taken back. */
function cameWithUndone(progress: Progress, event: Event): boolean {
  return event.type === 'review' && event.data.imported !== undefined && progress.undone.has(event.data.imported);
}

function foldCardEvent(progress: Progress, event: CardEvent, schedule: Schedule): boolean {
  const before = progress.cards.get(event.data.card);
  if (before !== undefined && compareEvents(event, before.last) <= 0) return false;
  if (event.type === 'review' && progress.parametersLast && compareEvents(event, progress.parametersLast) < 0) return false;
  const predictedPpm = event.type === 'review' ? predictedOf(event, before, progress.parameters) : null;
  const record: UndoRecord = { event, before, predictedPpm };
  if (event.type === 'review') count(progress, event, record, 1);
  progress.cards.set(event.data.card, nextState(before, event, progress.parameters, schedule));
  remember(progress, record);
  return true;
}

function nextState(
  before: CardState | undefined,
  event: CardEvent,
  parameters: SchedulerParameters,
  schedule: Schedule,
): CardState {
  const state: CardState = {
    memory: before?.memory ?? null,
    suspended: before?.suspended ?? false,
    flagged: before?.flagged ?? false,
    buriedDay: before?.buriedDay ?? null,
    recalls: before?.recalls ?? null,
    last: keyOf(event),
  };
  switch (event.type) {
    case 'review':
      return { ...state, recalls: nextRecalls(state, event), memory: nextMemory(state.memory, event, parameters, schedule) };
    case 'suspend':
      return { ...state, suspended: event.data.reason };
    case 'unsuspend':
      return { ...state, suspended: false };
    case 'bury':
      return { ...state, buriedDay: event.data.day };
    case 'flag':
      return { ...state, flagged: event.data.on };
  }
}

function nextRecalls({ memory, recalls }: CardState, event: Event<'review'>): RecentRecalls | null {
  const { grade, cram, given } = event.data;
  const day = studyDay(momentOf(event));
  return cram !== true && given !== true && isMemoryTest(memory, day) ? addRecall(recalls, grade > 1, day) : recalls;
}

function nextMemory(memory: Memory | null, event: Event<'review'>, parameters: SchedulerParameters, schedule: Schedule): Memory | null {
  const { card, grade, cram, given, after, balancedDays } = event.data;
  if (cram === true) return memory;
  if (given === true && after !== null) return after;
  return schedule(card, memory, grade, momentOf(event), parameters, balancedDays);
}

function foldParameters(progress: Progress, event: Event<'parameters'>): boolean {
  // Grades after this instant were computed with the former parameters: only a rebuild puts them right.
  if (progress.parametersLast && compareEvents(event, progress.parametersLast) <= 0) return false;
  for (const state of progress.cards.values()) if (compareEvents(event, state.last) < 0) return false;
  progress.parameters = event.data;
  progress.parametersLast = keyOf(event);
  return true;
}

function foldPlan(progress: Progress, event: Event<'plan'>): boolean {
  const held = progress.plan;
  if (held && (event.data.day < held.day || (event.data.day === held.day && compareEvents(event, held.last) <= 0))) {
    return true;
  }
  progress.plan = { ...event.data, last: keyOf(event) };
  return true;
}

function foldUndo(progress: Progress, undo: Event<'undo'>): boolean {
  const { target } = undo.data;
  if (progress.undone.has(target)) return true;
  const record = progress.recent.get(target);
  if (record === undefined) return false;
  const { event, before } = record;
  const now = progress.cards.get(event.data.card);
  if (now === undefined || compareEvents(now.last, event) !== 0) return false;
  if (before === undefined) progress.cards.delete(event.data.card);
  else progress.cards.set(event.data.card, before);
  if (event.type === 'review') count(progress, event, record, -1);
  progress.recent.delete(target);
  progress.undone.add(target);
  return true;
}

/** The recall that was predicted of a card that is tested by a review; null where the review is no test. */
function predictedOf(event: Event<'review'>, before: CardState | undefined, parameters: SchedulerParameters): number | null {
  const { cram, given } = event.data;
  const day = studyDay(momentOf(event));
  const memory = before?.memory ?? null;
  return cram !== true && given !== true && isMemoryTest(memory, day) ? predictRecallPpm(memory, day, parameters) : null;
}

/** Adds a review to the sums of its day and of its prediction, or takes it back; a memory that was given is no work of that day. */
function count(progress: Progress, event: Event<'review'>, { before, predictedPpm }: UndoRecord, sign: 1 | -1): void {
  if (event.data.given === true) return;
  const day = studyDay(momentOf(event));
  const sum = addTotals(progress.days.get(day), totalsOf(event, before, day, predictedPpm ?? 0), sign);
  if (sum === undefined) progress.days.delete(day);
  else progress.days.set(day, sum);
  if (predictedPpm !== null) addPrediction(progress.calibration, predictedPpm, event.data.grade > 1, sign);
}

function totalsOf({ data }: Event<'review'>, before: CardState | undefined, day: number, predictedPpm: number): DayTotals {
  return data.cram === true
    ? totalsOfCram(data.elapsedMs)
    : totalsOfGrade(before?.memory ?? null, data.grade, data.elapsedMs, day, predictedPpm);
}

function remember(progress: Progress, record: UndoRecord): void {
  progress.recent.set(record.event.id, record);
  if (progress.recent.size > RECENT_EVENTS) {
    const oldest = progress.recent.keys().next().value;
    if (oldest !== undefined) progress.recent.delete(oldest);
  }
}

/** The instant of a review with the day shift that held there. */
function momentOf(event: Event<'review'>): Moment {
  return { atMs: event.at, dayShiftMin: event.data.dayShiftMin };
}
