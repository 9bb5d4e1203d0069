import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataPaths, type DataFolder } from '../../../src/store/disk/data-folder.ts';
import {
  keepProgressAside,
  readProgress,
  readProgressHead,
  writeProgress,
  type Snapshot,
} from '../../../src/store/log/progress-file.ts';
import { faultyFileSystem, readOnlyFileSystem } from '../../helpers/faulty-file-system.ts';
import { tempFolder } from '../../helpers/temp-home.ts';

const snapshot: Snapshot = {
  summary: { due: 12, note: 'line\nbreak,' },
  positions: { a1b2c3d4: { bytes: 1200, lines: 3, mark: 77 } },
  state: { cards: [['caching/ünï', 1]] },
};

async function folderWithProgress(): Promise<{ folder: DataFolder; path: string }> {
  const folder = tempFolder();
  expect(await writeProgress(folder, snapshot)).toEqual({ ok: true, value: null });
  return { folder, path: dataPaths(folder.home).progress };
}

function asideIn({ home }: DataFolder, label: string): string[] {
  return readdirSync(home).filter((file) => file.startsWith(`progress.json.${label}-`));
}

describe('progress.json', () => {
  test('is missing at first', () => {
    const folder = tempFolder();
    expect(readProgress(folder)).toEqual({ kind: 'missing' });
    expect(readProgressHead(folder)).toBe(null);
    expect(readdirSync(folder.home)).toEqual([]);
  });

  test('gives back what was written, and is written again in place', async () => {
    const { folder, path } = await folderWithProgress();
    expect(readProgress(folder)).toEqual({ kind: 'ok', snapshot });
    const later = { ...snapshot, state: { cards: [] } };
    await writeProgress(folder, later);
    expect(readProgress(folder)).toEqual({ kind: 'ok', snapshot: later });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.home).toSorted()).toEqual(['lock', 'progress.json']);
  });

  test('begins with the summary, and its first line says all but the state', async () => {
    const { folder, path } = await folderWithProgress();
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('{"summary":{"due":12,')).toBe(true);
    expect(readProgressHead(folder)).toMatchObject({ summary: snapshot.summary, positions: snapshot.positions });
    expect(Object.keys(JSON.parse(text))).toEqual(['summary', 'format', 'positions', 'state']);
    writeFileSync(path, text.slice(0, text.indexOf('\n') + 1));
    expect(readProgressHead(folder)).toMatchObject({ summary: snapshot.summary });
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, 60)],
    ['empty', () => ''],
    ['zeros', (text: string) => '\0'.repeat(text.length)],
    ['a list', () => '[]'],
    ['without positions', (text: string) => text.replace('"bytes":1200', '"bytes":-1')],
    ['without state', (text: string) => text.replace('"state"', '"stat"')],
    ['without format', (text: string) => text.replace('"format":3', '"format":"3"')],
  ])('that is %s is set aside whole and reported', async (_, damage) => {
    const { folder, path } = await folderWithProgress();
    const damaged = damage(readFileSync(path, 'utf8'));
    writeFileSync(path, damaged);
    const read = readProgress(folder);
    expect(read).toMatchObject({ kind: 'damaged', problem: { kind: 'damaged', path } });
    const kept = asideIn(folder, 'damaged');
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatch(/^progress\.json\.damaged-2026-01-31T1015\d\dZ$/);
    expect(readFileSync(`${folder.home}/${kept[0]}`, 'utf8')).toBe(damaged);
    if (read.kind === 'damaged') expect(read.problem.message).toContain(kept[0]);
    expect(readProgress(folder)).toEqual({ kind: 'missing' });
  });

  test('that was damaged since it was read is set aside before it is written', async () => {
    const { folder, path } = await folderWithProgress();
    writeFileSync(path, '{"summary"');
    expect((await writeProgress(folder, snapshot)).ok).toBe(true);
    expect(readProgress(folder)).toEqual({ kind: 'ok', snapshot });
    expect(asideIn(folder, 'damaged')).toHaveLength(1);
  });

  test('set aside twice within a second keeps both', async () => {
    const { folder, path } = await folderWithProgress();
    const still = { ...folder, now: () => 1_767_225_600_000 };
    for (const content of ['one', 'two']) {
      writeFileSync(path, content);
      readProgress(still);
    }
    const contents = asideIn(folder, 'damaged').map((file) => readFileSync(`${folder.home}/${file}`, 'utf8'));
    expect(contents.toSorted()).toEqual(['one', 'two']);
  });

  test('that another process has mended meanwhile is not set aside', async () => {
    const { folder, path } = await folderWithProgress();
    const good = readFileSync(path);
    writeFileSync(path, 'damaged');
    const fs = faultyFileSystem(({ name, flags }) => {
      if (name === 'openSync' && flags === 'wx') writeFileSync(path, good);
      return null;
    });
    expect(readProgress({ ...folder, fs }).kind).toBe('damaged');
    expect(readFileSync(path)).toEqual(good);
  });

  test('of a newer format is neither used nor written', async () => {
    const { folder, path } = await folderWithProgress();
    const newer = readFileSync(path, 'utf8').replace('"format":3', '"format":4');
    writeFileSync(path, newer);
    expect(readProgress(folder)).toMatchObject({ kind: 'newer', problem: { kind: 'newer', path } });
    expect(readProgressHead(folder)).toBe(null);
    expect(await writeProgress(folder, snapshot)).toMatchObject({ ok: false, error: { kind: 'newer', path } });
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });

  test('of an older format is to be worked out anew, and written over', async () => {
    const { folder, path } = await folderWithProgress();
    writeFileSync(path, readFileSync(path, 'utf8').replace('"format":3', '"format":0'));
    expect(readProgress(folder)).toEqual({ kind: 'older' });
    expect(readProgressHead(folder)).toBe(null);
    expect((await writeProgress(folder, snapshot)).ok).toBe(true);
    expect(readProgress(folder).kind).toBe('ok');
  });

  test('on a read-only disk is read but not written, and stays where it is if damaged', async () => {
    const { folder, path } = await folderWithProgress();
    const readOnly = { ...folder, fs: readOnlyFileSystem() };
    expect(readProgress(readOnly)).toEqual({ kind: 'ok', snapshot });
    expect(await writeProgress(readOnly, snapshot)).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    writeFileSync(path, 'damaged');
    const read = readProgress(readOnly);
    expect(read).toMatchObject({ kind: 'damaged' });
    if (read.kind === 'damaged') expect(read.problem.message).toContain('It stays where it is');
    expect(readFileSync(path, 'utf8')).toBe('damaged');
  });

  test('that cannot be read is not taken for missing', async () => {
    const { folder, path } = await folderWithProgress();
    const fs = faultyFileSystem(({ name }) => (name === 'readFileSync' ? 'EIO' : null));
    expect(readProgress({ ...folder, fs })).toMatchObject({ kind: 'unreadable', problem: { path } });
  });

  test('leaves no drafts of processes that were killed', async () => {
    const { folder, path } = await folderWithProgress();
    writeFileSync(`${path}.tmp-1234567890abcdef`, '{"summ');
    await writeProgress(folder, snapshot);
    expect(readdirSync(folder.home).toSorted()).toEqual(['lock', 'progress.json']);
  });

  test('is kept under another name when asked', async () => {
    const { folder, path } = await folderWithProgress();
    const text = readFileSync(path, 'utf8');
    const kept = keepProgressAside(folder);
    expect(kept.ok && kept.value).toMatch(/progress\.json\.kept-/);
    if (kept.ok && kept.value !== null) expect(readFileSync(kept.value, 'utf8')).toBe(text);
    expect(keepProgressAside(folder)).toEqual({ ok: true, value: null });
  });
});
