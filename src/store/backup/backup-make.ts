import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { type BackupKind, freeBackupPath } from './backup-list.ts';
import { BACKUP_FORMAT, type BackedUpFiles, MANIFEST, readBackup } from './backup-read.ts';
import { packTar } from './backup-tar.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { withLock } from '../disk/lock.ts';
import { moveInto, removeIfThere, writeSynced } from '../disk/replace-file.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { listLogFiles, listUserFiles, placeOf, sha256Of } from '../disk/user-files.ts';

export interface MadeBackup {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly files: BackedUpFiles;
}

/** What a backup of now would hold, read in one go under the lock. Fails on the first file that cannot be read. */
export function collectFiles(folder: DataFolder): Result<BackedUpFiles, StoreError> {
  const { home, fs } = folder;
  return withLock(folder, () =>
    attempt('read', home, () => {
      const paths = ['config.json', ...listLogFiles(fs, home), ...listUserFiles(fs, home)];
      const files = paths.map((path) => [path, readIfThere(fs, placeOf(home, path))] as const);
      return new Map(files.flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes] as const])));
    }),
  );
}

/**
 * Makes a backup of now: one `.tar.gz` in `backups/`, on disk and read back whole when this returns. What identifies this machine stays
 * out of it, and so does what can be made again.
 */
export function makeBackup(folder: DataFolder, kind: BackupKind): Result<MadeBackup, StoreError> {
  const collected = collectFiles(folder);
  if (!collected.ok) return collected;
  const files = collected.value;
  const madeAtMs = folder.now();
  const { backups } = dataPaths(folder.home);
  const written = attempt('back up to', backups, () => {
    folder.fs.mkdirSync(backups, { recursive: true, mode: FOLDER_MODE });
    const path = freeBackupPath(folder, kind, madeAtMs);
    const bytes = packBackup(files, kind, madeAtMs);
    writeSynced(folder.fs, `${path}.new`, bytes);
    moveInto(folder.fs, `${path}.new`, path);
    return { name: basename(path, '.tar.gz'), path, bytes: bytes.length, files };
  });
  return written.ok ? verify(folder, written.value) : written;
}

function packBackup(files: BackedUpFiles, kind: BackupKind, madeAtMs: number): Buffer {
  const listed = [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) }));
  const manifest = Buffer.from(`${JSON.stringify({ format: BACKUP_FORMAT, kind, madeAtMs, files: listed }, null, 1)}\n`);
  const tar = packTar([{ path: MANIFEST, bytes: manifest }, ...[...files].map(([path, bytes]) => ({ path, bytes }))], madeAtMs);
  return process.getBuiltinModule('node:zlib').gzipSync(tar);
}

/** A backup that cannot be read back is none. */
function verify({ fs }: DataFolder, made: MadeBackup): Result<MadeBackup, StoreError> {
  const read = readBackup(fs, made.path);
  if (read.ok) return ok(made);
  const removed = attempt('remove', made.path, () => removeIfThere(fs, made.path));
  const message = `The backup ${made.path} could not be read back (${read.error}). ${removed.ok ? 'It was removed. ' : ''}Check the disk, then try again.`;
  return err({ kind: 'io', path: made.path, message });
}
