import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { drillDeck } from '../helpers/fixture-deck.ts';
import { filesOf, gradesOf, readEvents, runJson, runProgram, textsOf } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { sharedTempFolder } from '../helpers/temp-home.ts';

const sharedFolder = sharedTempFolder();
let home: string;

/** A folder that was used: a deck of one's own, a setting, two grades. */
beforeAll(() => {
  home = join(sharedFolder(), 'home');
  mkdirSync(join(home, 'decks/cards'), { recursive: true });
  const deck = join(home, 'decks/cards/drill.yaml');
  writeFileSync(deck, drillDeck());
  // A deck that was just written is compiled anew by the next start.
  utimesSync(deck, new Date(2020, 0, 1), new Date(2020, 0, 1));
  runProgram(home, ['config', 'set', 'newCardsPerDay', '7']);
  runProgram(home, ['review', '--plain'], { input: '\n4\n\n1\nq\n' });
});

describe('without a terminal', () => {
  test('the program says what today brings', () => {
    for (const args of [[], ['today']]) {
      const { status, stdout, stderr } = runProgram(home, args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/\b5 new\b/u);
      expect(stdout).toContain('1 learning');
    }
  });

  test.each([
    { args: ['due'], wanted: { cards: 6, newCards: 5, learning: 1, reviews: 0 } },
    { args: ['stats'], wanted: { reviews: 2, newCardsToday: 2 } },
    { args: ['weak'], wanted: [] },
    { args: ['show', 'papers/drill-first'], wanted: { card: { id: 'papers/drill-first', type: 'basic' }, state: null } },
    { args: ['decks'], wanted: { decks: expect.any(Array) } },
    { args: ['config', 'list'], wanted: { newCardsPerDay: 7 } },
    { args: ['check'], wanted: { files: 1, entries: 10, problems: expect.any(Array) } },
  ])('$args --json is JSON and nothing else', ({ args, wanted }) => {
    const { status, stdout, stderr } = runProgram(home, [...args, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const value: unknown = JSON.parse(stdout);
    if (Array.isArray(wanted)) expect(value).toEqual(expect.any(Array));
    else expect(value).toMatchObject(wanted);
  });

  test.each([
    { args: ['due'], wanted: /^6$/mu },
    { args: ['browse', 'drill', 'cloze'], wanted: /^papers\/drill-cloze\t.*quorum/mu },
    { args: ['config'], wanted: /^newCardsPerDay\s+7\b/mu },
    { args: ['--version'], wanted: new RegExp(`^${manifest.version.replaceAll('.', String.raw`\.`)}$`, 'mu') },
    { args: ['--help'], wanted: /sysdrill review/u },
    { args: ['review', '--help'], wanted: /--category/u },
  ])('$args prints $wanted', ({ args, wanted }) => {
    const { status, stdout, stderr } = runProgram(home, args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(wanted);
    expect(stdout).not.toMatch(/\u001b/u);
  });

  test('a broken deck of one\'s own is told on stderr or in check, and JSON stays JSON', () => {
    const broken = seedHome({ decks: { drill: drillDeck(), broken: 'name: Broken\ncategory: papers\ncards:\n  - id: [\n' } });
    const { status, stdout } = runProgram(broken, ['due', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ newCards: 10 });
    expect(runJson(broken, ['show', 'papers/drill-first'])).toMatchObject({ card: { id: 'papers/drill-first' } });
    const checked = runProgram(broken, ['check']);
    expect(checked.status).toBe(1);
    expect(checked.stdout).toMatch(/broken\.yaml:\d+[:\d]*: error/u);
  });

  test('one broken card is reported with its line, the others of its deck work', () => {
    const text = `${drillDeck(2)}  - id: papers/drill-broken\n    type: basic\n    front: Where is the answer?\n    priority: 1\n`;
    const one = seedHome({ decks: { drill: text } });
    expect(runProgram(one, ['browse', 'drill']).stdout.trim().split('\n')).toHaveLength(2);
    const checked = runProgram(one, ['check']);
    expect(checked.status).toBe(1);
    expect(checked.stdout).toMatch(/drill\.yaml:\d+[:\d]*: error: .*back/u);
  });

  test('config set holds for the next start', () => {
    const own = seedHome();
    expect(runProgram(own, ['config', 'set', 'newCardsPerDay', '3'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(runProgram(own, ['config', 'get', 'newCardsPerDay']).stdout).toBe('3\n');
    expect(runJson(own, ['due'])).toMatchObject({ newCards: 3 });
  });

  test('add puts a card into a deck that check finds nothing wrong with', () => {
    const own = seedHome();
    const { status, stdout } = runProgram(own, ['add', '--front', 'What is "x: y" in YAML?', '--back', '# not a comment', '--category', 'caching']);
    expect(status).toBe(0);
    const id = stdout.trim();
    expect(runJson(own, ['show', id])).toMatchObject({ card: { front: 'What is "x: y" in YAML?', back: '# not a comment', category: 'caching' } });
    expect(runProgram(own, ['check']).status).toBe(0);
  });
});

describe('what is called wrongly', () => {
  test.each([
    { args: ['revew'], status: 2, says: /"review"/u },
    { args: ['--frobnicate'], status: 2, says: /--frobnicate/u },
    { args: ['review', '--limit', 'ten'], status: 2, says: /"ten"/u },
    { args: ['show', 'papers/drill-frst'], status: 2, says: /"papers\/drill-first"/u },
    { args: ['show', '__proto__'], status: 2, says: /"__proto__"/u },
    { args: ['config', 'set', 'newCardsPerDay', '-1'], status: 2, says: /-1/u },
  ])('$args ends with $status in one line and changes nothing', ({ args, status, says }) => {
    const before = filesOf(home);
    const run = runProgram(home, args);
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status, stdout: '' });
    expect(run.stderr).toMatch(says);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(filesOf(home)).toEqual(before);
  });

  test('a word that no card matches ends browse with 1', () => {
    expect(runProgram(home, ['browse', 'zzzz-no-such-word'])).toMatchObject({ status: 1, stdout: '' });
  });

  test('a path that is not there ends check with a line that names it', () => {
    const run = runProgram(home, ['check', '/no/such/folder']);
    expect(run.status).toBeGreaterThan(0);
    expect(`${run.stdout}${run.stderr}`).toContain('/no/such/folder');
    expect(`${run.stdout}${run.stderr}`).not.toMatch(/^\s+at /mu);
  });

  test.each([['due'], ['today'], ['review', '--plain'], ['config', 'set', 'fuzz', 'off']])(
    'a data folder that is a file ends %s with 3 in one line',
    (...args) => {
      const own = seedHome({ files: { 'not-a-folder': 'precious' } });
      const path = join(own, 'not-a-folder');
      const run = runProgram(own, args, { env: { SYSDRILL_HOME: path } });
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 3, stdout: '' });
      expect(run.stderr).toContain(path);
      expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(filesOf(own)).toEqual({ 'not-a-folder': 'precious' });
    },
  );
});

describe('in a terminal', () => {
  test.each([
    { args: ['today'], shows: "Today's cards" },
    { args: ['review', '--category', 'papers'], shows: 'Papers' },
    { args: ['weak'], shows: 'Weak' },
    { args: ['browse', 'drill-cloze'], shows: '1 of' },
  ])('$args opens its screen and leads back to the shell', async ({ args, shows }) => {
    const own = seedHome({ files: textsOf(home) });
    const terminal = openTerminal({ home: own, args });
    await terminal.waitFor(shows);
    expect(terminal.isAlternateScreen()).toBe(true);
    terminal.press('ctrl-c');
    expect((await terminal.waitForExit()).exitCode).toBe(130);
    expect(gradesOf(own)).toEqual(gradesOf(home));
  });

  test.each([{ args: ['show', 'papers/drill-first'] }, { args: ['--help'] }, { args: ['stats', '--json'] }])(
    '$args only prints',
    async ({ args }) => {
      const terminal = openTerminal({ home: seedHome({ files: textsOf(home) }), args, rows: 60 });
      expect((await terminal.waitForExit()).exitCode).toBe(0);
      expect(terminal.text()).not.toBe('');
      expect(terminal.output()).not.toContain('\u001b[?1049h');
    },
  );

  test('a cram grades every card and leaves the schedule alone', async () => {
    const own = seedHome({ decks: { drill: drillDeck(2) } });
    const terminal = openTerminal({ home: own, args: ['review', '--tag', 'drill', '--cram'] });
    await terminal.waitFor('1 of 2');
    terminal.press('space');
    await terminal.waitFor('Good');
    terminal.type('1');
    await terminal.waitFor('2 of 2');
    terminal.press('space');
    await terminal.waitFor('Good');
    terminal.type('3');
    await terminal.waitFor('2 cards graded');
    expect(readEvents(own).flatMap((event) => (event.type === 'review' ? [event.data.cram] : []))).toEqual([true, true]);
    expect(runJson(own, ['stats'])).toMatchObject({ cards: { learning: 0, young: 0 }, reviews: 0 });
  });

  test('NO_COLOR takes the colours, not the screens', async () => {
    const terminal = openTerminal({ home: seedHome({ settings: { newCardsPerDay: 4 } }), args: ['today'], env: { NO_COLOR: '1' } });
    await terminal.waitFor('1 of 4');
    terminal.press('space');
    await terminal.waitFor('Good');
    expect(terminal.output()).not.toMatch(/\u001b\[(?:[\d;]*;)?[349]\dm/u);
  });

  test('a terminal in a CI run is served as any other', async () => {
    const terminal = openTerminal({ home: seedHome({ settings: { newCardsPerDay: 4 } }), args: ['today'], env: { CI: 'true' } });
    await terminal.waitFor('1 of 4');
    terminal.press('space');
    await terminal.waitFor('Good');
  });
});
