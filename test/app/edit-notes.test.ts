import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editNotesIn } from '../../src/app/edit-notes.ts';
import { newSession } from '../core/mock/mock-room.ts';
import { openFakeApp } from '../helpers/fake-app.ts';

const SESSION = newSession({ notes: { requirements: 'one\ntwo', api: '', plumbing: '', internals: '', 'deep-dives': '', scale: '' } });

/** A program that acts on the file as an editor would. */
async function editWith(script: string) {
  const { app, home } = await openFakeApp();
  const editor = join(home, 'my editor.sh');
  writeFileSync(editor, `#!/bin/sh\n${script}\n`);
  chmodSync(editor, 0o700);
  const edited = await editNotesIn(`'${editor}' --wait`, app, SESSION);
  return { edited, isFileLeft: existsSync(join(home, 'sessions', `notes-${SESSION.id}-requirements.md`)) };
}

test.skipIf(process.platform === 'win32')('the editor gets the notes of the step, and what it saved comes back', async () => {
  const { edited, isFileLeft } = await editWith('printf "three\\n" >> "$2"');
  expect(edited).toEqual({ ok: true, value: { text: 'one\ntwo\nthree', fault: null } });
  expect(isFileLeft).toBe(false);
});

test.skipIf(process.platform === 'win32')('notes that were left as they are do not change', async () => {
  expect((await editWith('true')).edited).toEqual({ ok: true, value: { text: 'one\ntwo', fault: null } });
});

test.skipIf(process.platform === 'win32')('what an editor had saved counts although it ended badly', async () => {
  const { edited } = await editWith('printf "saved\\n" > "$2"; exit 3');
  expect(edited).toMatchObject({ ok: true, value: { text: 'saved', fault: { message: expect.stringContaining('ended with 3') } } });
});

test('a disk that takes no file is told', async () => {
  const { app, disk } = await openFakeApp();
  disk.refusesWith = 'ENOSPC';
  expect(await editNotesIn('true', app, SESSION)).toMatchObject({ ok: false, error: { message: expect.stringContaining('Could not') } });
});
