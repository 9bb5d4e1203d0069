import { Buffer } from 'node:buffer';
import { basename, join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { keepBytes } from '../disk/damage.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { readImports } from '../import/import-events.ts';
import { readJsonFile } from '../disk/json-file.ts';
import { withLock } from '../disk/lock.ts';
import { appendBytes, createLog, repairTail } from '../log/log-append.ts';
import { moveInto, removeIfThere } from '../disk/replace-file.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';
import { findMissing, type MissingLines, wholePart } from './sync-lines.ts';
import type { SyncReport } from './sync-report.ts';
import type { SyncTarget } from './sync-target.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { listLogFiles, placeOf } from '../disk/user-files.ts';

/** `0a1b2c3d.sync-conflict-….jsonl`, `0a1b2c3d (conflicted copy).jsonl`: what sync programs make of two versions of a log. */
const CONFLICT_COPY = /^log\/([0-9a-f]{8}|import-[0-9a-f]+)[. (~_].*\.jsonl$/;
const IMPORT_LOG = /^log\/import-[0-9a-f]+\.jsonl$/;

/**
 * Gives each side the events that only the other has. Logs only grow: nothing is cut, reordered or replaced by less, whatever was
 * restored, copied or left half done before. Throws what the disk says of the target.
 */
export function syncLogs(folder: DataFolder, target: SyncTarget, report: SyncReport): Result<null, StoreError> {
  const there = target.list().filter((path) => path.startsWith('log/'));
  const paths = [...new Set([...listLogFiles(folder.fs, folder.home), ...there].map(logOf))];
  // Events of an import that was taken back lie in a log of their own: whether it was is known when all others are there.
  const [imports, devices] = [paths.filter((path) => IMPORT_LOG.test(path)), paths.filter((path) => !IMPORT_LOG.test(path))];
  for (const path of devices.toSorted()) {
    const synced = syncLog(folder, target, path, there, report);
    if (!synced.ok) return synced;
  }
  const takenBack = imports.length === 0 ? new Map<string, string>() : findTakenBack(folder);
  for (const path of imports.toSorted()) {
    const importId = takenBack.get(path);
    const synced = importId === undefined ? syncLog(folder, target, path, there, report) : putAway(folder, path, importId);
    if (!synced.ok) return synced;
  }
  return ok(null);
}

function syncLog(folder: DataFolder, target: SyncTarget, path: string, there: readonly string[], report: SyncReport): Result<null, StoreError> {
  const place = placeOf(folder.home, path);
  const isOwn = path === ownLog(folder);
  const theirs = target.read(path);
  const copies = there.filter((each) => each !== path && logOf(each) === path).map((each) => target.read(each) ?? Buffer.of());
  const before = readIfThere(folder.fs, place) ?? Buffer.of();
  for (const source of [theirs ?? Buffer.of(), ...copies]) {
    const isForked = isOwn && findMissing(before, source).events > 0 && findMissing(source, before).events > 0;
    const grown = growLog(folder, path, source);
    if (!grown.ok) return grown;
    countCame(report, path, grown.value);
    if (!isForked) continue;
    const renamed = leaveDevice(folder);
    if (!renamed.ok) return renamed;
    report.remarks.push('The log of this device has gone two ways, as after a restore or in a copied folder: this device goes on under a new name.');
  }
  const ours = readIfThere(folder.fs, place) ?? Buffer.of();
  const outgoing = findMissing(theirs ?? Buffer.of(), ours);
  if (theirs === null ? wholePart(ours).length === 0 : outgoing.events === 0) return ok(null);
  if (theirs !== null && !isTailSpare(folder, theirs, ours, isOwn)) return ok(null);
  target.write(path, Buffer.concat([wholePart(theirs ?? Buffer.of()), outgoing.bytes]), folder.now());
  report.went.reviews += outgoing.reviews;
  report.went.events += outgoing.events;
  return ok(null);
}

/** Appends to a log here what a copy of it has and it lacks, under the lock. */
function growLog(folder: DataFolder, path: string, source: Buffer): Result<MissingLines, StoreError> {
  const place = placeOf(folder.home, path);
  const first = findMissing(readIfThere(folder.fs, place) ?? Buffer.of(), source);
  if (first.events === 0) return ok(first);
  return withLock(folder, (lock) => {
    const attempted = attempt('save to', place, (): Result<MissingLines, StoreError> => {
      createLog(folder, place);
      repairTail(folder, basename(path, '.jsonl'), place);
      const missing = findMissing(folder.fs.readFileSync(place), source);
      if (!lock.stillMine()) return err({ kind: 'busy', path: place, message: 'The machine stood still during the sync, and another sysdrill went on. Run sysdrill sync again.' });
      if (missing.events > 0) appendBytes(folder.fs, place, missing.bytes);
      return ok(missing);
    });
    return attempted.ok ? attempted.value : attempted;
  });
}

function countCame({ came, remarks }: SyncReport, path: string, { reviews, events, newer, unreadable }: MissingLines): void {
  const device = basename(path, '.jsonl');
  came.reviews += reviews;
  came.events += events;
  if (reviews > 0) came.reviewsFrom[device] = (came.reviewsFrom[device] ?? 0) + reviews;
  if (newer > 0) remarks.push(`${path} was written by a newer sysdrill: its newest events stay there until you update sysdrill on this device.`);
  if (unreadable > 0) remarks.push(`${path} has ${unreadable} lines there that cannot be read: they stay there.`);
}

/** A piece of a line at the end of another device's log is still being copied; of the own log it is left over from a crash. */
function isTailSpare(folder: DataFolder, theirs: Buffer, ours: Buffer, isOwn: boolean): boolean {
  const tail = theirs.subarray(wholePart(theirs).length);
  if (tail.length === 0) return true;
  if (!isOwn) return false;
  if (!ours.includes(tail)) keepBytes(folder, dataPaths(folder.home).torn, 'sync', tail);
  return true;
}

/** The next append makes a new name, and with it a log that only this folder writes. */
function leaveDevice(folder: DataFolder): Result<null, StoreError> {
  const { device } = dataPaths(folder.home);
  return withLock(folder, () => attempt('rename this device in', device, () => (removeIfThere(folder.fs, device), null)));
}

function ownLog({ home, fs }: DataFolder): string | null {
  const known = readJsonFile(fs, dataPaths(home).device);
  return known.kind === 'ok' ? `log/${String(known.value['id'])}.jsonl` : null;
}

/** The log that a file belongs to. */
function logOf(path: string): string {
  const name = CONFLICT_COPY.exec(path)?.[1];
  return name === undefined ? path : `log/${name}.jsonl`;
}

/** The logs of restored exports that were taken back, with the ids of the imports. */
function findTakenBack(folder: DataFolder): ReadonlyMap<string, string> {
  const { imports, undone } = readImports(folder);
  return new Map(imports.filter(({ id }) => undone.has(id)).map(({ deck, id }) => [deck, id]));
}

function putAway(folder: DataFolder, path: string, importId: string): Result<null, StoreError> {
  const place = placeOf(folder.home, path);
  if (readIfThere(folder.fs, place) === null) return ok(null);
  const { backups } = dataPaths(folder.home);
  return withLock(folder, () =>
    attempt('move', place, () => {
      folder.fs.mkdirSync(backups, { recursive: true, mode: FOLDER_MODE });
      moveInto(folder.fs, place, join(backups, `undone-${importId}.jsonl`));
      return null;
    }),
  );
}
