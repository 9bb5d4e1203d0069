import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTING_KEYS } from '../../src/core/settings.ts';
import { makeFakeCli } from '../helpers/fake-app-cli.ts';

const json = ({ out }: { readonly out: string }): unknown => JSON.parse(out);

function writeOwnDeck(home: string, name: string, text: string): string {
  const folder = join(home, 'decks', 'cards');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('home and today without a terminal', () => {
  test.each(['home', 'today'])('%s says what is left', async (name) => {
    const cli = makeFakeCli(['basic', 'third']);
    const { code, out, err } = await cli.run(name);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('0 reviews, 2 new, 0 learning');
    expect(out).toContain('sysdrill today');
  });

  test('say that it is done, and when the next card comes', async () => {
    const cli = makeFakeCli(['basic']);
    await cli.run('review --plain', '\n4\n');
    const { out } = await cli.run('home');
    expect(out).toMatch(/^Done for today; next card in \d+d\.\n/u);
    expect(out).toContain('Streak: 1 day.');
  });
});

describe('at a terminal, with --plain', () => {
  test.each(['home --plain', 'stats --plain', 'weak --plain', 'browse write --plain'])('%s says the same as without a terminal', async (words) => {
    const cli = makeFakeCli(['basic', 'third']);
    expect(await cli.run(words, '', true)).toEqual(await cli.run(words.replace(' --plain', '')));
  });

  test('add asks line by line', async () => {
    const cli = makeFakeCli(['basic']);
    const { code, out } = await cli.run('add --plain --category caching', 'What is a shard?\nA part.\n\n', true);
    expect({ code, out }).toEqual({ code: 0, out: 'Question: Answer: Why, or an empty line: my/what-is-a-shard\n' });
    const { card } = json(await cli.run('show my/what-is-a-shard --json')) as { card: object };
    expect(card).toMatchObject({ front: 'What is a shard?', back: 'A part.', category: 'caching' });
    expect(card).not.toHaveProperty('why');
  });

  test('add without an answer is a usage error', async () => {
    const cli = makeFakeCli(['basic']);
    expect(await cli.run('add --plain', 'What is a shard?\n', true)).toMatchObject({ code: 2 });
  });
});

describe('due', () => {
  test('is a number for status bars, and the parts of it as JSON', async () => {
    const cli = makeFakeCli(['basic', 'second', 'third']);
    expect(await cli.run('due')).toEqual({ code: 0, out: '3\n', err: '' });
    const first = await cli.run('due --json');
    expect(json(first)).toEqual({ cards: 3, reviews: 0, newCards: 3, learning: 0, minutes: expect.any(Number), planned: true });
    expect(first.out.match(/\n/gu)).toHaveLength(1);
    await cli.run('review --plain', '\n1\nq\n');
    expect(json(await cli.run('due --json'))).toMatchObject({ cards: 3, newCards: 2, learning: 1 });
    expect((await cli.run('due')).out).toBe('3\n');
  });

  test('follows a change of the settings', async () => {
    const cli = makeFakeCli(['basic', 'second', 'third']);
    await cli.run('review --plain', '\n4\nq\n');
    await cli.run('config set newCardsPerDay 2');
    expect((await cli.run('due')).out).toBe('1\n');
  });

  test('writes nothing', async () => {
    const cli = makeFakeCli(['basic']);
    await cli.run('due --json');
    expect(readdirSync(cli.home)).toEqual(['config.json']);
  });
});

describe('stats', () => {
  test('are lines, or JSON with the unit in each name', async () => {
    const cli = makeFakeCli(['basic', 'third']);
    await cli.run('review --plain', '\n4\nq\n');
    const { out } = await cli.run('stats');
    expect(out).toContain('Cards: 1 new, 0 learning, 1 young, 0 mature, 0 suspended');
    expect(out).toContain('Streak: 1 day (longest: 1 day)\n');
    expect(json(await cli.run('stats --json'))).toMatchObject({
      cards: { new: 1, learning: 0, young: 1, mature: 0, suspended: 0 },
      reviews: 1,
      reviewsToday: 1,
      newCardsToday: 1,
      studyDays: 1,
      streakDays: 1,
      trueRetention30Days: null,
      dueInNext14Days: expect.any(Array) as unknown[],
    });
  });
});

describe('weak', () => {
  test('has nothing to say before the first grade', async () => {
    const cli = makeFakeCli(['basic']);
    expect(await cli.run('weak')).toMatchObject({ code: 0, out: expect.stringContaining('Nothing to say yet') as string });
    expect(json(await cli.run('weak --json'))).toEqual([]);
  });

  test('names the categories of which cards were seen', async () => {
    const cli = makeFakeCli(['basic', 'third']);
    await cli.run('review --plain --category caching', '\n1\nq\n');
    expect((await cli.run('weak')).out).toMatch(/^Not enough seen yet:\n {2}Caching: \d+ % \(\d+ % to \d+ %\); 1 of 1 seen, 100 % recall\. Helps: review 1 card\n$/u);
    expect(json(await cli.run('weak --json'))).toMatchObject([
      { kind: 'category', category: 'caching', standing: 'few', cards: 1, evidenceWeight: 0, remedies: [{ kind: 'cards', schedule: true, ids: ['fixture/basic'] }] },
    ]);
  });
});

describe('browse', () => {
  test('lists a card a line, its id and its question', async () => {
    const cli = makeFakeCli(['basic', 'second', 'cloze', 'long']);
    const { code, out } = await cli.run('browse');
    expect(code).toBe(0);
    const rows = out.trimEnd().split('\n').map((line) => line.split('\t'));
    expect(rows).toHaveLength(4);
    expect(rows.every(([id, front, ...rest]) => id?.startsWith('fixture/') && front !== '' && rest.length === 0)).toBe(true);
    expect(out).toContain('fixture/basic\tWhat does a write-through cache wait for?\n');
  });

  test('finds by several words, and exits 1 where there is nothing', async () => {
    const cli = makeFakeCli(['basic', 'second']);
    expect((await cli.run('browse CACHE aside')).out).toBe('fixture/second\tWhich store answers first in cache-aside?\n');
    expect(await cli.run('browse zebra')).toMatchObject({ code: 1, out: '' });
  });
});

describe('show', () => {
  test('prints both sides, sources and schedule', async () => {
    const cli = makeFakeCli(['basic', 'choice']);
    const { code, out } = await cli.run('show fixture/basic');
    expect(code).toBe(0);
    for (const text of ['fixture/basic', 'write-through', 'For both the cache and the database.', 'Why: A crash', 'Source: The Book of Caches, 12.3, 2026']) {
      expect(out).toContain(text);
    }
    await cli.run('review --plain', '\n4\nq\n');
    expect((await cli.run('show fixture/basic')).out).toMatch(/\d{4}-\d\d-\d\d/u);
    expect((await cli.run('show fixture/choice')).out).toContain('1. 429');
  });

  test('as JSON has card, state and place', async () => {
    const cli = makeFakeCli(['basic']);
    expect(json(await cli.run('show fixture/basic --json'))).toMatchObject({
      card: { id: 'fixture/basic', type: 'basic', category: 'caching' },
      state: null,
      place: { file: 'cards/fixture.yaml', line: expect.any(Number) as number, origin: 'shipped' },
    });
  });

  test('of a card that there is not names the nearest', async () => {
    const { code, out, err } = await makeFakeCli(['basic']).run('show fixture/basci');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('sysdrill: there is no card "fixture/basci". Did you mean "fixture/basic"?\n');
  });

  test('of nothing is a usage error', async () => {
    expect(await makeFakeCli(['basic']).run('show')).toMatchObject({ code: 2, err: expect.stringContaining('which card?') as string });
  });
});

describe('add', () => {
  test('puts a card into the own deck: its id on stdout, its place on stderr', async () => {
    const cli = makeFakeCli(['basic']);
    const { code, out, err } = await cli.run(['add', '--front', 'What is a shard?', '--back', 'A part.', '--category', 'databases', '--why', 'To fit.']);
    expect({ code, out }).toEqual({ code: 0, out: 'my/what-is-a-shard\n' });
    expect(err).toContain(join(cli.home, 'decks', 'cards', 'my-cards.yaml'));
    expect(json(await cli.run('show my/what-is-a-shard --json'))).toMatchObject({ card: { category: 'databases', why: 'To fit.' }, place: { origin: 'user' } });
    expect(json(await cli.run('due --json'))).toMatchObject({ newCards: 2 });
  });

  test.each([
    [['add'], 'question and an answer'],
    [['add', '--front', 'What?'], 'question and an answer'],
    [['add', '--front', ' ', '--back', 'That.'], 'question and an answer'],
    [['add', '--front', 'What?', '--back', 'That.', '--category', 'zebra'], '"zebra"'],
    [['add', 'What?'], '"What?"'],
    [['add', '--frnt', 'What?'], '--front'],
  ])('%j is a usage error, and nothing is written', async (words, message) => {
    const cli = makeFakeCli(['basic']);
    const { code, out, err } = await cli.run(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(readdirSync(cli.home)).toEqual(['config.json']);
  });

  test('refuses a card that is there already and names it, unless it is forced', async () => {
    const cli = makeFakeCli(['basic']);
    const words = ['add', '--front', 'What is a shard?', '--back', 'A part.'];
    await cli.run(words);
    const path = join(cli.home, 'decks', 'cards', 'my-cards.yaml');
    expect(await cli.run(['add', '--front', ' What is  a shard?', '--back', 'A part.\n'])).toEqual({
      code: 1,
      out: '',
      err: `sysdrill: this card is there already: my/what-is-a-shard (${path}:3). To add it once more: the same with --force\n`,
    });
    expect(await cli.run([...words.slice(0, -1), 'Another part.'])).toMatchObject({ code: 0, out: 'my/what-is-a-shard-2\n' });
    expect(await cli.run([...words, '--force'])).toMatchObject({ code: 0, out: 'my/what-is-a-shard-3\n' });
  });

  test('into a file that is no deck fails with its place, and leaves it', async () => {
    const cli = makeFakeCli(['basic']);
    writeOwnDeck(cli.home, 'my-cards.yaml', 'cards: [');
    const { code, err } = await cli.run(['add', '--front', 'What?', '--back', 'That.']);
    expect(code).toBe(3);
    expect(err).toContain('my-cards.yaml');
  });
});

describe('decks', () => {
  test('lists all decks and where the own ones go', async () => {
    const cli = makeFakeCli(['basic', 'third']);
    const path = writeOwnDeck(cli.home, 'mine.yaml', 'name: Mine\ncategory: caching\ncards:\n  - { id: mine/a, type: basic, front: A?, back: B., priority: 1 }\n');
    const { code, out } = await cli.run('decks');
    expect(code).toBe(0);
    expect(out).toContain('2  Fixture');
    expect(out).toContain(`1  Mine  (${path})`);
    expect(out).toContain('3  in all');
    expect(json(await cli.run('decks --json'))).toMatchObject({
      folder: join(cli.home, 'decks'),
      decks: [{ name: 'Fixture', origin: 'shipped', cards: 2 }, { name: 'Mine', origin: 'user', cards: 1, file: path }],
      problems: [],
    });
  });

  test('tells of broken ones, and lists the others', async () => {
    const cli = makeFakeCli(['basic']);
    writeOwnDeck(cli.home, 'broken.yaml', 'cards: [');
    const { code, out, err } = await cli.run('decks');
    expect(code).toBe(0);
    expect(out).toContain('Fixture');
    expect(err).toContain('sysdrill check');
  });
});

describe('check', () => {
  const GOOD = 'name: Mine\ncategory: caching\ncards:\n  - { id: mine/a, type: basic, front: What is it?, back: That., priority: 1 }\n';
  const BAD = `${GOOD}  - { id: mine/b, type: basic, front: Why?, priority: 9 }\n`;

  test('is silent on stdout and exits 0 where all is right', async () => {
    const cli = makeFakeCli(['basic']);
    writeOwnDeck(cli.home, 'mine.yaml', GOOD);
    const { code, out, err } = await cli.run('check');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('1 file, 1 entry: 0 errors, 0 warnings\n');
  });

  test('names every problem with file and line, and exits 1', async () => {
    const cli = makeFakeCli(['basic']);
    const path = writeOwnDeck(cli.home, 'mine.yaml', BAD);
    const { code, out } = await cli.run(['check', path]);
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.every((line) => line.startsWith(`${path}:5`))).toBe(true);
    expect(json(await cli.run(['check', '--json', path]))).toMatchObject({ files: 1, problems: [{ file: path, line: 5, severity: 'error' }, {}] });
  });

  test('of a path that there is not exits 1 and names it', async () => {
    const cli = makeFakeCli(['basic']);
    const path = join(cli.home, 'nowhere');
    const { code, out } = await cli.run(['check', path]);
    expect(code).toBe(1);
    expect(out).toContain(`Could not read ${path}: there is no such file or folder`);
  });

  test('of decks that one does not have is no fault', async () => {
    const cli = makeFakeCli(['basic']);
    const { code, out, err } = await cli.run('check');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('no decks of your own yet');
    expect(json(await cli.run('check --json'))).toEqual({ files: 0, entries: 0, problems: [] });
  });
});

describe('config', () => {
  test('lists, gets and sets', async () => {
    const cli = makeFakeCli(['basic']);
    const { out } = await cli.run('config');
    expect(out).toBe((await cli.run('config list')).out);
    expect(out.trimEnd().split('\n').map((line) => line.split(/\s/u)[0])).toEqual(SETTING_KEYS);
    expect(await cli.run('config get newCardsPerDay')).toEqual({ code: 0, out: '10\n', err: '' });
    expect(await cli.run('config set newCardsPerDay 25')).toMatchObject({ code: 0 });
    expect((await cli.run('config get newCardsPerDay')).out).toBe('25\n');
    expect(json(await cli.run('config list --json'))).toMatchObject({ newCardsPerDay: 25, theme: 'auto' });
  });

  test('keeps a long value apart from what it means', async () => {
    const cli = makeFakeCli(['basic'], { editor: 'a long command --wait' });
    expect((await cli.run('config list')).out).toMatch(/^editor +a long command --wait {2}Command that opens/mu);
  });

  test('sets values of several words', async () => {
    const cli = makeFakeCli(['basic']);
    await cli.run('config set learningSteps 5m 30m');
    expect((await cli.run('config get learningSteps')).out).toBe('5m 30m\n');
  });

  test.each([
    ['set newCardsPerDay many', 'newCardsPerDay needs a whole number'],
    ['set newCardsPerDay', 'newCardsPerDay'],
    ['set newCardsPerDya 3', 'newCardsPerDay'],
    ['set interviewDate 2026-02-30', 'needs a date'],
    ['set interviewDate 2020-01-01', '2020-01-01 has passed'],
    ['set interviewDate 2199-01-01', 'too far ahead'],
    ['set learningSteps 10m 1m', 'do not fall'],
    ['set newCardsPerDay -5', '-5'],
    ['get zebra', '"zebra"'],
    ['get', 'which setting?'],
    ['put newCardsPerDay 3', 'put'],
    ['get newCardsPerDay theme', '"theme"'],
    ['list theme', '"theme"'],
  ])('%s is a usage error, and nothing changes', async (words, message) => {
    const cli = makeFakeCli(['basic']);
    const { code, out, err } = await cli.run(`config ${words}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.match(/\n/gu)).toHaveLength(1);
    expect(readdirSync(cli.home)).toEqual(['config.json']);
  });
});

describe('a folder that cannot be written', () => {
  test('stops a review with the exit code for data, and names the file', async () => {
    const cli = makeFakeCli(['basic']);
    writeFileSync(join(cli.home, 'log'), '');
    const { code, err } = await cli.run('review --plain', '\n4\n');
    expect(code).toBe(3);
    expect(err).toContain(join(cli.home, 'log'));
    expect(err.trimEnd().split('\n').every((line) => line.startsWith('sysdrill: '))).toBe(true);
  });

  test('refuses a change of the settings', async () => {
    const cli = makeFakeCli(['basic']);
    rmSync(join(cli.home, 'config.json'));
    mkdirSync(join(cli.home, 'config.json'));
    const { code, err } = await cli.run('config set newCardsPerDay 3');
    expect(code).toBe(3);
    expect(err).toContain('config.json');
  });
});

describe('every command', () => {
  test.each(['today', 'due', 'stats', 'weak', 'decks', 'review', 'show fixture/basic'])('%s refuses a word too many', async (words) => {
    const { code, out, err } = await makeFakeCli(['basic']).run(`${words} zebra`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('"zebra"');
  });

  test.each(['today', 'due', 'stats', 'weak', 'decks', 'review', 'show', 'browse', 'check', 'config', 'add'])('%s names an option that it does not know', async (name) => {
    const { code, err } = await makeFakeCli(['basic']).run(`${name} --zebra`);
    expect(code).toBe(2);
    expect(err).toContain('--zebra');
    expect(err).toContain(`Usage: sysdrill ${name}`);
  });

  test('tells on stderr what was found damaged, and still answers', async () => {
    const cli = makeFakeCli(['basic'], { newCardsPerDay: 'many' });
    const { code, out, err } = await cli.run('due --json');
    expect(code).toBe(0);
    expect(json({ out })).toMatchObject({ cards: 1 });
    expect(err).toMatch(/^sysdrill: .*config\.json.*\n$/u);
  });
});
