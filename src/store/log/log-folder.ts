import { join } from 'node:path';
import { EVENT_VERSION, type Event } from '../../core/events/event.ts';
import { parseEvent, type ParsedLine } from '../../core/events/parse-event.ts';
import type { Problem } from '../disk/damage.ts';
import { dataPaths, type DataFolder } from '../disk/data-folder.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { readLines, type Cursor, type LogLine } from './log-file.ts';
import { markAt, type Position, type Positions } from './positions.ts';
import { errorCode, storeError, type StoreError } from '../disk/store-error.ts';
import { copyUnreadableLine } from './unreadable-line.ts';
import { sizeOf } from '../disk/write-file.ts';

/** What the logs held beyond some positions. */
export interface News {
  /** The files no longer fit the positions; nothing was handed over. */
  readonly restart: boolean;
  readonly positions: Positions;
  readonly problems: readonly Problem[];
  /** Set once a line of a newer format was met: that file is read no further. */
  readonly newer: StoreError | null;
}

interface Intake {
  readonly folder: DataFolder;
  readonly take: (event: Event) => void;
  readonly problems: Problem[];
  readonly unknownTypes: Map<string, number>;
  newer: StoreError | null;
}

const LOG_SUFFIX = '.jsonl';
const START: Position = { bytes: 0, lines: 0, mark: 0 };
/** A file of another kind under the name of a log would otherwise fill the screen and the disk. */
const MOST_LINES_REPORTED = 100;

/** The path of the log of a device. */
export function logPath(home: string, name: string): string {
  return join(dataPaths(home).log, name + LOG_SUFFIX);
}

/**
 * Hands over all events after the positions. `everyFile`: look whether a file still is what it was even if it has not
 * grown.
 */
export function takeNews(
  folder: DataFolder,
  from: Positions,
  everyFile: boolean,
  take: (event: Event) => void,
): News {
  const intake: Intake = { folder, take, problems: [], unknownTypes: new Map(), newer: null };
  const names = listLogs(intake);
  if (names === null) return { restart: false, positions: from, problems: intake.problems, newer: null };
  const rewritten = findRewritten(folder, names, from, everyFile);
  if (rewritten.length > 0) return { restart: true, positions: from, problems: rewritten, newer: null };
  const positions = { ...from };
  for (const name of names) {
    const position = readLog(intake, name, from[name] ?? START);
    if (position !== null) positions[name] = position;
  }
  for (const [type, count] of intake.unknownTypes) intake.problems.push(unknownType(folder, type, count));
  return { restart: false, positions, problems: intake.problems, newer: intake.newer };
}

function listLogs({ folder, problems }: Intake): readonly string[] | null {
  const { log } = dataPaths(folder.home);
  try {
    const files = folder.fs.readdirSync(log).filter((file) => file.endsWith(LOG_SUFFIX) && !file.startsWith('.'));
    return files.map((file) => file.slice(0, -LOG_SUFFIX.length)).toSorted();
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return [];
    problems.push(unreadableFile(log, cause));
    return null;
  }
}

function findRewritten(
  { home, fs }: DataFolder,
  names: readonly string[],
  from: Positions,
  everyFile: boolean,
): readonly Problem[] {
  const rewritten = Object.entries(from).filter(([name, position]) => {
    if (position.bytes === 0) return false;
    return !names.includes(name) || !stillFits(fs, logPath(home, name), position, everyFile);
  });
  return rewritten.map(([name]) => logRewritten(logPath(home, name)));
}

function stillFits(fs: FileSystem, path: string, { bytes, mark }: Position, look: boolean): boolean {
  try {
    const { size } = fs.statSync(path);
    if (size <= bytes && !look) return size === bytes;
    return size >= bytes && withOpen(fs, path, (fd) => markAt(fs, fd, bytes) === mark);
  } catch (cause) {
    // What cannot be read now is reported by the reading, and may be readable again later.
    if (errorCode(cause) === null) throw cause;
    return errorCode(cause) !== 'ENOENT';
  }
}

