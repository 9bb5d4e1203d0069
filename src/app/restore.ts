import { resolve } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';
import { momentAt, studyDay } from '../core/time.ts';
import { type Backup, listBackups } from '../store/backup/backup-list.ts';
import { collectFiles, makeBackup } from '../store/backup/backup-make.ts';
import { readBackup } from '../store/backup/backup-read.ts';
import { finishRestore, restoreFiles } from '../store/backup/restore-apply.ts';
import { compareWithBackup, type RestoreDifference } from '../store/backup/restore-compare.ts';
import { readSettings } from '../store/settings/settings-file.ts';
import { attempt } from '../store/disk/store-error.ts';
import { thinBackups } from './backup.ts';
import type { Surroundings } from './surroundings.ts';

/** A restore that can be looked at before it is done. */
export interface PreparedBackup {
  /** What names the backup: its name in the list, or the file that was given. */
  readonly backup: string;
  readonly madeAtMs: number;
  readonly difference: RestoreDifference;
  /** Replaces what is here now, which is backed up first. Returns the name of that backup. */
  readonly perform: () => Result<string, string>;
}

/** All backups, the newest first. */
export function findBackups({ folder }: Surroundings): Result<readonly Backup[], string> {
  const listed = attempt('list the backups in', folder.home, () => listBackups(folder));
  return listed.ok ? listed : err(listed.error.message);
}

/** The backup that undoes the last restore: what was here before it. */
export function findUndo(surroundings: Surroundings): Result<string, string> {
  const found = findBackups(surroundings);
  if (!found.ok) return found;
  const last = found.value.find(({ kind }) => kind === 'before-restore');
  return last === undefined ? err('There is no restore to take back.') : ok(last.name);
}

/** Reads and checks a backup, by its name in the list or the path of a file, and works out what restoring it would change. */
export function prepareBackup(surroundings: Surroundings, named: string): Result<PreparedBackup, string> {
  const { folder } = surroundings;
  const found = findBackups(surroundings);
  if (!found.ok) return found;
  const listed = found.value.find(({ name }) => named === name || named === `${name}.tar.gz`);
  const path = listed?.path ?? resolve(named);
  if (listed === undefined && !attempt('find', path, () => folder.fs.statSync(path)).ok) {
    return err(`There is no backup or file "${named}". To see the backups: sysdrill restore`);
  }
  const read = readBackup(folder.fs, path);
  if (!read.ok) return err(`${read.error} Nothing was changed. To see other backups: sysdrill restore`);
  const finished = finishRestore(folder);
  const now = finished.ok ? collectFiles(folder) : finished;
  if (!now.ok) return err(now.error.message);
  const backup = listed?.name ?? named;
  return ok({
    backup,
    madeAtMs: read.value.madeAtMs,
    difference: compareWithBackup(now.value, read.value.files),
    perform: () => {
      const made = makeBackup(folder, 'before-restore');
      if (!made.ok) return err(made.error.message);
      const restored = restoreFiles(folder, backup, made.value.files, read.value.files);
      if (!restored.ok) return err(restored.error.message);
      const { rolloverHour } = readSettings(folder).settings;
      const thinned = thinBackups(folder, (atMs) => studyDay(momentAt(atMs, surroundings.utcOffset, rolloverHour)));
      return thinned.ok ? ok(made.value.name) : err(thinned.error.message);
    },
  });
}
