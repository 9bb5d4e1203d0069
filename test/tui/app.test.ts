import { describe, expect, test } from 'vitest';
import type { Screen } from '../../src/app/screen.ts';
import type { Size } from '../../src/tui/size.ts';
import { forgetOften, giveGrade, openFakeApp } from '../helpers/fake-app.ts';
import { type FixtureCard, fixtureId } from '../helpers/fixture-cards.ts';
import { openScreen, sizeOfFrame } from '../helpers/fake-app-screen.tsx';

const SIZES: readonly Size[] = [
  { columns: 40, rows: 12 },
  { columns: 50, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];
const cram = (name: FixtureCard): Screen => ({ name: 'review', request: { kind: 'cram', name, filter: { ids: new Set([fixtureId(name)]) }, limit: null } });

/** Every screen, and what of it can be seen after these keys. */
const VIEWS: readonly [name: string, screen: Screen, keys?: readonly string[]][] = [
  ['Home', { name: 'home' }],
  ['the help over Home', { name: 'home' }, ['?']],
  ['the welcome', { name: 'welcome' }],
  ['weak areas', { name: 'weak' }],
  ['all cards', { name: 'browse', query: '' }],
  ['found cards', { name: 'browse', query: 'c' }, ['j', 'f']],
  ['statistics', { name: 'stats' }],
  ['settings', { name: 'settings' }],
  ['a setting being changed', { name: 'settings' }, ['enter']],
  ['a setting that is wrong', { name: 'settings' }, ['enter', 'x', 'enter']],
  ['the form', { name: 'add', category: 'caching' }, ['ctrl-s']],
  ['a card that is gone', { name: 'card', card: 'gone/card' }],
  ...(['basic', 'cloze', 'choice', 'list', 'number', 'long', 'wide'] as const).flatMap((name): [string, Screen, readonly string[]][] => [
    [`the question of a ${name} card`, cram(name), []],
    [`the answer of a ${name} card`, cram(name), ['enter', 'i']],
    [`the ${name} card by itself`, { name: 'card', card: fixtureId(name) }, []],
  ]),
  ['the end of a session', cram('basic'), ['space', '4']],
];

test.each(VIEWS)('%s fits into terminals of every size', async (_, first, keys = []) => {
  const { app, clock } = await openFakeApp();
  forgetOften(app, clock, 'cloze', 2);
  giveGrade(app, 'third', 3);
  const screen = openScreen(app, first, SIZES[0]);
  await screen.until('sysdrill');
  await screen.press(...keys);
  for (const size of SIZES) {
    await screen.resize(size);
    const { columns, rows } = sizeOfFrame(screen.frame());
    expect(columns).toBeLessThanOrEqual(size.columns);
    expect(rows).toBeLessThanOrEqual(size.rows);
    expect(screen.frame().split('\n')[0]).toContain('sysdrill');
  }
});

test('a frame stands in the middle of a terminal that is larger than texts can be read in', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, { name: 'home' }, { columns: 250, rows: 80 });
  const lines = (await screen.until('sysdrill Home')).split('\n');
  const title = lines.findIndex((text) => text.includes('sysdrill Home'));
  expect(title).toBe(10);
  expect(lines[title + 1]).toBe(`${' '.repeat(46)}${'─'.repeat(158)}`);
  expect(lines[69]).toMatch(/^ {46}Enter open/u);
});

test('a session is as it was after the terminal was too small for a moment', async () => {
  const { app } = await openFakeApp(['basic', 'third']);
  const screen = openScreen(app, { name: 'review', request: { kind: 'today' } });
  await screen.until('write-through');
  await screen.press('space', '4');
  await screen.until('TTL');
  await screen.press('space');
  await screen.resize({ columns: 30, rows: 10 });
  await screen.until('30x10');
  await screen.press('1', 's', 'q');
  await screen.resize({ columns: 80, rows: 24 });
  await screen.until('How stale', '2 of 2');
  expect(app.progress().cards.size).toBe(1);
  await screen.press('u');
  await screen.until('Undone: easy.');
});

describe('a terminal that is too small', () => {
  test.each([
    { columns: 39, rows: 24 },
    { columns: 80, rows: 11 },
    { columns: 12, rows: 3 },
  ])('of $columns x $rows is told so, in its size', async (size) => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'home' }, size);
    const frame = await screen.until(`${size.columns}x${size.rows}`, '40x12');
    expect(sizeOfFrame(frame).columns).toBeLessThanOrEqual(size.columns);
  });
});

describe('leaving', () => {
  test('Home by q leaves an empty screen', async () => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'home' });
    await screen.until('sysdrill Home');
    await screen.press('q');
    await screen.until((frame) => frame.trim() === '');
  });

  test('a screen of a subcommand leads Home first', async () => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'stats' });
    await screen.until('Statistics');
    await screen.press('q');
    await screen.until('sysdrill Home');
  });
});
