import { beforeEach, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Screen } from '../../src/app/screen.ts';
import { makeFakeCli } from '../helpers/fake-app-cli.ts';

const opened = vi.hoisted((): { screen: Screen | null; interrupted: boolean; painted: string[]; fault: Error | null } => ({ screen: null, interrupted: false, painted: [], fault: null }));

vi.mock('../../src/tui/run-tui.tsx', () => ({
  runTui: (_: App, screen: Screen) => {
    opened.screen = screen;
    if (opened.fault) throw opened.fault;
    return Promise.resolve({ interrupted: opened.interrupted, summary: 'sysdrill: 3 grades\n' });
  },
}));

vi.mock('../../src/tui/paint-first.ts', () => ({
  paintFirst: () => ({ handOver: () => opened.painted.push('handed over'), undo: () => opened.painted.push('undone') }),
}));

beforeEach(() => {
  Object.assign(opened, { screen: null, interrupted: false, painted: [], fault: null });
});

const part = { kind: 'part', name: 'caching', filter: { categories: ['caching'] }, limit: null };

test.each([
  ['home', { name: 'welcome' }],
  ['today', { name: 'review', request: { kind: 'today' } }],
  ['review', { name: 'review', request: { kind: 'today' } }],
  ['review --category caching', { name: 'review', request: part }],
  ['review --category caching --cram', { name: 'review', request: { ...part, kind: 'cram' } }],
  ['review --limit 5', { name: 'review', request: { kind: 'part', name: 'all cards', filter: {}, limit: 5 } }],
  ['quiz', { name: 'numbers', start: { kind: 'choose' } }],
  ['quiz qps --count 3', { name: 'numbers', start: { kind: 'drill', family: 'qps', count: 3, seed: null, isLearning: false } }],
  ['quiz --seed 7 --learn', { name: 'numbers', start: { kind: 'drill', family: null, count: 8, seed: '7', isLearning: true } }],
  ['quiz feed-sizing', { name: 'numbers', start: { kind: 'walkthrough', id: 'feed-sizing', isLearning: false } }],
  ['weak', { name: 'weak' }],
  ['stats', { name: 'stats' }],
  ['browse', { name: 'browse', query: '' }],
  ['browse write through', { name: 'browse', query: 'write through' }],
  ['add', { name: 'add', category: 'fundamentals' }],
  ['settings', { name: 'settings' }],
  ['add --category caching', { name: 'add', category: 'caching' }],
])('%s opens its screen at a terminal, and prints what was done after leaving', async (words, screen) => {
  const cli = makeFakeCli(['basic']);
  expect(await cli.run(words, '', true)).toEqual({ code: 0, out: 'sysdrill: 3 grades\n', err: '' });
  expect(opened.screen).toEqual(screen);
});

test('today opens the first part that is left', async () => {
  const cli = makeFakeCli(['basic'], { newCardsPerDay: 0, numbersPerDay: 3 });
  await cli.run('today', '', true);
  expect(opened.screen).toEqual({ name: 'numbers', start: { kind: 'today' } });
});

test('home opens Home once something was done', async () => {
  const cli = makeFakeCli(['basic']);
  await cli.run('review --plain', '\n4\n');
  await cli.run('home', '', true);
  expect(opened.screen).toEqual({ name: 'home' });
  expect(opened.painted).toEqual(['handed over']);
});

test('a first frame that nobody takes over is taken back', async () => {
  const cli = makeFakeCli(['basic']);
  await cli.run('review --plain', '\n4\n');
  opened.fault = new Error('no React');
  await expect(cli.run('home', '', true)).rejects.toThrow('no React');
  expect(opened.painted).toEqual(['undone']);
});

test('leaving by Ctrl-C is told to the shell', async () => {
  opened.interrupted = true;
  expect(await makeFakeCli(['basic']).run('home', '', true)).toMatchObject({ code: 130 });
});

test.each(['stats --json', 'weak --json', 'due', 'due --json', 'decks', 'config', 'show fixture/basic', 'check', 'add --front What? --back That.'])(
  '%s opens no screen at a terminal',
  async (words) => {
    await makeFakeCli(['basic']).run(words, '', true);
    expect(opened.screen).toBe(null);
  },
);

test.each(['review --zebra', 'browse --zebra', 'add --category zebra', 'review --category zebra'])('%s fails before a screen is drawn', async (words) => {
  expect(await makeFakeCli(['basic']).run(words, '', true)).toMatchObject({ code: 2 });
  expect(opened.screen).toBe(null);
});
