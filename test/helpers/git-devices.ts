import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/core/random.ts';
import type { DataFolder } from '../../src/store/disk/data-folder.ts';
import type { FileSystem } from '../../src/store/disk/file-system.ts';
import { syncNow } from '../../src/store/sync/sync-now.ts';
import { unsyncedFileSystem } from './faulty-file-system.ts';
import { PowerCut } from './memory-file-system.ts';
import { skewedClock, type SyncWorld } from './sync-devices.ts';

/** Runs git for a test; throws what it says where it fails. */
export function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Makes an empty bare repository. */
export function makeRepository(path: string): string {
  git('init', '--quiet', '--bare', path);
  return path;
}

/** Three devices in a folder on disk that meet in a repository of real git. */
export function gitWorld(root: string, seed: string): SyncWorld {
  const url = makeRepository(join(root, 'meet.git'));
  const power = { left: Infinity };
  const fs = breakable(power);
  const devices = ['a', 'b', 'c'].map((name): DataFolder => {
    const home = join(root, name);
    mkdirSync(home);
    const random = seededRandom(`${seed}/bytes/${name}`);
    return { home, fs, now: skewedClock(`${seed}/${name}`), randomBytes: (size) => Uint8Array.from({ length: size }, () => Math.floor(random() * 256)) };
  });
  return {
    devices,
    sync: (device) => syncNow(device, { place: { kind: 'git', place: url }, withSettings: false, isNamed: true }),
    cutPowerAt: (change) => void (power.left = change ?? Infinity),
    allFiles: () => [...filesBelow(root)],
    copyFolder: (from, to) => {
      if (from === to) return;
      for (const name of readdirSync(to.home)) if (name !== 'backups') rmSync(join(to.home, name), { recursive: true });
      cpSync(from.home, to.home, { recursive: true, filter: (path) => !path.includes('/lock') && !path.includes('/backups') });
    },
  };
}

/** Every file below a folder; of repositories the content of all that was ever committed. */
function* filesBelow(folder: string): Iterable<readonly [string, Buffer]> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name === 'meet.git') yield* committedFiles(path);
    else if (name === 'git') continue;
    else if (statSync(path).isDirectory()) yield* filesBelow(path);
    else yield [path, readFileSync(path)];
  }
}

function* committedFiles(gitDir: string): Iterable<readonly [string, Buffer]> {
  if (git('--git-dir', gitDir, 'for-each-ref') === '') return;
  for (const row of git('--git-dir', gitDir, 'ls-tree', '-r', 'main').trim().split('\n')) {
    const [, object = '', path = ''] = /blob (\S+)\t(.*)$/.exec(row) ?? [];
    yield [path, Buffer.from(git('--git-dir', gitDir, 'cat-file', 'blob', object))];
  }
}

/** The real disk, on which the machine stops after so many changes more. */
function breakable(power: { left: number }): FileSystem {
  const real = unsyncedFileSystem;
  const change = (): void => {
    power.left -= 1;
    if (power.left <= 0) throw new PowerCut('the power went');
  };
  return {
    ...real,
    openSync: (path, flags, mode) => (flags === 'r' || flags === 'r+' || change(), real.openSync(path, flags, mode)),
    writeSync: (fd, buffer, offset, length) => (change(), real.writeSync(fd, buffer, offset, length)),
    renameSync: (from, to) => (change(), real.renameSync(from, to)),
    unlinkSync: (path) => (change(), real.unlinkSync(path)),
  };
}
