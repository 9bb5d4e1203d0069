import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import type { BackedUpFiles } from './backup-read.ts';
import { keepBytes, setAside } from '../disk/damage.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { openEventLog } from '../log/event-log.ts';
import { type HeldLock, withLock } from '../disk/lock.ts';
import { moveInto, removeIfThere, replaceFile } from '../disk/replace-file.ts';
import { closeJournal, readJournal, type RestoreJournal, type RestoreStep, stagedPath, stageRestore } from './restore-journal.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';
import { removeSyncBase } from '../sync/sync-base.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { placeOf, sha256Of } from '../disk/user-files.ts';
import { sizeOf, syncFolder } from '../disk/write-file.ts';

const LINE_END = 0x0a;

/**
 * Puts the files of a backup in the place of those that were read as `now`, which a backup of their own must hold already. What another
 * process appended to a log since then is carried over. A restore that is broken off is finished by `finishRestore`.
 */
export function restoreFiles(folder: DataFolder, backup: string, now: BackedUpFiles, then: BackedUpFiles): Result<null, StoreError> {
  const staged = withLock(folder, () => attempt('prepare the restore in', dataPaths(folder.home).backups, () => stageRestore(folder, backup, now, then)));
  return staged.ok ? finishRestore(folder) : staged;
}

/** Finishes a restore that was begun. Does nothing where there is none. */
export function finishRestore(folder: DataFolder): Result<null, StoreError> {
  const applied = withLock(folder, (lock) => {
    const attempted = attempt('restore', folder.home, () => {
      const journal = readJournal(folder);
      return journal === null ? ok(null) : applyJournal(folder, journal, lock);
    });
    return attempted.ok ? attempted.value : attempted;
  });
  if (!applied.ok || applied.value === null) return applied.ok ? ok(null) : applied;
  const recorded = openEventLog(folder).append([{ type: 'restore', data: { backup: applied.value } }]);
  return recorded.ok ? ok(null) : recorded;
}

function applyJournal(folder: DataFolder, { backup, steps }: RestoreJournal, lock: HeldLock): Result<string | null, StoreError> {
  const { home, fs } = folder;
  for (const step of steps) {
    if (!lock.stillMine()) return err(interrupted(home));
    applyStep(folder, step);
  }
  if (!lock.stillMine()) return err(interrupted(home));
  const { progress } = dataPaths(home);
  if (sizeOf(fs, progress) !== null) setAside(folder, progress, 'kept');
  // Sync must compare anew, or it would carry the going back to other devices as if it were edits.
  removeSyncBase(folder);
  closeJournal(folder);
  return ok(backup);
}

/** One step, from wherever it was broken off: a staged file that is gone has been put in its place. */
function applyStep(folder: DataFolder, step: RestoreStep): void {
  const { home, fs } = folder;
  const path = placeOf(home, step.path);
  const current = readIfThere(fs, path);
  if (step.staged === null) return takeAway(folder, step, current);
  const staged = stagedPath(home, step.staged);
  const content = readIfThere(fs, staged);
  if (content === null) return;
  fs.mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
  const carried = fits(step, current) ? [] : carryOver(folder, step, current, content);
  if (carried === 'done') return removeIfThere(fs, staged);
  if (carried.length > 0) replaceFile(fs, path, Buffer.concat([withLineEnd(content), ...carried]));
  else if (content.length > 0 || !step.path.startsWith('log/')) return moveInto(fs, staged, path);
  else removeIfThere(fs, path);
  syncFolder(fs, dirname(path));
  removeIfThere(fs, staged);
}

function takeAway(folder: DataFolder, step: RestoreStep, current: Buffer | null): void {
  if (current === null) return;
  if (!fits(step, current)) keepChanged(folder, step, current);
  removeIfThere(folder.fs, placeOf(folder.home, step.path));
}

function fits({ before }: RestoreStep, current: Buffer | null): boolean {
  if (before === null || current === null) return before === null && current === null;
  return current.length === before.bytes && sha256Of(current) === before.sha256;
}

/** What was appended to a log since the restore was prepared, as lines. 'done': the log has been restored already. */
function carryOver(folder: DataFolder, step: RestoreStep, current: Buffer | null, content: Buffer): readonly Buffer[] | 'done' {
  if (current === null) return [];
  const start = step.before?.bytes ?? 0;
  const isGrown = current.length > start && (step.before === null || sha256Of(current.subarray(0, start)) === step.before.sha256);
  if (step.path.startsWith('log/') && isGrown) {
    const known = new Set(linesOf(content).map((line) => line.toString('latin1')));
    return linesOf(current.subarray(start)).filter((line) => !known.has(line.toString('latin1')));
  }
  if (step.path.startsWith('log/') && current.subarray(0, content.length).equals(content)) return 'done';
  keepChanged(folder, step, current);
  return [];
}

/** A file that was changed after the backup of now was made is in no backup yet. */
function keepChanged(folder: DataFolder, { path }: RestoreStep, bytes: Buffer): void {
  keepBytes(folder, join(dataPaths(folder.home).backups), `changed-${basename(path)}`, bytes);
}

/** The whole lines with their ends; what was written before the log's last line end completes a torn one. */
function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0, end = bytes.indexOf(LINE_END); end !== -1; start = end + 1, end = bytes.indexOf(LINE_END, start)) {
    lines.push(bytes.subarray(start, end + 1));
  }
  return lines;
}

function withLineEnd(content: Buffer): Buffer {
  return content.length === 0 || content.at(-1) === LINE_END ? content : Buffer.concat([content, Buffer.of(LINE_END)]);
}

function interrupted(home: string): StoreError {
  const message = `The restore in ${home} is half done: another sysdrill came between. It is finished at the next start.`;
  return { kind: 'busy', path: home, message };
}
