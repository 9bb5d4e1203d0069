import { Buffer } from 'node:buffer';
import { setAside, type Problem } from '../disk/damage.ts';
import { dataPaths, FILE_MODE, type DataFolder } from '../disk/data-folder.ts';
import { damagedProblem, readJsonFile } from '../disk/json-file.ts';
import { syncFolder, writeAll } from '../disk/write-file.ts';

const DEVICE_ID = /^[0-9a-f]{8}$/;

/**
 * The id of this machine in this data folder, made when it is first needed; to be called under the lock. A damaged
 * device.json is set aside, and the machine goes on under a new id, in a log of its own. Throws what the disk says.
 */
export function ensureDevice(folder: DataFolder): { readonly id: string; readonly problem: Problem | null } {
  const { device: path } = dataPaths(folder.home);
  const known = readJsonFile(folder.fs, path);
  if (known.kind === 'ok' && typeof known.value['id'] === 'string' && DEVICE_ID.test(known.value['id'])) {
    return { id: known.value['id'], problem: null };
  }
  const problem = known.kind === 'missing' ? null : setDeviceAside(folder, path);
  const id = Buffer.from(folder.randomBytes(4)).toString('hex');
  writeDevice(folder, path, id);
  return { id, problem };
}

function setDeviceAside(folder: DataFolder, path: string): Problem {
  return damagedProblem(path, setAside(folder, path, 'damaged'), 'this machine goes on with a new log.');
}

function writeDevice({ fs, home }: DataFolder, path: string, id: string): void {
  const draft = `${path}.new`;
  const fd = fs.openSync(draft, 'w', FILE_MODE);
  try {
    writeAll(fs, fd, Buffer.from(`${JSON.stringify({ id })}\n`));
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(draft, path);
  syncFolder(fs, home);
}
