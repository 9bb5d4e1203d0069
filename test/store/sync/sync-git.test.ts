import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEventLog } from '../../../src/store/log/event-log.ts';
import type { SyncReport } from '../../../src/store/sync/sync-report.ts';
import { openGitTarget } from '../../../src/store/sync/sync-git.ts';
import { reviewOf } from '../../helpers/events.ts';
import { git, gitWorld } from '../../helpers/git-devices.ts';
import { runDevices, type SyncWorld } from '../../helpers/sync-devices.ts';
import { tempHome } from '../../helpers/temp-home.ts';

const SLOW_MACHINE_MS = 60_000;

async function syncDevice(world: SyncWorld, i: number): Promise<SyncReport> {
  const synced = await world.sync(world.devices[i] as SyncWorld['devices'][number]);
  if (!synced.ok) throw new Error(synced.error);
  return synced.value;
}

function review(world: SyncWorld, i: number, card: string): void {
  const done = openEventLog(world.devices[i] as SyncWorld['devices'][number]).append([reviewOf(card, 3)]);
  if (!done.ok) throw new Error(done.error.message);
}

function homeOf(world: SyncWorld, i: number): string {
  return world.devices[i]?.home ?? '';
}

test('devices that meet in a repository come to the same, with any trouble between', { timeout: SLOW_MACHINE_MS }, async () => {
  const run = await runDevices(gitWorld(tempHome(), 'git'), 'git', 25);
  expect(run.faults).toEqual([]);
});

test('a push that another device has overtaken is made again', { timeout: SLOW_MACHINE_MS }, async () => {
  const root = tempHome();
  const world = gitWorld(root, 'overtaken');
  review(world, 0, 'a/one');
  await syncDevice(world, 0);
  review(world, 0, 'a/two');
  review(world, 1, 'a/three');
  const url = join(root, 'meet.git');
  const [a, b] = world.devices;
  if (a === undefined || b === undefined) throw new Error('no devices');
  const [first, second] = [await openGitTarget(a, url), await openGitTarget(b, url)];
  if (!first.ok || !second.ok) throw new Error('not opened');
  first.value.write('log/x.jsonl', Buffer.from('1\n'), 0);
  second.value.write('log/y.jsonl', Buffer.from('2\n'), 0);
  expect(await first.value.finish()).toEqual({ ok: true, value: 'done' });
  expect(await second.value.finish()).toEqual({ ok: true, value: 'again' });
  const third = await openGitTarget(b, url);
  expect(third.ok && third.value.list()).toContain('log/x.jsonl');
  expect(git('--git-dir', url, 'log', '--format=%an <%ae> %s', '-1', 'main')).toMatch(/^.+ <.+> Sync\n$/);
  const reports = await Promise.all([syncDevice(world, 0), syncDevice(world, 1), syncDevice(world, 2)]);
  expect(reports).toHaveLength(3);
  expect((await syncDevice(world, 2)).came.reviews + (reports[2]?.came.reviews ?? 0)).toBe(3);
});

test('a long log is not committed anew for a few more reviews', { timeout: SLOW_MACHINE_MS }, async () => {
  const root = tempHome();
  const world = gitWorld(root, 'long');
  const many = openEventLog(world.devices[0] as SyncWorld['devices'][number]).append(Array.from({ length: 3000 }, () => reviewOf('a/one', 3)));
  expect(many.ok).toBe(true);
  await syncDevice(world, 0);
  review(world, 0, 'a/two');
  expect((await syncDevice(world, 0)).went.reviews).toBe(1);
  const changed = git('--git-dir', join(root, 'meet.git'), 'diff-tree', '-r', '--no-commit-id', '--name-only', 'main').trim().split('\n');
  expect(changed).toHaveLength(1);
  expect(Number(git('--git-dir', join(root, 'meet.git'), 'cat-file', '-s', `main:${changed[0]}`))).toBeLessThan(300_000);
  expect((await syncDevice(world, 1)).came.reviews).toBe(3001);
});

