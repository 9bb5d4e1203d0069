import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { ok } from '../../../src/core/result.ts';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import { withLock } from '../../../src/store/disk/lock.ts';

/** Takes the lock of a data folder, says so, and stays inside until it is killed. */
const home = process.argv[2] ?? '';
withLock({ home, fs: nodeFileSystem, now: Date.now, randomBytes }, () => {
  writeSync(1, 'inside\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return ok(null);
});
