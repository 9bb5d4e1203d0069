import { Buffer } from 'node:buffer';
import { err, type Result } from '../../core/result.ts';
import { changeConfFile, loadConf } from '../disk/conf-file.ts';
import { setAside, type Problem } from '../disk/damage.ts';
import { dataPaths, type DataFolder } from '../disk/data-folder.ts';
import { parseJsonObject, readJsonFile, setDamagedAside, type JsonFields } from '../disk/json-file.ts';
import { withLock } from '../disk/lock.ts';
import { isPositions, type Positions } from './positions.ts';
import { attempt, errorCode, type StoreError } from '../disk/store-error.ts';
import { sizeOf } from '../disk/write-file.ts';

/** Goes up whenever `state` changes shape, and whenever an event type is added: a lower one is rebuilt from the log. */
const PROGRESS_FORMAT = 3;

/** More than the first line of any progress.json. */
const HEAD_BYTES = 1 << 16;

/** The state as of a point of the log. `summary` and `state` are plain JSON of the caller's making. */
export interface Snapshot {
  /** Small: what status bars show. */
  readonly summary: unknown;
  readonly positions: Positions;
  readonly state: unknown;
}

/** missing, older and damaged: build the state from the log. newer: the same, and never write. */
export type ProgressRead =
  | { readonly kind: 'ok'; readonly snapshot: Snapshot }
  | { readonly kind: 'missing' }
  | { readonly kind: 'older' }
  | { readonly kind: 'damaged'; readonly problem: Problem }
  | { readonly kind: 'newer'; readonly problem: Problem }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Reads progress.json without loading conf; a damaged one is renamed to `progress.json.damaged-<time>` first. */
export function readProgress(folder: DataFolder): ProgressRead {
  const { progress: path } = dataPaths(folder.home);
  const read = readJsonFile(folder.fs, path);
  if (read.kind === 'missing' || read.kind === 'unreadable') return read;
  const snapshot = read.kind === 'ok' ? toSnapshot(read.value) : null;
  if (snapshot === 'older') return { kind: 'older' };
  if (snapshot === 'newer') return { kind: 'newer', problem: { kind: 'newer', path, message: newerMessage(path) } };
  if (snapshot !== null) return { kind: 'ok', snapshot };
  const isDamaged = () => {
    const again = readJsonFile(folder.fs, path);
    return again.kind === 'damaged' || (again.kind === 'ok' && toSnapshot(again.value) === null);
  };
  const problem = setDamagedAside(folder, path, isDamaged, 'your progress is worked out anew from the log.');
  return { kind: 'damaged', problem };
}

/** Reads only the first line of progress.json, for status bars: the rest may be damaged. Null if it does not serve. */
export function readProgressHead(folder: DataFolder): Pick<Snapshot, 'summary' | 'positions'> | null {
  const line = readFirstLine(folder);
  const head = line?.endsWith(',') ? parseJsonObject(`${line.slice(0, -1)}}`) : null;
  const snapshot = head === null ? null : toSnapshot({ ...head, state: null });
  return snapshot === null || typeof snapshot === 'string' ? null : snapshot;
}

/** Replaces progress.json, under the lock. */
export async function writeProgress(folder: DataFolder, snapshot: Snapshot): Promise<Result<null, StoreError>> {
  const ConfClass = await loadConf();
  const { progress: path } = dataPaths(folder.home);
  return withLock(folder, () => {
    const present = readJsonFile(folder.fs, path);
    const known = present.kind === 'ok' ? toSnapshot(present.value) : null;
    if (known === 'newer') return err({ kind: 'newer', path, message: newerMessage(path) });
    if (present.kind === 'damaged' || (present.kind === 'ok' && known === null)) {
      const moved = attempt('rename', path, () => setAside(folder, path, 'damaged'));
      if (!moved.ok) return moved;
    }
    const file = { name: 'progress', toText, fromText: () => ({}) } as const;
    return changeConfFile(ConfClass, folder, file, (conf) => {
      conf.store = { ...snapshot };
    });
  });
}

/**
 * Renames progress.json to `progress.json.kept-<time>`, for when the log has lost a part that progress.json still
 * knows of. Returns the new path; null if there is no progress.json.
 */
export function keepProgressAside(folder: DataFolder): Result<string | null, StoreError> {
  const { progress: path } = dataPaths(folder.home);
  return withLock(folder, () =>
    attempt('rename', path, () => (sizeOf(folder.fs, path) === null ? null : setAside(folder, path, 'kept'))),
  );
}

/** The first line holds all but the state, so that it can be read alone. */
function toText({ summary = null, positions, state = null }: JsonFields): string {
  const head = JSON.stringify({ summary, format: PROGRESS_FORMAT, positions });
  return `${head.slice(0, -1)},\n"state":${JSON.stringify(state)}}\n`;
}

/** Null: not what this or any other version has written. */
function toSnapshot({ format, summary = null, positions, state }: JsonFields): Snapshot | 'older' | 'newer' | null {
  if (typeof format !== 'number' || !Number.isInteger(format)) return null;
  if (format > PROGRESS_FORMAT) return 'newer';
  if (format < PROGRESS_FORMAT) return 'older';
  return isPositions(positions) && state !== undefined ? { summary, positions, state } : null;
}

function readFirstLine({ home, fs }: DataFolder): string | null {
  try {
    const fd = fs.openSync(dataPaths(home).progress, 'r');
    try {
      const buffer = Buffer.allocUnsafe(HEAD_BYTES);
      const count = fs.readSync(fd, buffer, 0, HEAD_BYTES, 0);
      const end = buffer.subarray(0, count).indexOf('\n');
      return end === -1 ? null : buffer.toString('utf8', 0, end);
    } finally {
      fs.closeSync(fd);
    }
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
    return null;
  }
}

function newerMessage(path: string): string {
  return `${path} was written by a newer sysdrill. Update sysdrill; until then it is left as it is.`;
}
