import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import { backUpDaily, backUpNow } from '../../src/app/backup.ts';
import { findBackups, findUndo, prepareBackup } from '../../src/app/restore.ts';
import { isoDateOfDay, momentAt, studyDay } from '../../src/core/time.ts';
import { makeBackup } from '../../src/store/backup/backup-make.ts';
import { openEventLog } from '../../src/store/log/event-log.ts';
import { stageRestore } from '../../src/store/backup/restore-journal.ts';
import { reviewOf, stateOf } from '../helpers/events.ts';
import { makeFakeWorld, passDays } from '../helpers/fake-app.ts';
import { filesOf } from '../helpers/seed-home.ts';

const momentOf = (atMs: number) => momentAt(atMs, () => 0, 4);

function unwrap<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('a backup of every age that is kept comes back as that day was, and can be taken back', { timeout: 60_000 }, async () => {
  const { surroundings, clock, home } = makeFakeWorld();
  const { folder } = surroundings;
  const log = openEventLog(folder);
  log.read(null, () => {});
  const deckPath = join(home, 'decks/cards/my.yaml');
  const deckOf = (name: string): string => `cards:\n  # ${name}\n`;
  mkdirSync(join(home, 'decks/cards'), { recursive: true });
  const reviewsOn = new Map<string, number>();
  for (let day = 0; day < 100; day++) {
    unwrap(log.append([reviewOf(`a/card-${day % 9}`, day % 3 === 0 ? 1 : 3), { type: 'flag', data: { card: 'a/card-1', on: day % 2 === 0 } }]));
    writeFileSync(deckPath, deckOf(isoDateOfDay(studyDay(momentOf(clock.nowMs)))));
    unwrap(backUpDaily(folder, momentOf));
    unwrap(backUpDaily(folder, momentOf));
    reviewsOn.set(isoDateOfDay(studyDay(momentOf(clock.nowMs))), day + 1);
    // Once a week at first, then daily: old and young backups, without hundreds of them.
    passDays(clock, day < 60 ? 7 : 1);
  }
  const kept = unwrap(findBackups(surroundings));
  expect(kept.length).toBeGreaterThanOrEqual(19);
  expect(kept.length).toBeLessThanOrEqual(23);
  const newest = await openApp(surroundings);
  const stateNow = stateOf(newest.progress());
  newest.library.close();
  for (const { name, madeAtMs } of kept) {
    const date = isoDateOfDay(studyDay(momentOf(madeAtMs)));
    const prepared = unwrap(prepareBackup(surroundings, name));
    const [then = 0, now = 0] = [reviewsOn.get(date), reviewsOn.size];
    expect(prepared.difference).toMatchObject({ reviewsNow: now, reviewsThen: then, reviewsBack: 0, reviewsGone: now - then });
    if (prepared.difference.isEmpty) continue;
    unwrap(prepared.perform());
    expect(filesOf(join(home, 'decks/cards'))).toEqual({ 'my.yaml': deckOf(date) });
    const restored = await openApp(surroundings);
    expect(restored.progress().days.size).toBe(then);
    restored.library.close();
    unwrap(unwrap(prepareBackup(surroundings, unwrap(findUndo(surroundings)))).perform());
  }
  const back = await openApp(surroundings);
  expect(stateOf(back.progress())).toEqual(stateNow);
  back.library.close();
});

test('a restore can be taken back, and the taking back as well', () => {
  const { surroundings, clock } = makeFakeWorld();
  const { folder } = surroundings;
  unwrap(openEventLog(folder).append([reviewOf('a/one', 3)]));
  const { name } = unwrap(backUpNow(folder));
  clock.nowMs += 60_000;
  unwrap(openEventLog(folder).append([reviewOf('a/two', 3)]));
  const reviews = (): number => unwrap(prepareBackup(surroundings, name)).difference.reviewsNow;
  const seen = [reviews()];
  unwrap(unwrap(prepareBackup(surroundings, name)).perform());
  seen.push(reviews());
  for (let i = 0; i < 3; i++) {
    clock.nowMs += 60_000;
    unwrap(unwrap(prepareBackup(surroundings, unwrap(findUndo(surroundings)))).perform());
    seen.push(reviews());
  }
  expect(seen).toEqual([2, 1, 2, 1, 2]);
});

test('a backup of another machine comes back on an empty one', async () => {
  const first = makeFakeWorld();
  unwrap(openEventLog(first.surroundings.folder).append([reviewOf('a/one', 3), reviewOf('a/two', 3)]));
  const { path } = unwrap(backUpNow(first.surroundings.folder));
  const second = makeFakeWorld();
  rmSync(join(second.home, 'config.json'));
  unwrap(unwrap(prepareBackup(second.surroundings, path)).perform());
  const app = await openApp(second.surroundings);
  expect(app.progress().cards.size).toBe(2);
  expect(app.problems).toEqual([]);
  app.library.close();
});

test('a damaged backup changes nothing, and says so', () => {
  const { surroundings, home } = makeFakeWorld();
  unwrap(openEventLog(surroundings.folder).append([reviewOf('a/one', 3)]));
  const { name, path } = unwrap(backUpNow(surroundings.folder));
  writeFileSync(path, 'no archive');
  const before = filesOf(home);
  const refused = prepareBackup(surroundings, name);
  expect(refused).toMatchObject({ ok: false, error: expect.stringMatching(/is damaged.*Nothing was changed/) });
  expect(prepareBackup(surroundings, 'no-such')).toMatchObject({ ok: false, error: expect.stringContaining('no backup or file "no-such"') });
  expect(filesOf(home)).toEqual(before);
});

test('a restore that was broken off is finished when the program starts, and told', async () => {
  const { surroundings, disk } = makeFakeWorld();
  const { folder } = surroundings;
  unwrap(openEventLog(folder).append([reviewOf('a/one', 3)]));
  const then = unwrap(makeBackup(folder, 'own'));
  unwrap(openEventLog(folder).append([reviewOf('a/two', 3)]));
  const now = unwrap(makeBackup(folder, 'before-restore'));
  stageRestore(folder, then.name, now.files, then.files);
  disk.refusesWith = 'EROFS';
  const refused = await openApp(surroundings);
  expect(refused.problems).toContainEqual(expect.objectContaining({ message: expect.stringContaining('EROFS') }));
  refused.library.close();
  disk.refusesWith = null;
  const finished = await openApp(surroundings);
  expect(finished.problems.map(({ message }) => message)).toEqual(['A restore that had been interrupted is finished now.']);
  expect([...finished.progress().cards.keys()]).toEqual(['a/one']);
  finished.library.close();
});

test('a full disk leaves all as it was', () => {
  const { surroundings, home, disk } = makeFakeWorld();
  unwrap(openEventLog(surroundings.folder).append([reviewOf('a/one', 3)]));
  const { name } = unwrap(backUpNow(surroundings.folder));
  unwrap(openEventLog(surroundings.folder).append([reviewOf('a/two', 3)]));
  const prepared = unwrap(prepareBackup(surroundings, name));
  const before = filesOf(home);
  disk.refusesWith = 'ENOSPC';
  expect(prepared.perform()).toMatchObject({ ok: false, error: expect.stringContaining('no space left') });
  expect(filesOf(home)).toEqual(before);
});
