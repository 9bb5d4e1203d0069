import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BundledFile } from '../../scripts/build/bundle.ts';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { makeRepository } from '../helpers/git-devices.ts';
import { runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { grade } from './drive-review.ts';

const PRELOAD = resolve('test/helpers/no-network.cjs');
/** What reaches other machines, with the packages of Node that are made of it. */
const REACHES_OUT = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|undici|inspector)(?:\/|$)/u;

/** A file in which a program under test writes down what it reaches for, and the environment that makes it do so. */
function watchOutside(home: string) {
  const file = `${home}.outside`;
  onTestFinished(() => rmSync(file, { force: true }));
  return {
    env: { NODE_OPTIONS: `--require=${PRELOAD}`, OUTSIDE_CALLS: file },
    calls: (): readonly string[] => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []),
  };
}

const bundledFiles = (): Readonly<Record<string, BundledFile>> => JSON.parse(readFileSync('dist/meta.json', 'utf8')) as Readonly<Record<string, BundledFile>>;

const usedHome = (): string =>
  seedHome({
    decks: { drill: drillDeck() },
    // A target that is set is no leave to go there.
    settings: { newCardsPerDay: 10, syncTarget: 'https://example.invalid/sysdrill.git' },
    files: { 'notes.md': '## Requirements\n100M new links a day\n', 'cards.csv': 'front,back\nWhat is it?,That\n' },
  });

/** Every command with words that make it do its work; none is left out. */
const CALLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  home: [[]],
  today: [['today'], ['today', '--plain']],
  review: [['review', '--plain']],
  weak: [['weak', '--json']],
  quiz: [['quiz', '--plain', '--count', '1'], ['quiz', '--list', '3', '--json']],
  mock: [['mock', 'url-shortener', '--plain', '--minutes', '10']],
  due: [['due', '--json']],
  stats: [['stats', '--json']],
  browse: [['browse', 'cache']],
  show: [['show', 'papers/drill-first']],
  add: [['add', '--front', 'Where is it?', '--back', 'Here']],
  decks: [['decks', '--json']],
  check: [['check']],
  score: [['score', 'url-shortener', 'notes.md', '--json']],
  match: [['match', 'url-shortener', '--text', '100M new links a day']],
  import: [['import', 'cards.csv', '--yes', '--category', 'caching'], ['import', '--undo']],
  export: [['export', '--format', 'json', '--output', 'all.json', '--force']],
  backup: [['backup']],
  restore: [['restore']],
  calc: [['calc', '4 TB / 200 MB/s in hours']],
  doctor: [['doctor', '--json']],
  completion: [['completion', 'bash']],
  settings: [['settings']],
  config: [['config', 'list'], ['config', 'set', 'fuzz', 'off']],
  optimize: [['optimize']],
};

/** There are too few grades for a fit, and files that others may read for the doctor to tell of: both end with 1. */
const NOT_MET = new Set(['optimize', 'doctor']);

test('the table of calls has every command but sync and edit, which have their own', () => {
  expect(Object.keys(CALLS).toSorted()).toEqual(Object.keys(COMMANDS).filter((name) => name !== 'sync' && name !== 'edit').toSorted());
});

test.each(Object.entries(CALLS))('%s reaches for no network', (name, calls) => {
  const home = usedHome();
  const outside = watchOutside(home);
  for (const words of calls) {
    const args = words.map((word) => (/\.(?:md|csv|json)$/u.test(word) ? join(home, word) : word));
    const run = runProgram(home, args, { input: '\n3\nq\n', env: { ...outside.env, EDITOR: 'true' } });
    expect({ args, status: run.status }).toEqual({ args, status: NOT_MET.has(name) ? 1 : 0 });
  }
  expect(outside.calls()).toEqual([]);
});

test('edit starts the editor and nothing else', async () => {
  const home = usedHome();
  const outside = watchOutside(home);
  const terminal = openTerminal({ home, env: { ...outside.env, EDITOR: 'true' }, args: ['edit', 'papers/drill-first'] });
  expect((await terminal.waitForExit()).exitCode).toBe(0);
  expect(outside.calls()).toEqual(['program /bin/sh']);
});

test('a session on the screens reaches for no network and starts no other program', async () => {
  const home = usedHome();
  const outside = watchOutside(home);
  const terminal = openTerminal({ home, env: outside.env, args: ['review', '--tag', 'drill'] });
  await terminal.waitFor(DRILL.first.question);
  await grade(terminal, DRILL.first, 4, DRILL.second);
  terminal.press('esc');
  await terminal.waitFor('Home');
  for (const [key, shows] of [['n', 'Numbers'], ['w', 'Weak areas'], ['i', 'Statistics'], ['s', 'Settings'], ['m', 'Mock session'], ['a', 'Add a card']] as const) {
    terminal.type(key);
    await terminal.waitFor((screen) => screen.lines()[0]?.includes(shows) === true);
    terminal.press('esc');
    await terminal.waitFor((screen) => screen.lines()[0]?.includes('Home') === true);
  }
  terminal.type('q');
  expect((await terminal.waitForExit()).exitCode).toBe(0);
  expect(outside.calls()).toEqual([]);
});

test('sync starts git and nothing else, and leaves the network to it', () => {
  const home = usedHome();
  const outside = watchOutside(home);
  const folder = seedHome();
  const repository = join(folder, 'repository.git');
  mkdirSync(repository);
  makeRepository(repository);
  const run = runProgram(home, ['sync', repository], { env: outside.env });
  expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 0, stderr: '' });
  expect(new Set(outside.calls())).toEqual(new Set(['program git']));
});

test.each(['fetch("http://127.0.0.1:9/")', 'require("node:net").connect(9)', 'require("node:https").get("https://127.0.0.1:9/")', 'require("node:dns").lookup("localhost", () => {})'])('the watch sees %s', (code) => {
  const outside = watchOutside(seedHome());
  spawnSync(process.execPath, ['-e', code], { env: { PATH: process.env['PATH'], ...outside.env } });
  expect(outside.calls()).toEqual([expect.stringMatching(/^network /u)]);
});

test('no module of the bundle imports what reaches other machines', () => {
  const imports = Object.values(bundledFiles()).flatMap((file) => [...file.imports, ...file.dynamicImports]);
  expect(imports).toContain('node:fs');
  expect(imports.filter((path) => REACHES_OUT.test(path))).toEqual([]);
});

test('no module of Node that reaches other machines is asked for by name at run time', () => {
  const scripts = Object.keys(bundledFiles()).map((path) => readFileSync(join('dist', path), 'utf8'));
  const asked = scripts.flatMap((script) => [...script.matchAll(/(?:getBuiltinModule|require|\bimport)\(\s*["'`]([^"'`]+)["'`]\s*\)/gu)].map(([, name]) => name ?? ''));
  const builtins = asked.filter((name) => builtinModules.includes(name.replace('node:', '')));
  expect(builtins).toContain('node:crypto');
  expect(builtins.filter((name) => REACHES_OUT.test(name))).toEqual([]);
});
