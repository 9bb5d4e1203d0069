import { statfsSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths, FILE_MODE } from '../disk/data-folder.ts';
import { errorCode, storeError } from '../disk/store-error.ts';
import { type Finding, fine } from './finding.ts';

/** Below this a disk is nearly full: a backup would no longer fit. */
const LITTLE_SPACE_BYTES = 50e6;
const OTHERS_MAY = 0o077;

/** Whether the data folder is there, one's own, for nobody else to read, writable, and on a disk with room. */
export function examineFolder(home: string): readonly Finding[] {
  try {
    const { uid, mode } = statSync(home);
    return [examineOwner(home, uid), examineMode(home, mode), examineWriting(home), examineSpace(home)];
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return [fine('folder', `${home} is not there yet: it is made with the first answer`)];
    return [fault('folder', storeError('look into', home, cause).message)];
  }
}

function examineOwner(home: string, uid: number): Finding {
  const own = process.getuid?.();
  if (own === undefined || own === uid || own === 0) return fine('folder', home);
  return fault('folder', `${home} belongs to another user (number ${uid}, you are ${own})`, 'Set SYSDRILL_HOME to a folder of your own, or have its owner changed.');
}

function examineMode(home: string, mode: number): Finding {
  const open = [home, ...topFiles(home)].filter((path) => (statSync(path).mode & OTHERS_MAY) !== 0);
  if (process.platform === 'win32' || open.length === 0) return fine('permissions', `only you can read it (${(mode & 0o777).toString(8)})`);
  return {
    name: 'permissions',
    status: 'warning',
    what: `other users of this machine can read ${open.length === 1 ? open[0] : `${open.length} of its files`}`,
    todo: `chmod -R go= ${home}`,
  };
}

function topFiles(home: string): readonly string[] {
  const { config, progress, log, device } = dataPaths(home);
  return [config, progress, log, device].filter((path) => statSync(path, { throwIfNoEntry: false }) !== undefined);
}

function examineWriting(home: string): Finding {
  const path = join(home, `.doctor-${process.pid}`);
  try {
    writeFileSync(path, 'x', { mode: FILE_MODE, flag: 'wx' });
    unlinkSync(path);
    return fine('writing', 'works');
  } catch (cause) {
    return fault('writing', storeError('write in', home, cause).message);
  }
}

function examineSpace(home: string): Finding {
  const { bavail, bsize } = statfsSync(home);
  const freeBytes = bavail * bsize;
  const what = `${(freeBytes / 1e9).toFixed(1)} GB free`;
  if (freeBytes >= LITTLE_SPACE_BYTES) return fine('disk', what);
  return { name: 'disk', status: 'warning', what, todo: 'Free some space: answers cannot be saved on a full disk.' };
}

function fault(name: string, what: string, todo = ''): Finding {
  return { name, status: 'fault', what, todo };
}
