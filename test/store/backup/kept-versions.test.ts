import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MS_PER_DAY } from '../../../src/core/time.ts';
import { chooseOldVersions, listKeptVersions } from '../../../src/store/backup/kept-versions.ts';
import { keepBytes } from '../../../src/store/disk/damage.ts';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import { tempHome } from '../../helpers/temp-home.ts';

const NOW_MS = Date.UTC(2026, 2, 3, 12);
const versionsOf = (agesInDays: readonly number[]) => agesInDays.map((days) => ({ path: `${days}`, keptAtMs: NOW_MS - days * MS_PER_DAY }));

test('versions that a sync or a restore has replaced are found by their names, other files are not', () => {
  const folder = { home: tempHome(), fs: nodeFileSystem, now: () => NOW_MS, randomBytes: (size: number) => new Uint8Array(size) };
  expect(listKeptVersions(folder)).toEqual([]);
  const backups = join(folder.home, 'backups');
  const kept = ['sync-my-cards.yaml', 'sync-my-cards.yaml', 'changed-chat.md'].map((name) => keepBytes(folder, backups, name, Buffer.from(name)));
  for (const name of ['2026-03-03T120000Z-own.tar.gz', 'import-0a1b.json', 'primer.undone-0a1b.yaml', 'sync-notes.txt']) writeFileSync(join(backups, name), '');
  const found = listKeptVersions(folder);
  expect(found.map(({ path }) => path).toSorted()).toEqual(kept.toSorted());
  expect(new Set(found.map(({ keptAtMs }) => keptAtMs))).toEqual(new Set([NOW_MS]));
});

test('the newest twenty stay however old they are, and all of the last thirty days', () => {
  expect(chooseOldVersions(versionsOf([400, 300, 40]), NOW_MS)).toEqual([]);
  const many = versionsOf(Array.from({ length: 60 }, (_, i) => i + 0.5));
  expect(chooseOldVersions(many, NOW_MS)).toEqual(many.slice(30));
  const old = versionsOf(Array.from({ length: 25 }, (_, i) => 100 + i)).toReversed();
  expect(chooseOldVersions(old, NOW_MS).map(({ path }) => path)).toEqual(['120', '121', '122', '123', '124']);
});

test('a clock that was set back takes none for old', () => {
  expect(chooseOldVersions(versionsOf(Array.from({ length: 40 }, (_, i) => -400 + i)), NOW_MS)).toEqual([]);
});