test('what a killed git leaves in the clone is in nobody’s way', { timeout: SLOW_MACHINE_MS }, async () => {
  const world = gitWorld(tempHome(), 'killed');
  review(world, 0, 'a/one');
  await syncDevice(world, 0);
  const clone = join(homeOf(world, 0), 'sync/git');
  mkdirSync(join(clone, 'refs/sysdrill'), { recursive: true });
  writeFileSync(join(clone, 'refs/sysdrill/theirs.lock'), '');
  writeFileSync(join(clone, 'refs/sysdrill/ours.lock'), '');
  writeFileSync(join(clone, 'packed-refs.lock'), '');
  review(world, 0, 'a/two');
  expect((await syncDevice(world, 0)).went.reviews).toBe(1);
  writeFileSync(join(clone, 'HEAD'), 'garbage');
  review(world, 0, 'a/three');
  expect((await syncDevice(world, 0)).went.reviews).toBe(1);
});

test('a repository of other things, or with links, harms nothing', { timeout: SLOW_MACHINE_MS }, async () => {
  const root = tempHome();
  const world = gitWorld(root, 'harm');
  const work = join(root, 'work');
  git('clone', '--quiet', join(root, 'meet.git'), work);
  const commit = (): string => {
    git('-C', work, 'add', '-A');
    git('-C', work, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '--quiet', '-m', 'x');
    return git('-C', work, 'push', '--quiet', 'origin', 'HEAD:main');
  };
  writeFileSync(join(work, 'README.md'), 'mine');
  writeFileSync(join(root, 'secret'), 'secret');
  mkdirSync(join(work, 'decks'));
  symlinkSync(join(root, 'secret'), join(work, 'decks/secret.yaml'));
  writeFileSync(join(work, 'decks/good.yaml'), 'cards: []\n');
  commit();
  expect((await syncDevice(world, 0)).files.came).toEqual(['decks/good.yaml']);
  expect(readdirSync(join(homeOf(world, 0), 'decks'))).toEqual(['good.yaml']);
  expect(git('--git-dir', join(root, 'meet.git'), 'show', 'main:README.md')).toBe('mine');

  const other = gitWorld(mkdirIn(root, 'other'), 'other');
  const otherWork = join(root, 'other-work');
  git('clone', '--quiet', join(root, 'other/meet.git'), otherWork);
  writeFileSync(join(otherWork, 'thesis.tex'), 'x');
  git('-C', otherWork, 'add', '-A');
  git('-C', otherWork, '-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '--quiet', '-m', 'x');
  git('-C', otherWork, 'push', '--quiet', 'origin', 'HEAD:main');
  await expect(syncDevice(other, 0)).rejects.toThrow('holds other things (thesis.tex)');
});

test('a repository that is not there is told without its password', { timeout: SLOW_MACHINE_MS }, async () => {
  const world = gitWorld(tempHome(), 'gone');
  const [device] = world.devices;
  if (device === undefined) throw new Error('no device');
  const opened = await openGitTarget(device, 'file://me:secret@localhost/no/such/repository.git');
  expect(opened).toMatchObject({ ok: false, error: expect.stringMatching(/^git could not reach file:\/\/localhost\/no\/such\/repository\.git: /) });
  expect(JSON.stringify(opened)).not.toContain('secret');
});

test('bytes come through as they are, whatever their line ends and names', { timeout: SLOW_MACHINE_MS }, async () => {
  const world = gitWorld(tempHome(), 'bytes');
  const names = ['ünï 💥.yaml', 'with "quotes".yaml', ' spaces .yaml'];
  const bytes = Buffer.from([0x0d, 0x0a, 0xff, 0x00, 0x0a, 0x0d]);
  mkdirSync(join(homeOf(world, 0), 'decks'));
  for (const name of names) writeFileSync(join(homeOf(world, 0), 'decks', name), bytes);
  await syncDevice(world, 0);
  await syncDevice(world, 1);
  for (const name of names) expect(readFileSync(join(homeOf(world, 1), 'decks', name))).toEqual(bytes);
});

function mkdirIn(root: string, name: string): string {
  mkdirSync(join(root, name));
  return join(root, name);
}
