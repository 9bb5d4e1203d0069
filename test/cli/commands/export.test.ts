import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../src/app.ts';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';
import { filesOf } from '../../helpers/seed-home.ts';
import { tempHome } from '../../helpers/temp-home.ts';

const DECK = `# my own words
name: Mine
category: caching
cards:
  - id: mine/ttl
    type: basic
    front: What is a TTL?
    back: A time to live.
    tags: [web]
    priority: 1
  - id: mine/raft
    type: cloze
    front: "{{c1::Raft}} elects a {{c2::leader}}"
    priority: 2
`;

/** A home with a deck, a setting, a transcript and some grades. */
async function makeUsedHome() {
  const cli = makeFakeCli();
  mkdirSync(join(cli.home, 'decks/cards'), { recursive: true });
  mkdirSync(join(cli.home, 'sessions'));
  writeFileSync(join(cli.home, 'decks/cards/mine.yaml'), DECK);
  writeFileSync(join(cli.home, 'sessions/2026-01-31-chat.md'), '## Requirements\n\nnotes\n');
  expect(await cli.run(['config', 'set', 'newCardsPerDay', '7'])).toMatchObject({ code: 0 });
  expect(await cli.run(['review', '--plain', '--limit', '3'], '\n3\n\n4\n\n1\nq\n')).toMatchObject({ code: 0 });
  return cli;
}

async function stateOf(cli: ReturnType<typeof makeFakeCli>) {
  const app = await openApp(cli.surroundings);
  const cards = [...app.library.cards()];
  app.library.close();
  return { cards, states: new Map(app.progress().cards), days: new Map(app.progress().days), settings: app.settings() };
}

describe('json holds everything', () => {
  test('exported, wiped and imported again, cards and schedule are the same', async () => {
    const cli = await makeUsedHome();
    const path = join(tempHome(), 'all.json');
    expect(await cli.run(['export', '--output', path])).toMatchObject({ code: 0, out: '', err: `2 cards, 3 entries of the log, 1 transcript and 3 settings in ${path}\n` });
    const before = await stateOf(cli);
    expect(before.states.size).toBeGreaterThan(1);
    const empty = makeFakeCli();
    const run = await empty.run(['import', path, '--yes']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(await stateOf(empty)).toEqual(before);
    expect(readFileSync(join(empty.home, 'decks/cards/mine.yaml'), 'utf8')).toBe(DECK);
    expect(readFileSync(join(empty.home, 'sessions/2026-01-31-chat.md'), 'utf8')).toBe('## Requirements\n\nnotes\n');
    expect((await empty.run(['import', path, '--yes'])).out).toContain('There is nothing to import.');
    expect(await empty.run(['import', '--undo'])).toMatchObject({ code: 0 });
    expect((await stateOf(empty)).states.size).toBe(0);
  });

  test('into a home that is in use: both logs count, what is here stays', async () => {
    const first = await makeUsedHome();
    const path = join(tempHome(), 'all.json');
    await first.run(['export', '--output', path]);
    const second = await makeUsedHome();
    writeFileSync(join(second.home, 'decks/cards/mine.yaml'), DECK.replace('my own', 'my other'));
    const run = await second.run(['import', path, '--yes']);
    expect(run.out).toContain('cards/mine.yaml is here with another text, which stays');
    expect(readFileSync(join(second.home, 'decks/cards/mine.yaml'), 'utf8')).toContain('my other');
    const sum = (days: ReadonlyMap<number, { reviews: number }>) => [...days.values()].reduce((total, { reviews }) => total + reviews, 0);
    expect(sum((await stateOf(second)).days)).toBe(2 * sum((await stateOf(first)).days));
  });
});

describe('cards for other programs', () => {
  test.each([
    ['anki', '#separator:tab\n#html:false\n', 'mine/ttl\tBasic\tsysdrill::caching\tWhat is a TTL?\tA time to live.\tweb\t'],
    ['csv', 'id,type,front,back', 'mine/ttl,basic,What is a TTL?,A time to live.,,,caching,web,1,\n'],
    ['markdown', '<!-- sysdrill {"id":"mine/ttl",', '-->\nQ: What is a TTL?\nA: A time to live.\n'],
  ])('%s on stdout', async (format, begins, holds) => {
    const run = await (await makeUsedHome()).run(['export', '--format', format]);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out.startsWith(begins)).toBe(true);
    expect(run.out).toContain(holds);
  });

  test('the shipped ones too with --all', async () => {
    const cli = makeFakeCli(['list', 'cloze', 'exact']);
    expect((await cli.run(['export', '--format', 'csv'])).out.trimEnd().split('\n')).toHaveLength(1);
    const all = (await cli.run(['export', '--format', 'csv', '--all'])).out;
    expect(all).toContain('fixture/list,list,Name the letters of ACID.,"- Atomicity');
    expect(all).toContain('Raft elects a leader by [how many?].,majority');
  });

  test.each(['mine.txt', 'mine.csv', 'mine.md'])('an own deck that comes back from %s has its ids', async (name) => {
    const cli = await makeUsedHome();
    const path = join(tempHome(), name);
    await cli.run(['export', '--output', path]);
    const other = makeFakeCli();
    await other.run(['import', path, '--yes']);
    const ids = (await stateOf(other)).cards.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['mine/ttl', 'mine/raft', 'mine/raft~c2']));
  });
});

test('transcripts go to a folder; nothing is replaced without --force', async () => {
  const cli = await makeUsedHome();
  const folder = join(tempHome(), 'out');
  const args = ['export', '--format', 'transcripts', '--output', folder];
  expect(await cli.run(args)).toMatchObject({ code: 0 });
  expect(filesOf(folder)).toEqual({ '2026-01-31-chat.md': '## Requirements\n\nnotes\n' });
  expect(await cli.run(args)).toMatchObject({ code: 3, err: expect.stringContaining('--force') });
  expect(await cli.run([...args, '--force'])).toMatchObject({ code: 0 });
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'precious');
  expect(await cli.run(['export', '--output', path])).toMatchObject({ code: 3 });
  expect(readFileSync(path, 'utf8')).toBe('precious');
  expect(await cli.run(['export', '--output', path, '--force'])).toMatchObject({ code: 0 });
});

test('a place where nothing can be written is named', async () => {
  const cli = await makeUsedHome();
  const root = tempHome();
  writeFileSync(join(root, 'file'), '');
  const failing = async (...args: string[]) => (await cli.run(['export', ...args])).err;
  expect(await failing('--output', join(root, 'no/x.csv'))).toBe(`sysdrill: There is no folder ${join(root, 'no')}: make it first, or name another place.\n`);
  expect(await failing('--output', join(root, 'file/x.csv'))).toBe(`sysdrill: ${join(root, 'file')} is not a folder: name another place.\n`);
  expect(await failing('--output', root)).toBe(`sysdrill: ${root} is a folder: name a file in it.\n`);
  expect(await failing('--format', 'transcripts', '--output', join(root, 'file'))).toContain(`${join(root, 'file')} is not a folder`);
});

test('a format that does not exist', async () => {
  expect(await makeFakeCli().run(['export', '--format', 'ankii'])).toMatchObject({ code: 2, err: expect.stringContaining('"anki"') });
});
