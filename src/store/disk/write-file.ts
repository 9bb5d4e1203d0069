import { dirname } from 'node:path';
import { FILE_MODE } from './data-folder.ts';
import type { FileSystem } from './file-system.ts';
import { errorCode } from './store-error.ts';

/** Writes all bytes through a descriptor: a disk that fills up may take some of them and refuse the rest only then. */
export function writeAll(fs: FileSystem, fd: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    const count = fs.writeSync(fd, bytes, written, bytes.length - written);
    if (count === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO', syscall: 'write' });
    written += count;
  }
}

/** Makes a file that is whole and on disk when this returns; false if there is one of that name. */
export function createFile(fs: FileSystem, path: string, bytes: Uint8Array): boolean {
  const fd = openNew(fs, path);
  if (fd === null) return false;
  try {
    writeAll(fs, fd, bytes);
    fs.fsyncSync(fd);
  } catch (cause) {
    removeQuietly(fs, path);
    throw cause;
  } finally {
    fs.closeSync(fd);
  }
  syncFolder(fs, dirname(path));
  return true;
}

/** Puts the names in a folder on disk: without it a power cut can lose a new file whose content is safe. */
export function syncFolder(fs: FileSystem, path: string): void {
  try {
    const fd = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch (cause) {
    // Windows and some network disks cannot do this for folders; the file itself was synced.
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(errorCode(cause) ?? '')) throw cause;
  }
}

/** The size of a file; null if there is none. */
export function sizeOf(fs: FileSystem, path: string): number | null {
  try {
    return fs.statSync(path).size;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

function openNew(fs: FileSystem, path: string): number | null {
  try {
    return fs.openSync(path, 'wx', FILE_MODE);
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return null;
    throw cause;
  }
}

function removeQuietly(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path);
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
  }
}
