import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUpDaily } from '../../src/app/backup.ts';
import { momentAt } from '../../src/core/time.ts';
import { makeFakeWorld } from '../helpers/fake-app.ts';

test('the backup of a day takes along what was kept beside it too long ago, and nothing of the person', () => {
  const { surroundings, home } = makeFakeWorld();
  const backups = join(home, 'backups');
  mkdirSync(backups);
  const old = Array.from({ length: 22 }, (_, i) => `sync-mine.yaml-2001-01-${10 + i}T080000Z.txt`);
  const own = ['sync-mine.yaml', 'primer.undone-0a1b.yaml', 'import-0a1b.json', '2001-01-01T080000Z-own.tar.gz'];
  for (const name of [...old, ...own]) writeFileSync(join(backups, name), 'x');
  expect(backUpDaily(surroundings.folder, (atMs) => momentAt(atMs, () => 0, 4)).ok).toBe(true);
  const left = readdirSync(backups).filter((name) => !name.endsWith('-daily.tar.gz'));
  expect(left.toSorted()).toEqual([...old.slice(2), ...own].toSorted());
});
