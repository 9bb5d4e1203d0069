import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { keepBytes } from '../disk/damage.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { withLock } from '../disk/lock.ts';
import { removeIfThere, replaceFile } from '../disk/replace-file.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';
import { joinAppended } from './sync-appended.ts';
import type { SyncReport } from './sync-report.ts';
import type { SyncTarget } from './sync-target.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { isUserFilePath, listUserFiles, placeOf, sha256Of } from '../disk/user-files.ts';

/** Names that sync programs give the other one of two versions. */
const CONFLICT_COPY = /\.sync-conflict-|conflicted copy/i;

/** With fewer files than this, none left means that they were deleted; with more, that a disk or a folder is missing. */
const TOO_MANY_TO_DELETE = 3;

/** What one file is on both sides, and was when they were last the same. */
interface Versions {
  readonly path: string;
  readonly ours: Buffer | null;
  readonly theirs: Buffer | null;
  readonly base: string | undefined;
}

/**
 * Brings decks and transcripts to the same on both sides: what one side has changed goes to the other; where both have, additions are
 * joined, or else the newer version holds and the other is kept in the backups. Returns the new base.
 */
export async function syncFiles(folder: DataFolder, target: SyncTarget, base: Readonly<Record<string, string>>, report: SyncReport): Promise<Result<Record<string, string>, StoreError>> {
  const here = listUserFiles(folder.fs, folder.home);
  const listed = target.list().filter(isUserFilePath);
  for (const path of listed.filter((each) => CONFLICT_COPY.test(each))) report.remarks.push(`${path} is a version that the sync program has set aside there: look at it, and remove it.`);
  const there = listed.filter((path) => !CONFLICT_COPY.test(path));
  const known = Object.keys(base).length >= TOO_MANY_TO_DELETE && (here.length === 0 || there.length === 0) ? {} : base;
  const newBase: Record<string, string> = {};
  for (const path of [...new Set([...here, ...there])].toSorted()) {
    const read = attempt('read', placeOf(folder.home, path), () => readIfThere(folder.fs, placeOf(folder.home, path)));
    if (!read.ok) {
      // What cannot be read must not be taken for deleted.
      report.remarks.push(`${read.error.message} It is left out of this sync.`);
      if (known[path] !== undefined) newBase[path] = known[path];
      continue;
    }
    const versions = { path, ours: read.value, theirs: target.read(path), base: known[path] };
    const synced = await syncFile(folder, target, versions, report);
    if (!synced.ok) return synced;
    if (synced.value !== null) newBase[path] = synced.value;
  }
  return ok(newBase);
}

/** Returns the hash that both sides have now; null where neither has the file. */
async function syncFile(folder: DataFolder, target: SyncTarget, versions: Versions, report: SyncReport): Promise<Result<string | null, StoreError>> {
  const { path, ours, theirs, base } = versions;
  const [ourHash, theirHash] = [hashOf(ours), hashOf(theirs)];
  if (ourHash === theirHash) return ok(ourHash ?? null);
  if (ourHash === base || ours === null) {
    if (ours === null && theirHash === base) return removeThere(folder, target, versions, report);
    return theirs === null ? removeHere(folder, versions, report) : takeTheirs(folder, versions, report);
  }
  if (theirHash === base || theirs === null) {
    putOurs(folder, target, path, ours);
    report.files.went.push(path);
    return ok(sha256Of(ours));
  }
  return resolve(folder, target, { path, ours, theirs, base }, report);
}

/** Both sides have changed the file. */
async function resolve(
  folder: DataFolder,
  target: SyncTarget,
  { path, ours, theirs, base }: Versions & { readonly ours: Buffer; readonly theirs: Buffer },
  report: SyncReport,
): Promise<Result<string | null, StoreError>> {
  const joined = await joinAppended(path, ours, theirs, base);
  if (joined !== null) {
    const written = replaceHere(folder, path, ours, joined);
    if (!written.ok) return written;
    target.write(path, joined, folder.now());
    report.files.joined.push(path);
    return ok(sha256Of(joined));
  }
  const ourTimeMs = folder.fs.statSync(placeOf(folder.home, path)).mtimeMs;
  const holds = ourTimeMs > (await target.changedAtMs(path)) ? 'ours' : 'theirs';
  const kept = keep(folder, path, holds === 'ours' ? theirs : ours);
  if (!kept.ok) return kept;
  if (holds === 'ours') putOurs(folder, target, path, ours);
  const written = holds === 'theirs' ? replaceHere(folder, path, ours, theirs) : ok(null);
  if (!written.ok) return written;
  report.files.conflicts.push({ path, holds, keptAs: kept.value });
  return ok(sha256Of(holds === 'ours' ? ours : theirs));
}

function takeTheirs(folder: DataFolder, { path, ours, theirs }: Versions, report: SyncReport): Result<string | null, StoreError> {
  if (theirs === null) return ok(null);
  const written = replaceHere(folder, path, ours, theirs);
  if (!written.ok) return written;
  report.files.came.push(path);
  return ok(sha256Of(theirs));
}

function removeHere(folder: DataFolder, { path, ours }: Versions, report: SyncReport): Result<null, StoreError> {
  if (ours === null) return ok(null);
  const kept = keep(folder, path, ours);
  if (!kept.ok) return kept;
  const removed = changeHere(folder, path, ours, (place) => removeIfThere(folder.fs, place));
  if (removed.ok) report.files.removedHere.push(path);
  return removed;
}

function removeThere(folder: DataFolder, target: SyncTarget, { path, theirs }: Versions, report: SyncReport): Result<null, StoreError> {
  if (theirs === null) return ok(null);
  const kept = keep(folder, path, theirs);
  if (!kept.ok) return kept;
  target.remove(path);
  report.files.removedThere.push(path);
  return ok(null);
}

function putOurs({ fs, home }: DataFolder, target: SyncTarget, path: string, ours: Buffer): void {
  target.write(path, ours, fs.statSync(placeOf(home, path)).mtimeMs);
}

function replaceHere(folder: DataFolder, path: string, ours: Buffer | null, bytes: Buffer): Result<null, StoreError> {
  return changeHere(folder, path, ours, (place) => {
    folder.fs.mkdirSync(dirname(place), { recursive: true, mode: FOLDER_MODE });
    replaceFile(folder.fs, place, bytes);
  });
}

/** Under the lock, and only if the file still is what was compared: an editor may have it open. */
function changeHere(folder: DataFolder, path: string, ours: Buffer | null, change: (place: string) => void): Result<null, StoreError> {
  const place = placeOf(folder.home, path);
  return withLock(folder, (lock) => {
    const attempted = attempt('save to', place, (): Result<null, StoreError> => {
      if (hashOf(readIfThere(folder.fs, place)) !== hashOf(ours)) return err(busy(place, `${place} was changed during the sync.`));
      if (!lock.stillMine()) return err(busy(place, 'The machine stood still during the sync.'));
      change(place);
      return ok(null);
    });
    return attempted.ok ? attempted.value : attempted;
  });
}

function keep(folder: DataFolder, path: string, bytes: Buffer): Result<string, StoreError> {
  const { backups } = dataPaths(folder.home);
  return attempt('keep a version in', backups, () => keepBytes(folder, backups, `sync-${basename(path)}`, bytes));
}

function busy(path: string, what: string): StoreError {
  return { kind: 'busy', path, message: `${what} Nothing is lost; run sysdrill sync again.` };
}

function hashOf(bytes: Buffer | null): string | undefined {
  return bytes === null ? undefined : sha256Of(bytes);
}
