import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type FakeCli, makeFakeCli } from '../../helpers/fake-app-cli.ts';
import { makeRepository } from '../../helpers/git-devices.ts';
import { filesOf, gradesOf } from '../../helpers/seed-home.ts';
import { tempHome } from '../../helpers/temp-home.ts';

/** A device: its commands run on its own folder, whichever was made last. */
function makeDevice(): FakeCli {
  const cli = makeFakeCli(['basic', 'second', 'third']);
  return {
    ...cli,
    run: (...args) => {
      vi.stubEnv('SYSDRILL_HOME', cli.home);
      return cli.run(...args);
    },
  };
}

test.each(['folder', 'git'])('two devices meet in a %s: reviews, decks and, if wanted, settings', async (kind) => {
  const target = join(tempHome(), 'meet');
  if (kind === 'git') makeRepository(target);
  const [a, b] = [makeDevice(), makeDevice()];
  await a.run('review --plain', '\n4\nq\n');
  const first = await a.run(['sync', target]);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toContain('reviews: 0 came, 1 went; other entries of the log: 0 came,');
  expect(first.out).toContain('settings: not shared');
  expect((await a.run('config get syncTarget')).out).toBe(`${target}\n`);
  mkdirSync(join(b.home, 'decks/cards'), { recursive: true });
  writeFileSync(join(b.home, 'decks/cards/my.yaml'), 'cards: []\n');
  const second = await b.run(['sync', target]);
  expect(second.out).toMatch(/reviews: 1 came from [0-9a-f]{8}, 0 went/);
  expect(second.out).toContain('decks: 0 came, 1 (my.yaml) went');
  const third = await a.run('sync --json');
  expect(JSON.parse(third.out)).toMatchObject({ place: target, files: { came: ['decks/cards/my.yaml'] }, settings: null });
  expect(gradesOf(b.home)).toEqual(gradesOf(a.home));

  for (const device of [a, b]) await device.run('config set syncSettings on');
  await a.run('config set newCardsPerDay 7');
  await a.run('config set theme dark');
  expect((await a.run('sync')).out).toMatch(/settings: 0 came, \d \(newCardsPerDay/);
  expect((await b.run('sync')).out).toContain('newCardsPerDay');
  expect((await b.run('config get newCardsPerDay')).out).toBe('7\n');
  expect((await b.run('config get theme')).out).toBe('auto\n');
  await b.run('config set newCardsPerDay 10');
  await b.run('sync');
  await a.run('sync');
  expect((await a.run('config get newCardsPerDay')).out).toBe('10\n');
});

test('what identifies or serves one machine alone never leaves it', async () => {
  const target = join(tempHome(), 'meet');
  const cli = makeDevice();
  await cli.run('review --plain', '\n4\nq\n');
  mkdirSync(join(cli.home, 'sessions'));
  mkdirSync(join(cli.home, 'log/torn'));
  for (const path of ['sessions/draft-0.json', 'log/torn/a.txt', 'sessions/2026-01-31-chat.md']) writeFileSync(join(cli.home, path), 'x');
  await cli.run(['sync', target]);
  const paths = Object.keys(filesOf(target)).map((path) => path.replace(/[0-9a-f]{8}\.jsonl/, 'ID.jsonl'));
  expect(paths.toSorted()).toEqual(['log/ID.jsonl', 'sessions/2026-01-31-chat.md', 'sysdrill-sync.json']);
});

test('a folder that was synced and is gone is not made anew unless it is named', async () => {
  const target = join(tempHome(), 'meet');
  const cli = makeDevice();
  await cli.run(['sync', target]);
  rmSync(target, { recursive: true });
  const refused = await cli.run('sync');
  expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('is its disk there?') });
  expect(existsSync(target)).toBe(false);
  expect((await cli.run(['sync', target])).code).toBe(0);
});

test.each([
  ['sync', 2, 'where to? Name a shared folder or a git repository'],
  ['sync ext::sh', 3, 'a kind of git address that sync does not use'],
  ['sync no-such.git', 3, 'git init --bare'],
])('%s says what to do', async (words, code, message) => {
  const run = await makeDevice().run(words);
  expect(run).toMatchObject({ code, err: expect.stringContaining(message) });
});

test('the data folder itself is no place to sync to', async () => {
  const cli = makeDevice();
  const run = await cli.run(['sync', join(cli.home, 'shared')]);
  expect(run).toMatchObject({ code: 3, err: expect.stringContaining('cannot be shared') });
  expect((await cli.run('config get syncTarget')).out).toBe('\n');
});

test('a file, and what would lie in one, is no folder', async () => {
  const file = join(tempHome(), 'file');
  writeFileSync(file, 'mine');
  for (const target of [file, join(file, 'below')]) {
    const run = await makeDevice().run(['sync', target]);
    expect(run).toMatchObject({ code: 3, err: expect.stringContaining(`${target} is not a folder`) });
  }
  expect(readFileSync(file, 'utf8')).toBe('mine');
});
