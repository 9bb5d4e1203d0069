import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { ok } from '../../../src/core/result.ts';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import { withLock } from '../../../src/store/disk/lock.ts';

/** Takes the lock again and again, and writes down when it came in and went out. The last round never ends. */
const [home = '', trace = '', rounds = ''] = process.argv.slice(2);
const clock = new Int32Array(new SharedArrayBuffer(4));
for (let round = 1; round <= Number(rounds); round++) {
  const done = withLock({ home, fs: nodeFileSystem, now: Date.now, randomBytes }, () => {
    appendFileSync(trace, `in ${process.pid}\n`);
    Atomics.wait(clock, 0, 0, Math.random() * 2);
    if (round === Number(rounds)) process.kill(process.pid, 'SIGKILL');
    appendFileSync(trace, `out ${process.pid}\n`);
    return ok(null);
  });
  if (!done.ok) throw new Error(done.error.message);
}
