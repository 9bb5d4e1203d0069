import { Buffer } from 'node:buffer';
import { EVENT_VERSION, type Event, type EventDraft } from '../../core/events/event.ts';
import { parseEvent } from '../../core/events/parse-event.ts';
import { nextUuid, UUID_RANDOM_BYTES } from '../../core/events/uuid.ts';
import { keepBytes, type Problem } from '../disk/damage.ts';
import { dataPaths, FILE_MODE, FOLDER_MODE, type DataFolder } from '../disk/data-folder.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { readTail } from './log-file.ts';
import { markAt } from './positions.ts';
import { errorCode } from '../disk/store-error.ts';
import { sizeOf, syncFolder, writeAll } from '../disk/write-file.ts';

const LINE_END = Buffer.from('\n');

/** An event with the line that the log will hold of it. */
export interface NewLine {
  readonly event: Event;
  readonly line: string;
}

/** Clocks that are set back, or are ahead on another device, by no more than this are passed over. */
const TOLERATED_SKEW_MS = 15 * 60_000;

/**
 * Gives drafts their id, device and time. Ids go up from `previousId`. The time is the clock's, but after the newest event
 * that was seen where the clock is a little behind it: a grade counts after those that the person has seen before.
 */
export function stampDrafts(
  { now, randomBytes }: DataFolder,
  device: string,
  drafts: readonly EventDraft[],
  previousId: string | null,
  newestAtMs: number,
): readonly NewLine[] {
  const clockMs = Math.floor(now());
  const isLittleBehind = clockMs <= newestAtMs && newestAtMs - clockMs <= TOLERATED_SKEW_MS;
  const at = isLittleBehind ? newestAtMs + 1 : clockMs;
  let id = previousId;
  return drafts.map((draft) => {
    id = nextUuid(id, at, randomBytes(UUID_RANDOM_BYTES));
    return newLine({ v: EVENT_VERSION, id, device, at, ...draft });
  });
}

/** Reads back what will be written: a draft that no reader accepts must not get into the log. */
function newLine(event: Event): NewLine {
  const line = JSON.stringify(event);
  const parsed = parseEvent(line);
  if (parsed.kind === 'event') return { event: parsed.event, line };
  const reason = 'reason' in parsed ? parsed.reason : parsed.kind;
  throw new TypeError(`An event of type ${event.type} cannot be saved: ${reason}.`);
}

/** What a log's last line needed. */
export type TailRepair =
  | { readonly kind: 'whole' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'cut'; readonly problem: Problem };

/**
 * Makes a log end with a whole line, as a process or machine that stopped while writing may have left a piece of one.
 * A piece that lacks only its line end is completed; any other is kept in `log/torn/` and cut off. Throws what the
 * disk says.
 */
export function repairTail(folder: DataFolder, device: string, path: string): TailRepair {
  const { fs, home } = folder;
  const tail = readTailOf(fs, path);
  if (tail.length === 0) return { kind: 'whole' };
  if (parseEvent(tail.toString('utf8')).kind !== 'unreadable') {
    appendBytes(fs, path, LINE_END);
    return { kind: 'completed' };
  }
  const keptAs = keepBytes(folder, dataPaths(home).torn, device, tail);
  cutOff(fs, path, (sizeOf(fs, path) ?? 0) - tail.length);
  const message = `The last line of ${path} was cut short when a write was interrupted. It is kept as ${keptAs}.`;
  return { kind: 'cut', problem: { kind: 'torn-tail', path, message } };
}

/**
 * Appends bytes to a log and returns, once they are on disk, where it now ends. If that fails the log is cut back to
 * what it was, and what the disk said is thrown.
 */
export function appendBytes(fs: FileSystem, path: string, bytes: Uint8Array): { bytes: number; mark: number } {
  const fd = fs.openSync(path, 'a+', FILE_MODE);
  try {
    const sizeBefore = fs.fstatSync(fd).size;
    try {
      writeAll(fs, fd, bytes);
      fs.fsyncSync(fd);
      const end = sizeBefore + bytes.length;
      return { bytes: end, mark: markAt(fs, fd, end) };
    } catch (cause) {
      cutBack(fs, path, sizeBefore);
      throw cause;
    }
  } finally {
    fs.closeSync(fd);
  }
}

/** Makes the folder of the logs and the log itself, so that their names are on disk before anything is in them. */
export function createLog({ home, fs }: DataFolder, path: string): void {
  if (sizeOf(fs, path) !== null) return;
  const { log } = dataPaths(home);
  fs.mkdirSync(log, { recursive: true, mode: FOLDER_MODE });
  fs.closeSync(fs.openSync(path, 'a', FILE_MODE));
  syncFolder(fs, log);
  syncFolder(fs, home);
}

function readTailOf(fs: FileSystem, path: string): Buffer {
  const fd = fs.openSync(path, 'r');
  try {
    return readTail(fs, fd, fs.fstatSync(fd).size);
  } finally {
    fs.closeSync(fd);
  }
}

/** A disk that refuses this too leaves a torn line, which the next append repairs: what it said first is what counts. */
function cutBack(fs: FileSystem, path: string, bytes: number): void {
  try {
    cutOff(fs, path, bytes);
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
  }
}

function cutOff(fs: FileSystem, path: string, bytes: number): void {
  // Not through the descriptor that appends: Windows gives that one no right to cut.
  const fd = fs.openSync(path, 'r+');
  try {
    fs.ftruncateSync(fd, bytes);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
