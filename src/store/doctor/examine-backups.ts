import { MS_PER_DAY } from '../../core/time.ts';
import { listBackups } from '../backup/backup-list.ts';
import { readBackup } from '../backup/backup-read.ts';
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
  const age = days <= 0 ? 'of today' : `${days} ${days === 1 ? 'day' : 'days'} old`;
  return fine(name, `${others.length + 1}, the newest ${age} and whole`);
}
