import type { Event, EventDraft } from '../core/events/event.ts';
import { foldEvent, rebuildProgress } from '../core/events/fold.ts';
import type { Progress } from '../core/events/progress.ts';
import { decodeProgress } from '../core/events/snapshot.ts';
import { ok, type Result } from '../core/result.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../core/review/schedule.ts';
import type { Problem } from '../store/disk/damage.ts';
import type { DataFolder } from '../store/disk/data-folder.ts';
import type { StoreError } from '../store/disk/store-error.ts';
import { type EventLog, openEventLog } from '../store/log/event-log.ts';
import type { Positions } from '../store/log/positions.ts';
import { keepProgressAside, readProgress } from '../store/log/progress-file.ts';

/** The log of a data folder and its state, kept up to date. */
export interface OpenState {
  readonly log: EventLog;
  /** Damage that was found and set aside while opening. */
  readonly problems: readonly Problem[];
  /** The object may be another one after `record` or `takeIn`. */
  readonly progress: () => Progress;
  /** Saves events, on disk when it returns, and folds in what others wrote before them. */
  readonly record: (drafts: readonly EventDraft[]) => Result<readonly Event[], StoreError>;
  /** Takes in what others wrote; true if there was anything. */
  readonly takeIn: () => boolean;
}

/** Opens the log, and the state as of its end: the snapshot with what came after it, or else all events. */
export function openState(folder: DataFolder): OpenState {
  const log = openEventLog(folder);
  const atStart = readState(folder, log);
  let { progress } = atStart;
  const startAnew = (): void => {
    progress = rebuildAnew(folder, log);
  };
  const take = (events: readonly Event[]): void => {
    if (!foldAll(progress, events)) progress = rebuild(log);
  };
  return {
    log,
    problems: atStart.problems,
    progress: () => progress,
    record(drafts) {
      const appended = log.append(drafts);
      if (!appended.ok) return appended;
      const { restart, theirs, ours } = appended.value;
      if (restart) startAnew();
      else take([...theirs, ...ours]);
      return ok(ours);
    },
    takeIn() {
      const pulled = log.pull();
      if (pulled.restart) startAnew();
      else if (pulled.events.length === 0) return false;
      else take(pulled.events);
      return true;
    },
  };
}

interface ReadState {
  readonly progress: Progress;
  readonly problems: readonly Problem[];
}

function readState(folder: DataFolder, log: EventLog): ReadState {
  const { snapshot, problems } = readSnapshot(folder);
  if (snapshot === null) {
    const built = build(log);
    return { progress: built.progress, problems: [...problems, ...built.problems] };
  }
  const tail: Event[] = [];
  const taken = log.read(snapshot.positions, (event) => tail.push(event));
  const progress = taken.restart ? rebuildAnew(folder, log) : foldAll(snapshot.progress, tail) ? snapshot.progress : rebuild(log);
  return { progress, problems: [...problems, ...taken.problems] };
}

/** Event by event as they are read, so that a long log takes no memory; where they are out of order, all are sorted first. */
function build(log: EventLog): ReadState {
  const built = rebuildProgress([], DEFAULT_PARAMETERS, scheduleGrade);
  let isInOrder = true;
  const { problems } = log.read(null, (event) => {
    isInOrder &&= foldEvent(built, event, scheduleGrade);
  });
  return { progress: isInOrder ? built : rebuild(log), problems };
}

function rebuild(log: EventLog): Progress {
  const events: Event[] = [];
  log.read(null, (event) => events.push(event));
  return rebuildProgress(events, DEFAULT_PARAMETERS, scheduleGrade);
}

/** The log lost a part that the snapshot had seen: the snapshot is kept, as it may be all that is left of it. */
function rebuildAnew(folder: DataFolder, log: EventLog): Progress {
  keepProgressAside(folder);
  return rebuild(log);
}

/** False where an event does not come last for what it touches: the state then is of no use any more. */
function foldAll(progress: Progress, events: readonly Event[]): boolean {
  return events.every((event) => foldEvent(progress, event, scheduleGrade));
}

interface Snapshot {
  readonly progress: Progress;
  readonly positions: Positions;
}

/** Null where there is none that can be used. */
function readSnapshot(folder: DataFolder): { readonly snapshot: Snapshot | null; readonly problems: readonly Problem[] } {
  const read = readProgress(folder);
  const problems = 'problem' in read ? [read.problem] : [];
  if (read.kind !== 'ok') return { snapshot: null, problems };
  const progress = decodeProgress(read.snapshot.state);
  return { snapshot: progress === null ? null : { progress, positions: read.snapshot.positions }, problems };
}
