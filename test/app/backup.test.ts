import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUpDaily, backUpNow } from '../../src/app/backup.ts';
import { prepareBackup } from '../../src/app/restore.ts';
import { momentAt } from '../../src/core/time.ts';
import { openEventLog } from '../../src/store/log/event-log.ts';
import { reviewOf } from '../helpers/events.ts';
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

test('reviews that were taken back do not count, as in the statistics; a restore may make them count again', () => {
  const { surroundings } = makeFakeWorld();
  const { folder } = surroundings;
  const reviewed = openEventLog(folder).append([reviewOf('a/one', 3), reviewOf('a/two', 3)]);
  const target = reviewed.ok ? (reviewed.value.ours.at(-1)?.id ?? '') : '';
  const before = backUpNow(folder);
  expect(before).toMatchObject({ ok: true, value: { reviews: 2 } });
  expect(openEventLog(folder).append([{ type: 'undo', data: { target } }]).ok).toBe(true);
  expect(backUpNow(folder)).toMatchObject({ ok: true, value: { reviews: 1 } });
  const prepared = prepareBackup(surroundings, before.ok ? before.value.name : '');
  expect(prepared).toMatchObject({ ok: true, value: { difference: { reviewsNow: 1, reviewsThen: 2, reviewsBack: 1, reviewsGone: 0, othersBack: 0, othersGone: 1 } } });
});
