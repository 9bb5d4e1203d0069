import { join } from 'node:path';
import type { BackedUpFiles } from './backup-read.ts';
import { type DataFolder, dataPaths, FOLDER_MODE } from '../disk/data-folder.ts';
import { parseJsonObject } from '../disk/json-file.ts';
import { namesIn, readIfThere } from '../disk/read-if-there.ts';
import { removeIfThere, replaceFile, writeSynced } from '../disk/replace-file.ts';
import { restoringPath } from './restore-pending.ts';
import { sha256Of } from '../disk/user-files.ts';

/*
 * A restore first puts every file that it will bring beside the backups, under names of their own, then the journal: a list of what goes
 * where. With the journal on disk the restore will happen, also after a crash: each step can be done again. Without it nothing has.
 */

/** One file that a restore replaces or takes away. */
export interface RestoreStep {
  readonly path: string;
  /** Name of the new content in `backups/`; null where the file goes. */
  readonly staged: string | null;
  /** What was there when the restore was prepared; null for nothing. */
  readonly before: { readonly bytes: number; readonly sha256: string } | null;
}

export interface RestoreJournal {
  /** Name of the backup that is restored. */
  readonly backup: string;
  readonly steps: readonly RestoreStep[];
}

const JOURNAL_FORMAT = 1;
const STAGED = /^restoring-\d+$/;

/** Where the new content of a step lies until it is put in its place. */
export function stagedPath(home: string, staged: string): string {
  return join(dataPaths(home).backups, staged);
}

/** Prepares a restore, all on disk when this returns; from then on it happens. To be called under the lock. Throws what the disk says. */
export function stageRestore({ home, fs }: DataFolder, backup: string, now: BackedUpFiles, then: BackedUpFiles): RestoreJournal {
  fs.mkdirSync(dataPaths(home).backups, { recursive: true, mode: FOLDER_MODE });
  removeStaged({ home, fs });
  const paths = [...new Set([...now.keys(), ...then.keys()])].toSorted();
  const steps: RestoreStep[] = [];
  for (const path of paths) {
    const [current, wanted] = [now.get(path), then.get(path)];
    if (current !== undefined && wanted !== undefined && current.equals(wanted)) continue;
    // A log that goes is staged as an empty one: what others append to it meanwhile must not go with it.
    const content = wanted ?? (path.startsWith('log/') ? Buffer.of() : null);
    const staged = content === null ? null : `restoring-${steps.length}`;
    if (staged !== null && content !== null) writeSynced(fs, stagedPath(home, staged), content);
    const before = current === undefined ? null : { bytes: current.length, sha256: sha256Of(current) };
    steps.push({ path, staged, before });
  }
  const journal = { backup, steps };
  replaceFile(fs, restoringPath(home), Buffer.from(`${JSON.stringify({ format: JOURNAL_FORMAT, ...journal })}\n`));
  return journal;
}

/** The restore that was begun; null if there is none, or what lies there is no journal. Throws what the disk says. */
export function readJournal({ home, fs }: Pick<DataFolder, 'home' | 'fs'>): RestoreJournal | null {
  const fields = parseJsonObject(readIfThere(fs, restoringPath(home))?.toString('utf8') ?? '');
  if (fields === null || fields['format'] !== JOURNAL_FORMAT || !Array.isArray(fields['steps'])) return null;
  return { backup: String(fields['backup']), steps: fields['steps'] as readonly RestoreStep[] };
}

/** The restore is done. Throws what the disk says. */
export function closeJournal({ home, fs }: Pick<DataFolder, 'home' | 'fs'>): void {
  removeIfThere(fs, restoringPath(home));
  removeStaged({ home, fs });
}

/** What a restore left that was broken off before its journal was written. */
function removeStaged({ home, fs }: Pick<DataFolder, 'home' | 'fs'>): void {
  for (const name of namesIn(fs, dataPaths(home).backups)) if (STAGED.test(name)) removeIfThere(fs, stagedPath(home, name));
}
