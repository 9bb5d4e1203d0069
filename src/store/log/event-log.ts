import { Buffer } from 'node:buffer';
import type { Event, EventDraft } from '../../core/events/event.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Problem } from '../disk/damage.ts';
import { dataPaths, type DataFolder } from '../disk/data-folder.ts';
import { ensureDevice } from './device.ts';
import { withLock, type HeldLock } from '../disk/lock.ts';
import { appendBytes, createLog, repairTail, stampDrafts } from './log-append.ts';
import { logPath, takeNews, type News } from './log-folder.ts';
import type { Positions } from './positions.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';
import { sizeOf } from '../disk/write-file.ts';

/**
 * What became of a read. When `restart` is true the files no longer fit the positions (a restore, a sync or a lost
 * file): no event was handed over; start again with `read(null)` and an empty state.
 */
export interface Taken {
  readonly restart: boolean;
  readonly positions: Positions;
  readonly problems: readonly Problem[];
}

export interface Pulled extends Taken {
  readonly events: readonly Event[];
}

export interface Appended extends Taken {
  /** What other processes and devices wrote since the last read, pull or append; comes before `ours`. */
  readonly theirs: readonly Event[];
  /** The drafts as they now stand in the log, on disk. */
  readonly ours: readonly Event[];
}

/**
 * All events of the data folder. Each event is handed over once by `read`, `pull` and `append` together, in no
 * particular order across devices. Only a log that somebody copied under a second name gives an event twice.
 */
export interface EventLog {
  /** Hands over all events after `from` (null: from the start), file by file; a long log takes no more memory. */
  readonly read: (from: Positions | null, take: (event: Event) => void) => Taken;
  /** What others appended since; a fraction of a millisecond when nothing changed. */
  readonly pull: () => Pulled;
  /**
   * Saves all drafts or none, and returns when they are on disk. After `restart` the drafts are saved too, and come
   * with `read(null)`. On an error `theirs` are not lost: they come with the next call.
   */
  readonly append: (drafts: readonly EventDraft[]) => Result<Appended, StoreError>;
  /** How far everything was taken in: what a snapshot of the state must say. */
  readonly positions: () => Positions;
  /** Why this program may read the folder but not write in it; null if it may. Known after the first read. */
  readonly readOnlyReason: () => StoreError | null;
}

interface LogState {
  readonly folder: DataFolder;
  positions: Positions;
  newer: StoreError | null;
  lastId: string | null;
  /** The log of this device, or the folder of the logs while the device has no name yet. */
  ownPath: string;
  /** The latest time of an event that was taken in or appended since the program started. */
  newestAtMs: number;
  /** Found while an append was under way that then failed: told with the next answer. */
  untold: Problem[];
}

/** Opens the log of a data folder, which need not exist yet; nothing is read or written before the first call. */
export function openEventLog(folder: DataFolder): EventLog {
  const ownPath = dataPaths(folder.home).log;
  const state: LogState = { folder, positions: {}, newer: null, lastId: null, newestAtMs: -Infinity, ownPath, untold: [] };
  return {
    read: (from, take) => tell(state, takeIn(state, from ?? {}, true, take)),
    pull: () => pull(state),
    append: (drafts) => append(state, drafts),
    positions: () => state.positions,
    readOnlyReason: () => state.newer,
  };
}

function takeIn(state: LogState, from: Positions, everyFile: boolean, take: (event: Event) => void): News {
  const news = takeNews(state.folder, from, everyFile, (event) => {
    state.newestAtMs = Math.max(state.newestAtMs, event.at);
    take(event);
  });
  state.positions = news.positions;
  state.newer = news.newer ?? state.newer;
  return news;
}

function tell(state: LogState, { restart, positions, problems }: Taken): Taken {
  const told = { restart, positions, problems: [...state.untold, ...problems] };
  state.untold = [];
  return told;
}

function pull(state: LogState): Pulled {
  const events: Event[] = [];
  const news = takeIn(state, state.positions, false, (event) => events.push(event));
  return { ...tell(state, news), events };
}

function append(state: LogState, drafts: readonly EventDraft[]): Result<Appended, StoreError> {
  if (state.newer !== null) return err(state.newer);
  if (drafts.length === 0) {
    const { events, ...taken } = pull(state);
    return ok({ ...taken, theirs: events, ours: [] });
  }
  return withLock(state.folder, (lock) => {
    const attempted = attempt('save to', state.ownPath, () => appendLocked(state, drafts, lock));
    return attempted.ok ? attempted.value : attempted;
  });
}

/** Changes the state only once the drafts are on disk, so that what was read before a failure is read again. */
function appendLocked(state: LogState, drafts: readonly EventDraft[], lock: HeldLock): Result<Appended, StoreError> {
  const { folder } = state;
  const theirs: Event[] = [];
  const takeFrom = (from: Positions) => takeNews(folder, from, false, (event) => theirs.push(event));
  const first = takeFrom(state.positions);
  if (first.newer !== null) return refuse(state, first.newer);
  if (!lock.stillMine()) return err(lockLost(state.ownPath));
  const own = openOwnLog(state);
  const news = own.completed && !first.restart ? takeFrom(first.positions) : first;
  if (news.newer !== null) return refuse(state, news.newer);
  const before = news.positions[own.device] ?? { bytes: 0, lines: 0 };
  const sizeBefore = sizeOf(folder.fs, own.path) ?? 0;
  if (!news.restart && before.bytes !== sizeBefore) return err(notRead(own.path));

  const newestAtMs = theirs.reduce((newest, { at }) => Math.max(newest, at), state.newestAtMs);
  const lines = stampDrafts(folder, own.device, drafts, state.lastId, newestAtMs);
  if (!lock.stillMine()) return err(lockLost(own.path));
  const end = appendBytes(folder.fs, own.path, Buffer.from(lines.map(({ line }) => `${line}\n`).join('')));

  const ours = lines.map(({ event }) => event);
  state.lastId = ours.at(-1)?.id ?? state.lastId;
  state.newestAtMs = ours.at(-1)?.at ?? newestAtMs;
  if (!news.restart) {
    const position = { ...end, lines: before.lines + lines.length };
    state.positions = { ...news.positions, [own.device]: position };
  }
  const taken = tell(state, { restart: news.restart, positions: state.positions, problems: news.problems });
  return ok({ ...taken, theirs: news.restart ? [] : theirs, ours });
}

function openOwnLog(state: LogState): { readonly device: string; readonly path: string; readonly completed: boolean } {
  const { folder } = state;
  const { id, problem } = ensureDevice(folder);
  const path = logPath(folder.home, id);
  state.ownPath = path;
  if (problem !== null) state.untold.push(problem);
  createLog(folder, path);
  const repaired = repairTail(folder, id, path);
  if (repaired.kind === 'cut') state.untold.push(repaired.problem);
  return { device: id, path, completed: repaired.kind === 'completed' };
}

function refuse(state: LogState, newer: StoreError): Result<never, StoreError> {
  state.newer = newer;
  return err(newer);
}

function lockLost(path: string): StoreError {
  const message = `Nothing was saved to ${path}: the machine stood still and another sysdrill went on. Try again.`;
  return { kind: 'busy', path, message };
}

function notRead(path: string): StoreError {
  const hint = 'Check the disk, then run `sysdrill doctor`.';
  return { kind: 'io', path, message: `Nothing was saved to ${path}: it cannot be read to its end. ${hint}` };
}
