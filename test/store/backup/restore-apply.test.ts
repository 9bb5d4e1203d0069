import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/core/events/event.ts';
import { makeBackup } from '../../../src/store/backup/backup-make.ts';
import type { BackedUpFiles } from '../../../src/store/backup/backup-read.ts';
import type { DataFolder } from '../../../src/store/disk/data-folder.ts';
import { openEventLog } from '../../../src/store/log/event-log.ts';
import { replaceFile } from '../../../src/store/disk/replace-file.ts';
import { finishRestore, restoreFiles } from '../../../src/store/backup/restore-apply.ts';
import { memoryDisk, type MemoryDisk, PowerCut } from '../../helpers/memory-file-system.ts';

const flag = (card: string): EventDraft => ({ type: 'flag', data: { card, on: true } });

interface Desk {
  readonly folder: DataFolder;
  readonly disk: MemoryDisk;
}

/** A folder with a past state, all of whose files have changed since. */
function makeDesk(): Desk & { readonly past: BackedUpFiles; readonly now: BackedUpFiles } {
  let nowMs = Date.UTC(2026, 0, 31);
  let seed = 1;
  const clock = (): number => (nowMs += 1000);
  const disk = memoryDisk(clock);
  const randomBytes = (size: number): Uint8Array => Uint8Array.from({ length: size }, () => (seed = (seed * 48_271) % 2_147_483_647) & 0xff);
  const folder: DataFolder = { home: '/home', fs: disk.fs, now: clock, randomBytes };
  append(folder, 'a', 'b');
  write(folder, 'config.json', '{"theme":"dark"}');
  write(folder, 'decks/cards/changed.yaml', 'then');
  write(folder, 'decks/cards/gone.yaml', 'then');
  write(folder, 'decks/cards/same.yaml', 'same');
  write(folder, 'log/other.jsonl', '{"v":1}\n');
  const past = backUp(folder);
  append(folder, 'c');
  write(folder, 'decks/cards/changed.yaml', 'now');
  write(folder, 'decks/cards/new.yaml', 'now');
  write(folder, 'log/later.jsonl', '{"v":1}\n');
  write(folder, 'progress.json', '{"format":2}');
  write(folder, 'sync/base.json', '{}');
  disk.fs.unlinkSync('/home/decks/cards/gone.yaml');
  disk.fs.unlinkSync('/home/config.json');
  return { folder, disk, past, now: backUp(folder) };
}

function append(folder: DataFolder, ...cards: string[]): void {
  const done = openEventLog(folder).append(cards.map(flag));
  if (!done.ok) throw new Error(done.error.message);
}

function write({ fs, home }: DataFolder, path: string, text: string): void {
  fs.mkdirSync(join(home, path, '..'), { recursive: true, mode: 0o700 });
  replaceFile(fs, join(home, path), Buffer.from(text));
}

function backUp(folder: DataFolder): BackedUpFiles {
  const made = makeBackup(folder, 'own');
  if (!made.ok) throw new Error(made.error.message);
  return made.value.files;
}

/** The files that a backup would hold, with the logs as the cards of their events. */
function shown(folder: DataFolder): Record<string, unknown> {
  const files = backUp(folder);
  return Object.fromEntries([...files].map(([path, bytes]) => [/^log\/[0-9a-f]{8}\./.test(path) ? 'log' : path, /^log\/[0-9a-f]{8}\./.test(path) ? cardsOf(bytes) : bytes.toString()]));
}

/** A last line without its end is torn: the next append repairs it. */
function cardsOf(log: Buffer): string[] {
  const events = log.toString().split('\n').slice(0, -1).filter((line) => line !== '').map((line) => JSON.parse(line) as { type: string; data: { card: string } });
  return events.map(({ type, data }) => (type === 'flag' ? data.card : type));
}

