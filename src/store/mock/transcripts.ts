import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import type { Result } from '../../core/result.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { withLock } from '../disk/lock.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { attempt, errorCode, type StoreError } from '../disk/store-error.ts';

const TRANSCRIPT_NAME = /^\d{4}-\d{2}-\d{2}-[\w-]+\.md$/;

/** Keeps a transcript under a name, in place of a former one of that name. Returns its path; on disk when it returns. */
export function saveTranscript(folder: DataFolder, name: string, text: string): Result<string, StoreError> {
  const path = pathOf(folder, name);
  return withLock(folder, () =>
    attempt('save the transcript to', path, () => {
      folder.fs.mkdirSync(dataPaths(folder.home).sessions, { recursive: true, mode: FOLDER_MODE });
      replaceFile(folder.fs, path, Buffer.from(text));
      return path;
    }),
  );
}

/** Reads a transcript. */
export function readTranscript(folder: DataFolder, name: string): Result<string, StoreError> {
  const path = pathOf(folder, name);
  return attempt('read', path, () => folder.fs.readFileSync(path).toString('utf8'));
}

/** Changes a transcript as it stands on disk, so that what was written into it by hand stays. Returns its path. */
export function changeTranscript(folder: DataFolder, name: string, change: (text: string) => string): Result<string, StoreError> {
  const path = pathOf(folder, name);
  return withLock(folder, () =>
    attempt('change', path, () => {
      replaceFile(folder.fs, path, Buffer.from(change(folder.fs.readFileSync(path).toString('utf8'))));
      return path;
    }),
  );
}

/** The names of all transcripts, the newest first. */
export function listTranscripts(folder: DataFolder): readonly string[] {
  try {
    const names = folder.fs.readdirSync(dataPaths(folder.home).sessions);
    return names.filter((name) => TRANSCRIPT_NAME.test(name)).toSorted().toReversed();
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
    return [];
  }
}

function pathOf({ home }: DataFolder, name: string): string {
  if (!TRANSCRIPT_NAME.test(name)) throw new Error(`${name} is no name of a transcript.`);
  return join(dataPaths(home).sessions, name);
}
