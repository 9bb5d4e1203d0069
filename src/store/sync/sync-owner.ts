import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { type DataFolder, FOLDER_MODE } from '../disk/data-folder.ts';
import { mayRun, newOwner, readOwner, retireOwner } from '../mock/draft-owner.ts';
import { parseJsonObject } from '../disk/json-file.ts';
import { withLock } from '../disk/lock.ts';
import { removeIfThere, replaceFile } from '../disk/replace-file.ts';
import { attempt, type StoreError } from '../disk/store-error.ts';
import { syncFolderOf } from './sync-base.ts';
import { readIfThere } from '../disk/read-if-there.ts';

/** A sync whose machine is not this one, or is not known to be over, counts as over after so long. */
const LONGEST_SYNC_MS = 10 * 60_000;

/** Keeps a second sync of the same folder out while one is under way; returns what lets it in again. */
export function claimSync(folder: DataFolder): Result<() => void, StoreError> {
  const path = join(syncFolderOf(folder.home), 'owner.json');
  const owner = newOwner(folder);
  let isOurs = false;
  try {
    const claimed = withLock(folder, () => {
      const attempted = attempt('begin the sync in', path, (): Result<null, StoreError> => {
        folder.fs.mkdirSync(syncFolderOf(folder.home), { recursive: true, mode: FOLDER_MODE });
        if (isUnderWay(folder, path)) return err({ kind: 'busy', path, message: 'Another sysdrill is syncing this folder. Try again when it is done.' });
        replaceFile(folder.fs, path, Buffer.from(`${JSON.stringify({ ...owner, sinceMs: folder.now() })}\n`));
        return ok(null);
      });
      return attempted.ok ? attempted.value : attempted;
    });
    isOurs = claimed.ok;
    return claimed.ok ? ok(() => release(folder, path, () => retireOwner(owner))) : claimed;
  } finally {
    if (!isOurs) retireOwner(owner);
  }
}

function isUnderWay(folder: DataFolder, path: string): boolean {
  const fields = parseJsonObject(readIfThere(folder.fs, path)?.toString('utf8') ?? '');
  const owner = readOwner(fields);
  const sinceMs = fields?.['sinceMs'];
  if (owner === null || typeof sinceMs !== 'number') return false;
  return mayRun(owner) && Math.abs(folder.now() - sinceMs) < LONGEST_SYNC_MS;
}

/** A claim that cannot be removed ends with its process. */
function release(folder: DataFolder, path: string, retire: () => void): void {
  retire();
  attempt('end the sync in', path, () => removeIfThere(folder.fs, path));
}
