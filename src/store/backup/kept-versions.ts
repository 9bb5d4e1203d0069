import { join } from 'node:path';
import { MS_PER_DAY } from '../../core/time.ts';
import { type DataFolder, dataPaths } from '../disk/data-folder.ts';
import { namesIn } from '../disk/read-if-there.ts';

/** A version of a deck or a transcript that was kept as another one took its place. */
export interface KeptVersion {
  readonly path: string;
  readonly keptAtMs: number;
}

const DAYS_KEPT = 30;
const NEWEST_KEPT = 20;
/** What `keepBytes` makes of `sync-<file>` and `changed-<file>`. */
const NAME = /^(?:sync|changed)-.+-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z(?:-\d+)?\.txt$/;

/** The versions that a sync or a restore has kept in the backups, in no order. Throws what the disk says. */
export function listKeptVersions({ home, fs }: Pick<DataFolder, 'home' | 'fs'>): readonly KeptVersion[] {
  const { backups } = dataPaths(home);
  return namesIn(fs, backups).flatMap((file) => {
    const [, date, hour, minute, second] = NAME.exec(file) ?? [];
    const keptAtMs = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
    return Number.isNaN(keptAtMs) ? [] : [{ path: join(backups, file), keptAtMs }];
  });
}

/** Which kept versions have had their time: those of more than 30 days ago, but for the newest 20. The newest first. */
export function chooseOldVersions(versions: readonly KeptVersion[], nowMs: number): readonly KeptVersion[] {
  const newestFirst = versions.toSorted((a, b) => b.keptAtMs - a.keptAtMs);
  return newestFirst.slice(NEWEST_KEPT).filter(({ keptAtMs }) => nowMs - keptAtMs > DAYS_KEPT * MS_PER_DAY);
}
