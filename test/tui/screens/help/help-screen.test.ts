import { describe, expect, test } from 'vitest';
import type { Screen } from '../../../../src/app/screen.ts';
import { keyName } from '../../../../src/tui/key-name.ts';
import { type Context, KEYMAP } from '../../../../src/tui/keymap.ts';
import type { Binding } from '../../../../src/tui/keys/binding.ts';
import type { App } from '../../../../src/app.ts';
import { endMock, SOME_NOTES } from '../../../helpers/end-mock.ts';
import { type FakeWorld, giveGrade, openFakeApp } from '../../../helpers/fake-app.ts';
import { type FixtureCard, fixtureId } from '../../../helpers/fixture-cards.ts';
import { type FakeScreen, openScreen } from '../../../helpers/fake-app-screen.tsx';

const TALL = { columns: 80, rows: 48 };
const today = { name: 'review', request: { kind: 'today' } } as const;
const drill: Screen = { name: 'numbers', start: { kind: 'drill', family: 'qps', count: 1, seed: '7' } };

const kiosk: Screen = { name: 'mock', start: { kind: 'problem', problem: 'kiosk', minutes: null, level: null, seed: '7' } };

interface Place {
  readonly context: Context;
  readonly screen: Screen | ((sessions: readonly string[]) => Screen);
  readonly card: FixtureCard;
  readonly shows: string;
  readonly keys?: readonly string[];
  /** A key for a screen further on. */
  readonly further?: { readonly shows: string; readonly key: string };
  /** What opens the help; the question mark, unless it is typed there. */
  readonly helpKey?: string;
}

/** How to come to every context that has help. */
const PLACES: readonly Place[] = [
  { context: 'home', screen: { name: 'home' }, card: 'basic', shows: 'sysdrill Home' },
  { context: 'question', screen: today, card: 'basic', shows: 'write-through' },
  { context: 'choice', screen: today, card: 'choice', shows: '429' },
  { context: 'answer', screen: today, card: 'basic', shows: 'both the cache', keys: ['space'] },
  { context: 'ticking', screen: today, card: 'list', shows: 'Durability', keys: ['space'] },
  { context: 'empty-number', screen: today, card: 'number', shows: 'Your figure' },
  { context: 'waiting', screen: today, card: 'basic', shows: 'Waiting', keys: ['space', '3'] },
  { context: 'summary', screen: today, card: 'basic', shows: 'Session done', keys: ['space', '4'] },
  { context: 'numbers', screen: { name: 'numbers', start: { kind: 'choose' } }, card: 'basic', shows: 'Mixed: 10 questions' },
  { context: 'drill-empty', screen: drill, card: 'basic', shows: 'Your answer' },
  { context: 'drill-result', screen: drill, card: 'basic', shows: 'Skipped.', keys: ['enter', 'enter'] },
  { context: 'drill-summary', screen: { name: 'numbers', start: { kind: 'today' } }, card: 'basic', shows: 'No question answered.' },
  { context: 'mock-choose', screen: { name: 'mock', start: { kind: 'choose' } }, card: 'basic', shows: 'Any problem, by chance' },
  { context: 'mock-ready', screen: kiosk, card: 'basic', shows: 'Enter starts the clock' },
  { context: 'mock-room', screen: kiosk, card: 'basic', shows: 'step 1 of 6', keys: ['enter'], helpKey: 'ctrl-g' },
  { context: 'mock-notes', screen: ([session = '']) => ({ name: 'mock-score', session }), card: 'basic', shows: 'to the points' },
  { context: 'mock-score', screen: ([session = '']) => ({ name: 'mock-score', session }), card: 'basic', shows: '1 of 9', keys: ['enter'] },
  { context: 'mock-result', screen: ([session = '']) => ({ name: 'mock-result', session }), card: 'basic', shows: 'practice estimate' },
  { context: 'mock-exemplar', screen: ([session = '']) => ({ name: 'mock-score', session }), card: 'basic', shows: 'next step', keys: ['enter', 'f'], further: { shows: 'practice estimate', key: 'x' } },
  { context: 'mock-history', screen: { name: 'mock-history', problem: null }, card: 'basic', shows: 'then and now' },
  { context: 'reading', screen: { name: 'mock-history', problem: null }, card: 'basic', shows: 'Then and now', keys: ['c'] },
  { context: 'browse', screen: { name: 'browse', query: 'cache' }, card: 'basic', shows: 'Browse' },
  { context: 'card', screen: { name: 'card', card: fixtureId('basic') }, card: 'basic', shows: 'fixture/basic' },
  { context: 'card-form', screen: { name: 'edit', card: fixtureId('basic') }, card: 'basic', shows: 'Two stores.', helpKey: 'ctrl-g' },
  { context: 'form', screen: { name: 'add', category: 'caching' }, card: 'basic', shows: 'Question', helpKey: 'ctrl-g' },
  { context: 'welcome', screen: { name: 'welcome' }, card: 'basic', shows: 'Minutes a day' },
  { context: 'settings', screen: { name: 'settings' }, card: 'basic', shows: 'newCardsPerDay' },
  { context: 'weak', screen: { name: 'weak' }, card: 'basic', shows: 'Weak areas' },
  { context: 'stats', screen: { name: 'stats' }, card: 'basic', shows: 'Statistics' },
];

