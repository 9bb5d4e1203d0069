import type { FileSystem } from './file-system.ts';
import { errorCode } from './store-error.ts';

/** A file's bytes; null if there is none. Throws what else the disk says. */
export function readIfThere(fs: FileSystem, path: string): Buffer | null {
  return unlessMissing(() => fs.readFileSync(path));
}

/** A file's text; null if there is none. Throws what else the disk says. */
export function readTextIfThere(fs: FileSystem, path: string): string | null {
  return readIfThere(fs, path)?.toString('utf8') ?? null;
}

/** What lies in a folder, by name; empty if there is none. Throws what else the disk says. */
export function namesIn(fs: FileSystem, folder: string): readonly string[] {
  return unlessMissing(() => fs.readdirSync(folder)) ?? [];
}

function unlessMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}
