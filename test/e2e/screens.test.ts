import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DRILL } from '../helpers/fixture-deck.ts';
import { readEvents, runJson } from '../helpers/seed-home.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { reviewDrillOnce } from './used-home.ts';

const { copy: usedHome } = reviewDrillOnce({ newCardsPerDay: 4 }, '\n4\n\n1\nq\n');

test('a setting that is changed on the screen is saved, and changes the plan', async () => {
  const home = usedHome();
  const terminal = openTerminal({ home });
  await terminal.waitFor('Home');
  terminal.type('s');
  await terminal.waitFor('New cards');
  terminal.press('enter');
  terminal.press('ctrl-u');
  terminal.type('7\r');
  await terminal.waitFor((screen) => (JSON.parse(readFileSync(join(screen.home, 'config.json'), 'utf8')) as { newCardsPerDay: number }).newCardsPerDay === 7);
  terminal.press('esc');
  await terminal.waitFor('Home');
  const { newCards } = runJson(home, ['due']) as { newCards: number };
  await terminal.waitFor(`${newCards} new`);
  expect(newCards).toBeGreaterThan(4);
});

test('browsing finds a card, shows it, suspends and flags it', async () => {
  const home = usedHome();
  const terminal = openTerminal({ home, args: ['browse'] });
  await terminal.waitFor('Browse');
  terminal.type('drill-cloze\r');
  await terminal.waitFor('1 of');
  terminal.press('enter');
  await terminal.waitFor('more than half');
  terminal.type('f');
  await terminal.waitFor(/flagged/iu);
  terminal.press('esc');
  await terminal.waitFor('1 of');
  terminal.type('s');
  await terminal.waitFor(/suspended/iu);
  expect(runJson(home, ['show', DRILL.cloze.id])).toMatchObject({ state: { flagged: true, suspended: 'user' } });
  terminal.type('s');
  await terminal.waitFor((screen) => readEvents(screen.home).at(-1)?.type === 'unsuspend');
  expect(runJson(home, ['show', DRILL.cloze.id])).toMatchObject({ state: { suspended: false } });
});

test('weak areas lead to the cards of the area', async () => {
  const terminal = openTerminal({ home: usedHome(), args: ['weak'] });
  await terminal.waitFor('Papers');
  terminal.type('c');
  await terminal.waitFor('1 of');
  await terminal.waitFor(DRILL.second.question);
  terminal.press('esc');
  await terminal.waitFor('Weak areas');
  terminal.press('esc');
  await terminal.waitFor('Home');
});

test('statistics show what was graded', async () => {
  const terminal = openTerminal({ home: usedHome(), args: ['stats'] });
  await terminal.waitFor('2 grades');
  terminal.press('esc');
  await terminal.waitFor('Home');
  terminal.type('i');
  await terminal.waitFor('2 grades');
});

test('every screen has its help', async () => {
  const terminal = openTerminal({ home: usedHome() });
  await terminal.waitFor('Home');
  for (const [key, title] of [['', 'quit'], ['w', 'cram these'], ['i', 'page'], ['s', 'default']] as const) {
    terminal.type(`${key}?`);
    await terminal.waitFor(title);
    await terminal.waitFor('Ctrl-C');
    terminal.press('esc');
    await terminal.waitFor((screen) => !screen.text().includes('Ctrl-C'));
    if (key === '') continue;
    terminal.press('esc');
    await terminal.waitFor('Home');
  }
});
