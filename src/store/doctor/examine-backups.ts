import { counted } from '../../core/counted.ts';
import { MS_PER_DAY } from '../../core/time.ts';
import { type Backup, listBackups } from '../backup/backup-list.ts';
import { readBackup } from '../backup/backup-read.ts';
import { countReviewsIn } from '../backup/restore-compare.ts';
import type { DataFolder } from '../disk/data-folder.ts';
import { type Finding, fine } from './finding.ts';

/** How many backups there are, how old the newest is, and whether every file in it is what it was. */
export function examineBackups(folder: DataFolder, hasLog: boolean): Finding {
  const name = 'backups';
  const [newest, ...others] = listBackups(folder);
  if (newest === undefined) return hasLog ? { name, status: 'warning', what: 'none yet', todo: 'sysdrill backup' } : fine(name, 'none yet');
  const read = readBackup(folder.fs, newest.path);
  if (!read.ok) return { name, status: 'warning', what: read.error, todo: 'sysdrill backup makes a new one.' };
  const days = Math.floor((folder.now() - newest.madeAtMs) / MS_PER_DAY);
  const age = days <= 0 ? 'of today' : `${counted(days, 'day')} old`;
  return fine(name, `${others.length + 1}, the newest ${age} and whole`);
}

/** What there is to say of a log without events: a backup that has reviews shows that it was not always so. */
export function examineEmptyLog(folder: DataFolder): Finding {
  const name = 'log';
  for (const backup of listBackups(folder)) {
    const reviews = countReviewsOf(folder, backup);
    if (reviews > 0) return { name, status: 'warning', what: `empty, though a backup holds ${counted(reviews, 'review')}`, todo: `To see what would come back, and to bring it back: sysdrill restore ${backup.name}` };
  }
  return fine(name, 'empty: nothing was answered yet');
}

function countReviewsOf({ fs }: DataFolder, { path }: Backup): number {
  const read = readBackup(fs, path);
  return read.ok ? countReviewsIn(read.value.files) : 0;
}
