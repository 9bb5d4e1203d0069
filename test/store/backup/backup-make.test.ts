import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listBackups } from '../../../src/store/backup/backup-list.ts';
import { makeBackup } from '../../../src/store/backup/backup-make.ts';
import { readBackup } from '../../../src/store/backup/backup-read.ts';
import { packTar, unpackTar } from '../../../src/store/backup/backup-tar.ts';
import type { DataFolder } from '../../../src/store/disk/data-folder.ts';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import { faultyFileSystem } from '../../helpers/faulty-file-system.ts';
import { tempFolder } from '../../helpers/temp-home.ts';

const KEPT = {
  'config.json': '{"theme":"dark"}',
  'decks/cards/my-cards.yaml': 'cards: []\n',
  'decks/sources.yaml': 'sources: []\n',
  'log/0a1b2c3d.jsonl': '{"v":1}\n{"torn',
  'log/import-0a1b2c3d.jsonl': '{"v":1}\n',
  'sessions/2026-01-31-chat.md': '# Chat\n',
};
const LEFT_OUT = {
  'device.json': '{"id":"0a1b2c3d"}',
  'progress.json': '{}',
  'cache/decks.json': '{}',
  'log/torn/0a1b2c3d.txt': 'x',
  'log/unreadable/a.txt': 'x',
  'sessions/draft-0.json': '{}',
  'sync/base.json': '{}',
  'decks/cards/.my-cards.tmp': 'x',
  'backups/old.txt': 'x',
};

function folderWith(files: Readonly<Record<string, string>>, overrides: Partial<DataFolder> = {}): DataFolder {
  const folder = tempFolder(overrides);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.home, path)), { recursive: true });
    writeFileSync(join(folder.home, path), text);
  }
  return folder;
}

function backUp(folder: DataFolder): string {
  const made = makeBackup(folder, 'own');
  if (!made.ok) throw new Error(made.error.message);
  return made.value.path;
}

test('a backup holds logs, decks, transcripts and settings, and nothing that is this machine’s own', () => {
  const folder = folderWith({ ...KEPT, ...LEFT_OUT });
  const path = backUp(folder);
  const read = readBackup(folder.fs, path);
  const files = read.ok ? Object.fromEntries([...read.value.files].map(([name, bytes]) => [name, bytes.toString()])) : read;
  expect(files).toEqual(KEPT);
});

test('backups of one second have names of their own, and are listed the newest first', () => {
  const folder = folderWith(KEPT, { now: () => Date.UTC(2026, 0, 31, 10, 15) });
  const names = [backUp(folder), backUp(folder), backUp(folder)].map((path) => path.split('/').at(-1));
  expect(names).toEqual(['2026-01-31T101500Z-own.tar.gz', '2026-01-31T101500Z-own-2.tar.gz', '2026-01-31T101500Z-own-3.tar.gz']);
  expect(listBackups(folder).map(({ name }) => `${name}.tar.gz`)).toEqual(names.toReversed());
});

describe('a backup that the disk', () => {
  test('has no room for leaves nothing under its name', () => {
    const fs = faultyFileSystem(({ name, path }) => (name === 'writeSync' && path.includes('backups') ? 'ENOSPC' : null));
    const folder = folderWith(KEPT, { fs });
    expect(makeBackup(folder, 'own')).toMatchObject({ ok: false, error: { kind: 'full' } });
    expect(readdirSync(join(folder.home, 'backups'))).toEqual([]);
  });

  test('cannot be made whole from says which file is at fault', () => {
    const fs = faultyFileSystem(({ name, path }) => (name === 'readFileSync' && path.endsWith('my-cards.yaml') ? 'EIO' : null));
    expect(makeBackup(folderWith(KEPT, { fs }), 'own')).toMatchObject({ ok: false, error: { kind: 'io', message: expect.stringContaining('EIO') } });
  });

  test('gives back otherwise than it was written is removed', () => {
    const fs = {
      ...nodeFileSystem,
      readFileSync: (path: string) => {
        const bytes = nodeFileSystem.readFileSync(path);
        if (path.endsWith('.tar.gz')) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
        return bytes;
      },
    };
    const folder = folderWith(KEPT, { fs });
    expect(makeBackup(folder, 'own')).toMatchObject({ ok: false, error: { message: expect.stringMatching(/could not be read back.*It was removed/) } });
    expect(readdirSync(join(folder.home, 'backups'))).toEqual([]);
  });
});

describe('reading a backup', () => {
  function changed(change: (tar: Buffer) => Buffer): string {
    const folder = folderWith(KEPT);
    const path = backUp(folder);
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(path)))));
    const read = readBackup(folder.fs, path);
    return read.ok ? 'fine' : read.error.replace(path, 'FILE');
  }
  const repacked = (change: (entries: { path: string; bytes: Uint8Array }[]) => void): string =>
    changed((tar) => {
      const unpacked = unpackTar(tar);
      const entries = unpacked.ok ? [...unpacked.value] : [];
      change(entries);
      return packTar(entries, 0);
    });

  test('that was packed anew by hand is fine', () => {
    expect(repacked(() => {})).toBe('fine');
  });

  test.each([
    ['a changed file', (entries: { path: string; bytes: Uint8Array }[]) => void (entries[1] = { path: 'config.json', bytes: Buffer.from('{}') }), 'FILE is damaged: config.json does not fit its checksum.'],
    ['a missing file', (entries: unknown[]) => void entries.pop(), 'FILE is damaged: sessions/2026-01-31-chat.md is missing.'],
    ['a way out of the folder', (entries: { path: string; bytes: Uint8Array }[]) => void entries.push({ path: 'decks/../../x', bytes: Buffer.of() }), 'FILE is damaged: it holds "decks/../../x", which no backup has.'],
    ['another machine’s name', (entries: { path: string; bytes: Uint8Array }[]) => void entries.push({ path: 'device.json', bytes: Buffer.of() }), 'FILE is damaged: it holds "device.json", which no backup has.'],
    ['no list', (entries: unknown[]) => void entries.shift(), 'FILE is not a backup of sysdrill.'],
  ])('with %s is refused', (_, change, message) => {
    expect(repacked(change)).toBe(message);
  });

  test('of a newer form is refused', () => {
    const newer = (entries: { path: string; bytes: Uint8Array }[]): void => void (entries[0] = { path: 'manifest.json', bytes: Buffer.from('{"format":2,"files":[]}') });
    expect(repacked(newer)).toContain('was made by a newer sysdrill');
  });

  test('that is damaged anywhere never gives a file that is not what it was', () => {
    const folder = folderWith(KEPT);
    const path = backUp(folder);
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x40;
      writeFileSync(path, bytes);
      const read = readBackup(folder.fs, path);
      if (read.ok) expect(Object.fromEntries([...read.value.files].map(([name, content]) => [name, content.toString()]))).toEqual(KEPT);
    }
  });
});
