import fs, { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NamedText } from '../../core/formats/everything.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { FOLDER_MODE } from '../disk/data-folder.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { errorCode, storeError } from '../disk/store-error.ts';
import { createFile } from '../disk/write-file.ts';

/** Writes an export to a file; one that is there is replaced only where `isForced`. Fails with a message. */
export function writeExport(path: string, text: string, isForced: boolean): Result<null, string> {
  try {
    const kind = kindOf(path);
    if (kind === 'folder') return err(`${path} is a folder: name a file in it.`);
    if (isForced && kind === 'file') replaceFile(fs, path, Buffer.from(text));
    else if (!createFile(fs, path, Buffer.from(text))) return err(`${path} is there already: choose another name, or replace it with --force.`);
    return ok(null);
  } catch (cause) {
    const code = errorCode(cause);
    if (code === 'ENOENT') return err(`There is no folder ${dirname(path)}: make it first, or name another place.`);
    if (code === 'ENOTDIR') return err(`${dirname(path)} is not a folder: name another place.`);
    return err(storeError('write', path, cause).message);
  }
}

function kindOf(path: string): 'file' | 'folder' | 'other' | 'none' {
  try {
    const found = statSync(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return 'none';
    throw cause;
  }
}

/** Writes texts into a folder, which is made where it is missing; all or, where one is there already, none. */
export function writeExports(folder: string, texts: readonly NamedText[], isForced: boolean): Result<null, string> {
  try {
    mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
    const present = isForced ? undefined : texts.find(({ path }) => kindOf(join(folder, path)) === 'file');
    if (present !== undefined) return err(`${join(folder, present.path)} is there already: choose another folder, or replace it with --force.`);
  } catch (cause) {
    if (['ENOTDIR', 'EEXIST'].includes(errorCode(cause) ?? '')) return err(`${folder} is not a folder, or lies in something that is none: name another place.`);
    return err(storeError('write to', folder, cause).message);
  }
  for (const { path, text } of texts) {
    const written = writeExport(join(folder, path), text, isForced);
    if (!written.ok) return written;
  }
  return ok(null);
}