/** Reads one log on; null if nothing was taken. */
function readLog(intake: Intake, name: string, from: Position): Position | null {
  const { fs, home } = intake.folder;
  const path = logPath(home, name);
  const cursor = { bytes: from.bytes, lines: from.lines };
  // Without its mark a position fits no file: should the disk fail half way, the next read starts afresh.
  let mark = 0;
  try {
    if (sizeOf(fs, path) === from.bytes) return null;
    mark = withOpen(fs, path, (fd) => {
      readNewLines(intake, name, fd, cursor);
      return markAt(fs, fd, cursor.bytes);
    });
  } catch (cause) {
    intake.problems.push(unreadableFile(path, cause));
  }
  return cursor.bytes === from.bytes ? null : { ...cursor, mark };
}

function readNewLines(intake: Intake, name: string, fd: number, cursor: Cursor): void {
  const { fs, home } = intake.folder;
  const path = logPath(home, name);
  let unreadable = 0;
  readLines(fs, fd, cursor, fs.fstatSync(fd).size, (line, number) => {
    const parsed = parseLine(line);
    if (parsed === null) return true;
    if (parsed.kind === 'event') intake.take(parsed.event);
    if (parsed.kind === 'newer') {
      intake.newer = newerLine(path, number, parsed.version);
      return false;
    }
    if (parsed.kind === 'unknown') {
      intake.unknownTypes.set(parsed.type, (intake.unknownTypes.get(parsed.type) ?? 0) + 1);
    }
    if (parsed.kind === 'unreadable' && unreadable++ < MOST_LINES_REPORTED) {
      copyUnreadableLine(intake.folder, name, number, line);
      intake.problems.push(unreadableLine(path, number, parsed.reason));
    }
    return true;
  });
  if (unreadable > MOST_LINES_REPORTED) intake.problems.push(moreLines(path, unreadable - MOST_LINES_REPORTED));
}

/** Null for an empty line, which some tools leave when they merge files. */
function parseLine(line: LogLine): ParsedLine | null {
  if (line === null) return { kind: 'unreadable', reason: 'it is too long to be an event' };
  if (typeof line !== 'string') return { kind: 'unreadable', reason: 'it is not UTF-8 text' };
  return line === '' || line === '\r' ? null : parseEvent(line);
}

function withOpen<T>(fs: FileSystem, path: string, work: (fd: number) => T): T {
  const fd = fs.openSync(path, 'r');
  try {
    return work(fd);
  } finally {
    fs.closeSync(fd);
  }
}

function unreadableLine(path: string, line: number, reason: string): Problem {
  const message = `${path}:${line} is left out: ${reason}. It stays in the log, with a copy in log/unreadable.`;
  return { kind: 'unreadable-line', path, line, message };
}

function moreLines(path: string, count: number): Problem {
  const message = `${path} has ${count} more lines that are left out. They stay in the log; is it the right file?`;
  return { kind: 'unreadable-line', path, message };
}

function unreadableFile(path: string, cause: unknown): Problem {
  return { kind: 'unreadable-file', path, message: storeError('read', path, cause).message };
}

function unknownType({ home }: DataFolder, type: string, count: number): Problem {
  const path = dataPaths(home).log;
  const message = `${path} has ${count} events of a kind that this sysdrill does not know ("${type}"): kept, not used.`;
  return { kind: 'unknown-type', path, message };
}

function logRewritten(path: string): Problem {
  const message = `${path} is no longer what it was when it was last read: everything is worked out anew from the logs.`;
  return { kind: 'log-rewritten', path, message };
}

function newerLine(path: string, line: number, version: number): StoreError {
  const what = `${path}:${line} was written by a newer sysdrill (format ${version}, this one knows ${EVENT_VERSION})`;
  return { kind: 'newer', path, message: `${what}. Update sysdrill; until then you can look, but nothing is saved.` };
}
