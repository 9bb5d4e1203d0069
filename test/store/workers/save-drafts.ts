import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { startSession } from '../../../src/core/mock/session.ts';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import { createDraft } from '../../../src/store/mock/mock-draft.ts';

/** Runs a session and says after each save which one is on disk, until it is killed. */
const [home = '', id = ''] = process.argv.slice(2);
const session = startSession({ id, problem: 'kiosk', seed: 1, level: 'mid', minutes: 45 }, Date.now());
const draft = createDraft({ home, fs: nodeFileSystem, now: Date.now, randomBytes }, session);
if (!draft.ok) throw new Error(draft.error.message);
for (let count = 1; ; count++) {
  const notes = { ...session.notes, api: `${'notes '.repeat(2000)}${count}` };
  const saved = draft.value.save({ ...session, notes });
  if (!saved.ok) throw new Error(saved.error.message);
  writeSync(1, `${count}\n`);
}
