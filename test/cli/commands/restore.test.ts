import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';
import { gradesOf } from '../../helpers/seed-home.ts';

const nameIn = (out: string): string => /sysdrill restore (\S+)/.exec(out)?.[1] ?? '';

test('backup, restore and its undo, from the shell', async () => {
  const cli = makeFakeCli(['basic', 'second', 'third']);
  await cli.run('review --plain', '\n4\nq\n');
  mkdirSync(join(cli.home, 'decks/cards'), { recursive: true });
  writeFileSync(join(cli.home, 'decks/cards/my.yaml'), 'cards: []\n');
  const made = await cli.run('backup');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toMatch(/^Backed up 1 review, 1 deck file, 0 transcripts, the settings \(.*B\), and read it back: all is there\.\n/u);
  const name = nameIn(made.out);
  await cli.run('review --plain', '\n4\nq\n');
  writeFileSync(join(cli.home, 'decks/cards/my.yaml'), '# changed\ncards: []\n');
  await cli.run('config set theme dark');

  const listed = await cli.run('restore');
  expect(listed.out).toContain(name);
  const preview = await cli.run(['restore', name, '--dry-run']);
  expect(preview.code).toBe(0);
  expect(preview.out).toContain('Reviews: 2 now, 1 then: 1 goes\n');
  expect(preview.out).toContain('Decks: newer changes of 1 are undone\n  undone      decks/cards/my.yaml: as it was then, without what was changed since\n');
  expect(preview.out).toContain('What is here now is kept in a backup before: sysdrill restore --undo brings it back.');
  expect(preview.out).toContain('Settings: theme as they were');
  expect(await cli.run(['restore', name])).toMatchObject({ code: 1, err: 'Nothing was changed. To restore: the same with --yes\n' });
  expect((await cli.run(['restore', name], 'n\n', true)).code).toBe(1);
  expect(gradesOf(cli.home)).toHaveLength(2);

  const restored = await cli.run(['restore', name], 'y\n', true);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(gradesOf(cli.home)).toHaveLength(1);
  expect(readFileSync(join(cli.home, 'decks/cards/my.yaml'), 'utf8')).toBe('cards: []\n');
  expect((await cli.run('config get theme')).out).toBe('auto\n');

  const undone = await cli.run('restore --undo --yes --json');
  expect(JSON.parse(undone.out)).toMatchObject({ restored: true, reviewsNow: 1, reviewsThen: 2 });
  expect(gradesOf(cli.home)).toHaveLength(2);
  expect((await cli.run('config get theme')).out).toBe('dark\n');
});

test('the day’s first session ends with a backup, the second with none', async () => {
  const cli = makeFakeCli(['basic', 'second', 'third']);
  const dailies = (): string[] => (existsSync(join(cli.home, 'backups')) ? readdirSync(join(cli.home, 'backups')) : []).filter((name) => name.includes('daily'));
  await cli.run('due');
  expect(dailies()).toHaveLength(0);
  await cli.run('review --plain', '\n4\nq\n');
  await cli.run('review --plain', '\n4\nq\n');
  expect(dailies()).toHaveLength(1);
});

test.each([
  ['restore no-such --yes', 3, 'no backup or file "no-such"'],
  ['restore --undo', 1, 'no restore to take back'],
  ['restore a --undo', 2, 'needs no name'],
])('%s ends with %i', async (words, code, message) => {
  const run = await makeFakeCli().run(words);
  expect(run.code).toBe(code);
  expect(run.err).toContain(message);
});

test('there is a word for no backups yet', async () => {
  expect((await makeFakeCli().run('restore')).out).toContain('There are no backups yet');
});
