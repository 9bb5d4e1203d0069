import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import type { Result } from '../../core/result.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from './data-folder.ts';
import { removeIfThere, replaceFile } from './replace-file.ts';
import { attempt, errorCode, type StoreError } from './store-error.ts';

/** Puts a text into a file for another program to edit. Returns its path. */
export function lendText(folder: DataFolder, name: string, text: string): Result<string, StoreError> {
  const path = pathOf(folder, name);
  return attempt('put your text into', path, () => {
    folder.fs.mkdirSync(dataPaths(folder.home).sessions, { recursive: true, mode: FOLDER_MODE });
    replaceFile(folder.fs, path, Buffer.from(`${text}\n`));
    return path;
  });
}

/** Reads a lent text, which stays where it is; null where there is none. Editors end the last line, which is no part of it. */
export function readLentText(folder: DataFolder, name: string): Result<string | null, StoreError> {
  const path = pathOf(folder, name);
  return attempt('read your text from', path, () => {
    try {
      return folder.fs.readFileSync(path).toString('utf8').replaceAll('\r\n', '\n').replace(/\n$/u, '');
    } catch (cause) {
      if (errorCode(cause) === 'ENOENT') return null;
      throw cause;
    }
  });
}

/** Takes such a text back, and removes the file; null where there is none. */
export function takeLentText(folder: DataFolder, name: string): Result<string | null, StoreError> {
  const read = readLentText(folder, name);
  if (!read.ok || read.value === null) return read;
  const path = pathOf(folder, name);
  const removed = attempt('remove', path, () => removeIfThere(folder.fs, path));
  return removed.ok ? read : removed;
}

function pathOf({ home }: DataFolder, name: string): string {
  return join(dataPaths(home).sessions, name);
}
