import { Buffer } from 'node:buffer';
import { dirname, join, relative, isAbsolute } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { type DataFolder, FILE_MODE, FOLDER_MODE } from '../disk/data-folder.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { moveInto, removeIfThere } from '../disk/replace-file.ts';
import { errorCode } from '../disk/store-error.ts';
import { findForeign, MARKER, newMarker, readMarker, type SyncTarget } from './sync-target.ts';
import { readIfThere } from '../disk/read-if-there.ts';
import { listLogFiles, listUserFiles, placeOf } from '../disk/user-files.ts';
import { sizeOf, writeAll } from '../disk/write-file.ts';

export interface SharedFolderRequest {
  readonly folder: DataFolder;
  readonly root: string;
  /** Whether a folder that has no marker may become a target. If not, it was one before, and its disk may be missing. */
  readonly mayBegin: boolean;
  /** Gives a file the time of its content; where that cannot be done the time of the copy serves. */
  readonly setTime: (path: string, atMs: number) => void;
}

/** Opens a shared folder for a sync, and makes it one where it is new. Fails with a sentence; errors of the disk are thrown. */
export function openSharedFolder({ folder, root, mayBegin, setTime }: SharedFolderRequest): Result<SyncTarget, string> {
  const { fs, home } = folder;
  if (isWithin(root, home) || isWithin(home, root)) return err(`${root} cannot be shared: it holds your data folder ${home}, or lies in it. Name another folder.`);
  const opened = openMarker(folder, root, mayBegin);
  if (!opened.ok) return opened;
  const id = opened.value;
  return ok({
    id,
    list: () => {
      const paths = [...listLogFiles(fs, root), ...listUserFiles(fs, root)];
      // A disk that was taken away meanwhile must not look as if everything had been deleted.
      if (readIfThere(fs, join(root, MARKER)) === null) throw gone(root);
      return sizeOf(fs, join(root, 'config.json')) === null ? paths : [...paths, 'config.json'];
    },
    read: (path) => readIfThere(fs, placeOf(root, path)),
    write: (path, bytes, changedAtMs) => putShared(fs, placeOf(root, path), bytes, (draft) => setTime(draft, changedAtMs)),
    remove: (path) => removeIfThere(fs, placeOf(root, path)),
    changedAtMs: async (path) => fs.statSync(placeOf(root, path)).mtimeMs,
    finish: async () => ok('done'),
  });
}

function openMarker({ fs, randomBytes }: DataFolder, root: string, mayBegin: boolean): Result<string, string> {
  const path = join(root, MARKER);
  const text = readIfThere(fs, path)?.toString('utf8');
  if (text !== undefined) {
    const marker = readMarker(text);
    if (marker === 'newer') return err(`${root} is shared by a newer sysdrill. Update sysdrill on this device.`);
    return marker === null ? err(`${path} cannot be understood: is it still being copied? Try again later, or remove it.`) : ok(marker.id);
  }
  if (!mayBegin) return err(`${root} was synced before and is not there now, or empty: is its disk there? To begin anew: sysdrill sync ${root}`);
  const names = namesIn(fs, root);
  if (names === null && namesIn(fs, dirname(root)) === null) return err(`There is no folder ${dirname(root)} to make ${root} in. Is its disk there?`);
  const foreign = findForeign(names ?? []);
  if (foreign !== null) return err(`${root} holds other things (${foreign}). Name an empty folder, such as ${join(root, 'sysdrill')}.`);
  const marker = newMarker(randomBytes);
  putShared(fs, path, Buffer.from(marker.text), () => {});
  return ok(marker.id);
}

/** In one step, under a name meanwhile that sync programs pass over. */
function putShared(fs: FileSystem, path: string, bytes: Uint8Array, finish: (draft: string) => void): void {
  fs.mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
  const draft = join(dirname(path), `.sysdrill-${process.pid}.tmp`);
  const fd = fs.openSync(draft, 'w', FILE_MODE);
  try {
    writeAll(fs, fd, bytes);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  finish(draft);
  moveInto(fs, draft, path);
}

function namesIn(fs: FileSystem, path: string): readonly string[] | null {
  try {
    return fs.readdirSync(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

function gone(root: string): Error {
  return Object.assign(new Error(`${root} is gone`), { code: 'ENODEV', syscall: 'read', path: root });
}
