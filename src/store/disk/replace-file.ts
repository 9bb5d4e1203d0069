import { dirname } from 'node:path';
import { FILE_MODE } from './data-folder.ts';
import type { FileSystem } from './file-system.ts';
import { errorCode } from './store-error.ts';
import { syncFolder, writeAll } from './write-file.ts';

/** Puts bytes in the place of a file: whoever reads it, also after a power cut, finds the former or the new content whole. */
export function replaceFile(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const draft = `${path}.new`;
  writeSynced(fs, draft, bytes);
  moveInto(fs, draft, path);
}

/** Writes a file that is on disk when this returns; where that fails, nothing of it stays. */
export function writeSynced(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const fd = fs.openSync(path, 'w', FILE_MODE);
  try {
    writeAll(fs, fd, bytes);
    fs.fsyncSync(fd);
  } catch (cause) {
    removeIfThere(fs, path);
    throw cause;
  } finally {
    fs.closeSync(fd);
  }
}

/** Gives a file the name of another one, which it replaces. */
export function moveInto(fs: FileSystem, from: string, path: string): void {
  fs.renameSync(from, path);
  syncFolder(fs, dirname(path));
}

/** Removes a file; it may be gone already. */
export function removeIfThere(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path);
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw cause;
  }
}
