import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataPaths } from '../../../src/store/disk/data-folder.ts';
import { changeTranscript, listTranscripts, readTranscript, saveTranscript } from '../../../src/store/mock/transcripts.ts';
import { faultyFileSystem, readOnlyFileSystem } from '../../helpers/faulty-file-system.ts';
import { tempFolder } from '../../helpers/temp-home.ts';

const NAME = '2026-01-31-1015-kiosk-099a8057.md';
const LATER = '2026-02-01-0900-kiosk-099a8058.md';

describe('transcripts', () => {
  test('are kept, replaced and read under their names', () => {
    const folder = tempFolder();
    const path = join(dataPaths(folder.home).sessions, NAME);
    expect(saveTranscript(folder, NAME, 'one 漢')).toEqual({ ok: true, value: path });
    expect(readTranscript(folder, NAME)).toEqual({ ok: true, value: 'one 漢' });
    saveTranscript(folder, NAME, 'two');
    expect(readTranscript(folder, NAME)).toEqual({ ok: true, value: 'two' });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataPaths(folder.home).sessions)).toEqual([NAME]);
  });

  test('are listed with the newest first, and nothing else is', () => {
    const folder = tempFolder();
    expect(listTranscripts(folder)).toEqual([]);
    for (const name of [NAME, LATER]) saveTranscript(folder, name, name);
    writeFileSync(join(dataPaths(folder.home).sessions, 'draft-01890a5d-ac96-774b-bcce-b302099a8057.json'), '{}');
    writeFileSync(join(dataPaths(folder.home).sessions, 'my own notes.md'), '');
    expect(listTranscripts(folder)).toEqual([LATER, NAME]);
  });

  test('are changed as they stand on disk', () => {
    const folder = tempFolder();
    saveTranscript(folder, NAME, 'one');
    writeFileSync(join(dataPaths(folder.home).sessions, NAME), 'by hand');
    expect(changeTranscript(folder, NAME, (text) => `${text}, scored`).ok).toBe(true);
    expect(readTranscript(folder, NAME)).toEqual({ ok: true, value: 'by hand, scored' });
  });

  test('that are missing are an error with their path', () => {
    const folder = tempFolder();
    for (const result of [readTranscript(folder, NAME), changeTranscript(folder, NAME, (text) => text)]) {
      expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining(NAME) } });
    }
  });

  test('stay whole when the disk is full or read-only', () => {
    const folder = tempFolder();
    saveTranscript(folder, NAME, 'one');
    const full = { ...folder, fs: faultyFileSystem(({ name }) => (name === 'writeSync' ? 'ENOSPC' : null)) };
    expect(saveTranscript(full, NAME, 'two')).toMatchObject({ ok: false, error: { kind: 'full' } });
    expect(saveTranscript({ ...folder, fs: readOnlyFileSystem() }, NAME, 'two')).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect(readTranscript(folder, NAME)).toEqual({ ok: true, value: 'one' });
    expect(listTranscripts(folder)).toEqual([NAME]);
  });

  test.each(['../config.json', 'a.md', '2026-01-31-a/b.md', '2026-01-31-x.txt'])('cannot be named %j', (name) => {
    expect(() => saveTranscript(tempFolder(), name, '')).toThrow('no name of a transcript');
  });
});
