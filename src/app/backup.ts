import { ok, type Result } from '../core/result.ts';
import { type Moment, studyDay } from '../core/time.ts';
import { listBackups } from '../store/backup/backup-list.ts';
import { makeBackup } from '../store/backup/backup-make.ts';
import { chooseToThin } from '../store/backup/backup-thin.ts';
import { chooseOldVersions, listKeptVersions } from '../store/backup/kept-versions.ts';
import type { DataFolder } from '../store/disk/data-folder.ts';
import { removeIfThere } from '../store/disk/replace-file.ts';
import { countReviewsIn } from '../store/backup/restore-compare.ts';
import { attempt, type StoreError } from '../store/disk/store-error.ts';

/** A backup that was made and read back. */
export interface BackupReport {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly reviews: number;
  readonly decks: number;
  readonly transcripts: number;
}

/** Makes a backup that is kept until the person removes it. */
export function backUpNow(folder: DataFolder): Result<BackupReport, StoreError> {
  const made = makeBackup(folder, 'own');
  if (!made.ok) return made;
  const { name, path, bytes, files } = made.value;
  const countOf = (start: string): number => [...files.keys()].filter((file) => file.startsWith(start)).length;
  return ok({ name, path, bytes, reviews: countReviewsIn(files), decks: countOf('decks/'), transcripts: countOf('sessions/') });
}

/** Makes the backup of a study day, unless the day has one, and removes those that have had their time. */
export function backUpDaily(folder: DataFolder, momentOf: (atMs: number) => Moment): Result<null, StoreError> {
  const dayOf = (atMs: number): number => studyDay(momentOf(atMs));
  const listed = attempt('list the backups in', folder.home, () => listBackups(folder));
  if (!listed.ok) return listed;
  const today = dayOf(folder.now());
  if (listed.value.some(({ kind, madeAtMs }) => kind === 'daily' && dayOf(madeAtMs) === today)) return ok(null);
  const made = makeBackup(folder, 'daily');
  return made.ok ? thinBackups(folder, dayOf) : made;
}

/** Removes backups, and versions kept beside them, that have had their time. */
export function thinBackups(folder: DataFolder, dayOf: (atMs: number) => number): Result<null, StoreError> {
  return attempt('thin the backups in', folder.home, () => {
    const spent = [...chooseToThin(listBackups(folder), dayOf), ...chooseOldVersions(listKeptVersions(folder), folder.now())];
    for (const { path } of spent) removeIfThere(folder.fs, path);
    return null;
  });
}
