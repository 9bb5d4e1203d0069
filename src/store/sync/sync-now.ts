import { utimesSync } from 'node:fs';
import { err, type Result } from '../../core/result.ts';
import type { DataFolder } from '../disk/data-folder.ts';
import { errorCode } from '../disk/store-error.ts';
import { openSharedFolder } from './sync-folder.ts';
import { openGitTarget } from './sync-git.ts';
import { claimSync } from './sync-owner.ts';
import type { SyncPlace } from './sync-place.ts';
import type { SyncReport } from './sync-report.ts';
import { syncWith } from './sync-run.ts';

export interface SyncRequest {
  readonly place: SyncPlace;
  readonly withSettings: boolean;
  /** Whether the person has named the place now: only then a folder that is not there may become a target. */
  readonly isNamed: boolean;
}

/** Syncs a data folder with a place. One at a time; all failures are sentences for a person. */
export async function syncNow(folder: DataFolder, { place, withSettings, isNamed }: SyncRequest): Promise<Result<SyncReport, string>> {
  const claimed = claimSync(folder);
  if (!claimed.ok) return err(claimed.error.message);
  try {
    return await syncWith(folder, withSettings, async () =>
      place.kind === 'git'
        ? openGitTarget(folder, place.place)
        : openSharedFolder({ folder, root: place.place, mayBegin: isNamed, setTime: giveTime }),
    );
  } catch (cause) {
    const code = errorCode(cause);
    if (code === null) throw cause;
    const where = cause instanceof Error && 'path' in cause && typeof cause.path === 'string' ? cause.path : place.place;
    if (code === 'ENOTDIR' && where.startsWith(place.place)) return err(`${place.place} is not a folder, or lies in something that is none. Name a shared folder or a git repository.`);
    return err(`The sync stopped at ${where}: the disk answered ${code}. Nothing is lost; run sysdrill sync again.`);
  } finally {
    claimed.value();
  }
}

/** Some network disks keep no times. */
function giveTime(path: string, atMs: number): void {
  try {
    utimesSync(path, atMs / 1000, atMs / 1000);
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
  }
}