async function openAt({ screen: first, card, keys = [], further, shows }: Place) {
  const world = await openFakeApp([card], { learnAheadMin: 0 });
  const screen = openScreen(world.app, typeof first === 'function' ? first(endTwo(world)) : endTwoFor(first, world), TALL);
  await screen.until('sysdrill');
  await screen.press(...keys);
  if (further !== undefined) {
    await screen.until(further.shows);
    await screen.press(further.key);
  }
  await screen.until(shows);
  return { ...world, screen };
}

/** Two sessions of one problem, the newer first. */
function endTwo({ app, clock }: FakeWorld & { readonly app: App }): readonly string[] {
  return [endMock(app, clock, { notes: SOME_NOTES }), endMock(app, clock, { notes: SOME_NOTES })].toReversed();
}

function endTwoFor(screen: Screen, world: FakeWorld & { readonly app: App }): Screen {
  if (screen.name === 'mock-history') endTwo(world);
  return screen;
}

async function openHelp(screen: FakeScreen, helpKey = '?'): Promise<string> {
  await screen.press(helpKey);
  return screen.until('sysdrill Keys', 'Everywhere');
}

test('there is a way to every context with help', () => {
  const contexts = Object.entries(KEYMAP).filter(([, bindings]) => bindings.some(({ command }) => command === 'help'));
  expect(PLACES.map(({ context }) => context).toSorted()).toEqual(contexts.map(([context]) => context).toSorted());
});

describe.each(PLACES)('the help over $context', (place) => {
  test('shows every key with its label, and gives the screen back', async () => {
    const { screen } = await openAt(place);
    const before = screen.frame();
    const help = (await openHelp(screen, place.helpKey)).split('\n');
    const typing: readonly Binding[] = place.context === 'empty-number' ? KEYMAP.number : place.context === 'drill-empty' ? KEYMAP['drill-question'] : [];
    const bindings: readonly Binding[] = [...typing, ...KEYMAP[place.context], ...KEYMAP.everywhere];
    const isShown = ({ keys, label }: Binding) => help.some((text) => text.includes(label) && keys.every((key) => text.includes(keyName(key))));
    expect(bindings.filter((binding) => !isShown(binding))).toEqual([]);
    await screen.press('?');
    await screen.until(place.shows);
    expect(screen.frame()).toBe(before);
  });
});

test.each(['q', 'esc', '?'])('%s closes the help alone', async (key) => {
  const { screen } = await openAt(PLACES[0] as Place);
  await openHelp(screen);
  await screen.press(key);
  await screen.until('sysdrill Home');
});

describe('while the help is open', () => {
  test('keys do nothing to the card beneath', async () => {
    const { screen, app } = await openAt({ context: 'answer', screen: today, card: 'basic', shows: 'both the cache', keys: ['space'] });
    await openHelp(screen);
    await screen.press('1', '4', 's', 'b', 'f', 'u', 'a', 'space', 'enter');
    expect(screen.frame()).toContain('sysdrill Keys');
    expect(app.progress().cards.size).toBe(0);
    await screen.press('q');
    await screen.until('both the cache');
  });

  test('keys do nothing to Home and its menu', async () => {
    const { screen } = await openAt(PLACES[0] as Place);
    await openHelp(screen);
    await screen.press('j', 'j', 'enter', '4', 's', 'a', 't');
    expect(screen.frame()).toContain('sysdrill Keys');
    await screen.press('esc');
    await screen.until("› Start today's work");
  });

  test('keys do nothing to a list beneath', async () => {
    const { app } = await openFakeApp(['basic', 'second'], {});
    giveGrade(app, 'basic', 3);
    const screen = openScreen(app, { name: 'browse', query: 'cache' });
    await screen.until('Browse');
    await screen.press('?');
    await screen.until('sysdrill Keys');
    await screen.press('s', 'f', 'c', '/', 'x');
    expect(app.progress().cards.size).toBe(1);
    await screen.press('q');
    await screen.until('sysdrill Browse');
  });
});

test('help that is longer than the screen scrolls to its end', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, today, { columns: 50, rows: 16 });
  await screen.until('write-through');
  await screen.press('?');
  await screen.until('sysdrill Keys');
  await screen.press('page-down', 'page-down', 'page-down');
  await screen.until('Ctrl-L');
});
