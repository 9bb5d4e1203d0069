import { join } from 'node:path';
import { dataPaths } from '../disk/data-folder.ts';

/** Where the journal of a restore lies while one is under way. */
export function restoringPath(home: string): string {
  return join(dataPaths(home).backups, 'restoring.json');
}
