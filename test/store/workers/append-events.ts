import { randomBytes } from 'node:crypto';
import { openEventLog } from '../../../src/store/log/event-log.ts';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';

/** Appends events one by one, and prints how many were saved, which came from others, and the error that ended it. */
const [home = '', count = ''] = process.argv.slice(2);
const log = openEventLog({ home, fs: nodeFileSystem, now: Date.now, randomBytes });
const ours: string[] = [];
const theirs: string[] = [];
let error: unknown = null;
for (let i = 0; i < Number(count) && error === null; i++) {
  const done = log.append([{ type: 'flag', data: { card: `caching/card-${process.pid}-${i}`, on: true } }]);
  if (!done.ok) error = done.error;
  else {
    ours.push(...done.value.ours.map((event) => event.id));
    theirs.push(...done.value.theirs.map((event) => event.id));
  }
}
process.stdout.write(JSON.stringify({ ours, theirs, error }));
