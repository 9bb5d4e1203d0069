import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../disk/store-error.ts';
import { createFile, syncFolder } from '../disk/write-file.ts';

/** A link stays a link: what it points to is replaced. Throws what the disk says. */
export function followLink(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return path;
    throw cause;
  }
}

/** A file's bytes; undefined if there is none. Throws what else the disk says. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return fs.readFileSync(path);
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Replaces the file in one step, unless someone saved it since it was read: an editor may have it open. Throws what the disk says. */
export function replaceIfSame(path: string, before: Buffer | undefined, text: string): boolean {
  const name = basename(path).replace(/\.ya?ml$/, '');
  const fresh = join(dirname(path), `.${name}-${process.getBuiltinModule('node:crypto').randomUUID()}.tmp`);
  createFile(fs, fresh, Buffer.from(text));
  try {
    if (before !== undefined) fs.chmodSync(fresh, fs.statSync(path).mode);
    const same = isSame(path, before);
    if (same) fs.renameSync(fresh, path);
    else fs.unlinkSync(fresh);
    if (same) syncFolder(fs, dirname(path));
    return same;
  } catch (cause) {
    fs.rmSync(fresh, { force: true });
    throw cause;
  }
}

/** Removes the file, unless someone saved it since it was read. Throws what the disk says. */
export function removeIfSame(path: string, before: Buffer): boolean {
  if (!isSame(path, before)) return false;
  fs.unlinkSync(path);
  syncFolder(fs, dirname(path));
  return true;
}

function isSame(path: string, before: Buffer | undefined): boolean {
  const now = readIfThere(path);
  return before === undefined ? now === undefined : now?.equals(before) === true;
}
