import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFakeApp } from '../helpers/fake-app.ts';
import { openScreen } from '../helpers/fake-app-screen.tsx';

beforeEach(() => void vi.stubEnv('INK_SCREEN_READER', 'true'));
afterEach(() => void vi.unstubAllEnvs());

/** The lines that are said, one by one. */
const linesOf = (frame: string): readonly string[] => frame.split('\n').filter((text) => text.trim() !== '');

test('Home is said part by part: the plan, the menu, what is due, the keys', async () => {
  const { app } = await openFakeApp(['basic', 'second', 'cloze']);
  const screen = openScreen(app, { name: 'home' });
  const said = linesOf(await screen.until('3 new'));
  const places = ['sysdrill Home', 'Today, about', '0 reviews, 3 new, ', 'Due by category', 'Caching, 2', 'Keys: Enter open, '].map((text) =>
    said.findIndex((shown) => shown.startsWith(text)),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(said).toContain("chosen: Start today's work");
  expect(said).toContain('Mock session');
  expect(said.join('')).not.toMatch(/[─━█▌›]/u);
});

test('a card is said as question, answer, grades with their intervals, and keys', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, { name: 'review', request: { kind: 'today' } });
  await screen.until('What does a write-through cache wait for?');
  await screen.press('space');
  const said = linesOf(await screen.until('both the cache'));
  expect(said.slice(2, 5)).toEqual(['What does a write-through cache wait for?', 'Answer:', 'For both the cache and the database.']);
  expect(said.at(-2)).toMatch(/^Grades: 1 Again 1m, 2 Hard 6m, 3 Good 10m \(Enter\), 4 Easy \dd$/u);
  expect(said.at(-1)).toBe('Keys: Enter accept the marked grade, ? keys, q back');
});

test('ticks are said in words', async () => {
  const { app } = await openFakeApp(['list']);
  const screen = openScreen(app, { name: 'review', request: { kind: 'today' } });
  await screen.until('ACID');
  await screen.press('space', 'x');
  await screen.until('\nticked: Atomicity', 'chosen: not ticked: Consistency');
});

test('a question of the drill tells its limit, and no clock runs', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, { name: 'numbers', start: { kind: 'drill', family: 'qps', count: 1, seed: '7' } });
  const said = linesOf(await screen.until('Your answer'));
  expect(said).toContainEqual(expect.stringMatching(/^The limit is \d:\d\d\.$/u));
});

test('the clock of a mock session changes with whole minutes', async () => {
  const { app, clock } = await openFakeApp(['basic']);
  const screen = openScreen(app, { name: 'mock', start: { kind: 'problem', problem: 'kiosk', minutes: 10, level: 'mid', seed: '7' } });
  await screen.until('Enter starts the clock');
  await screen.press('enter');
  await screen.until('step 2 min session 10 min');
  clock.nowMs += 6000;
  await screen.type('cache');
  await screen.until('cache', 'step 2 min session 10 min');
  clock.nowMs += 6000;
  await screen.until('step last minute session 10 min');
  for (let second = 0; second < 54; second += 9) {
    clock.nowMs += 9000;
    await screen.type('.');
  }
  await screen.until('step last minute session 9 min');
  clock.nowMs += 6000;
  await screen.until('step over session 9 min');
});

test('charts are left out, figures said', async () => {
  const { app } = await openFakeApp(['basic', 'second']);
  const screen = openScreen(app, { name: 'review', request: { kind: 'today' } });
  await screen.until('write-through');
  await screen.press('space', '4', 'q');
  await screen.until('sysdrill Home');
  await screen.press('i');
  const said = linesOf(await screen.until('Overview, page 1 of 6', 'Today, 1 grade, 1 new'));
  expect(said.filter((shown) => /^(?:Mon|Wed|Fri|Sun)\b/u.test(shown))).toEqual([]);
});