const RESTORED = {
  'config.json': '{"theme":"dark"}',
  'decks/cards/changed.yaml': 'then',
  'decks/cards/gone.yaml': 'then',
  'decks/cards/same.yaml': 'same',
  'log/other.jsonl': '{"v":1}\n',
};

test('a restore brings back all as it was, and says so in the log', () => {
  const { folder, disk, past, now } = makeDesk();
  const device = disk.files.get('/home/device.json');
  expect(restoreFiles(folder, 'name', now, past)).toEqual({ ok: true, value: null });
  expect(shown(folder)).toEqual({ ...RESTORED, log: ['a', 'b', 'restore'] });
  expect(disk.files.get('/home/device.json')).toEqual(device);
  const left = [...disk.files.keys()].filter((path) => /progress\.json$|base\.json|restoring/.test(path));
  expect(left).toEqual([]);
});

test('what another process appends meanwhile is carried over, also to a log that goes', () => {
  const { folder, past, now } = makeDesk();
  append(folder, 'd', 'e');
  write(folder, 'log/later.jsonl', '{"v":1}\n{"v":1,"late":true}\n');
  expect(restoreFiles(folder, 'name', now, past).ok).toBe(true);
  expect(shown(folder)).toEqual({ ...RESTORED, log: ['a', 'b', 'd', 'e', 'restore'], 'log/later.jsonl': '{"v":1,"late":true}\n' });
});

test('a deck that is saved meanwhile is kept beside the backups', () => {
  const { folder, disk, past, now } = makeDesk();
  write(folder, 'decks/cards/changed.yaml', 'newest');
  write(folder, 'decks/cards/new.yaml', 'newest too');
  expect(restoreFiles(folder, 'name', now, past).ok).toBe(true);
  expect(shown(folder)).toEqual({ ...RESTORED, log: ['a', 'b', 'restore'] });
  const kept = [...disk.files].filter(([path]) => path.includes('/backups/changed-')).map(([, bytes]) => bytes.toString());
  expect(kept.toSorted()).toEqual(['newest', 'newest too']);
});

describe('a power cut', () => {
  test('at any moment leaves all as it was, or a restore that the next start finishes', () => {
    const before = shown(makeDesk().folder);
    const outcomes = new Set<string>();
    for (let cut = 1; ; cut++) {
      const { folder, disk, past, now } = makeDesk();
      append(folder, 'd');
      disk.cutPowerAt(cut);
      const isCut = goesDark(() => restoreFiles(folder, 'name', now, past));
      disk.cutPowerAt(null);
      expect(finishRestore(folder).ok).toBe(true);
      const after = shown(folder);
      const isRestored = after['config.json'] !== undefined;
      const expected = isRestored ? { ...RESTORED, log: ['a', 'b', 'd'] } : { ...before, log: ['a', 'b', 'c', 'd'] };
      expect({ ...after, log: (after['log'] as string[]).filter((card) => card !== 'restore') }).toEqual(expected);
      outcomes.add(isRestored ? 'restored' : 'as before');
      if (!isCut) break;
    }
    expect(outcomes).toEqual(new Set(['as before', 'restored']));
  });

  test('and another one while it is finished, and a grade between, lose nothing', () => {
    for (let cut = 4; cut < 60; cut += 3) {
      const { folder, disk, past, now } = makeDesk();
      disk.cutPowerAt(cut);
      goesDark(() => restoreFiles(folder, 'name', now, past));
      disk.cutPowerAt(null);
      append(folder, 'd');
      disk.cutPowerAt((cut * 7) % 23);
      goesDark(() => finishRestore(folder));
      disk.cutPowerAt(null);
      append(folder, 'e');
      expect(finishRestore(folder).ok).toBe(true);
      const cards = (shown(folder)['log'] as string[]).filter((card) => card !== 'restore');
      expect([['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'd', 'e']]).toContainEqual(cards);
    }
  });
});

function goesDark(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (cause) {
    if (!(cause instanceof PowerCut)) throw cause;
    return true;
  }
}
