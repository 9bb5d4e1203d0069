import { describe, expect, test } from 'vitest';
import { forgetOften, giveGrade, openFakeApp, passDays } from '../../../helpers/fake-app.ts';
import { fixtureId } from '../../../helpers/fixture-cards.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

const BROWSE = { name: 'browse', query: '' } as const;

async function openBrowse(query = '') {
  const world = await openFakeApp(['basic', 'second', 'third', 'cloze']);
  const screen = openScreen(world.app, { name: 'browse', query });
  await screen.until('Browse');
  const stateOf = (name: 'basic' | 'second') => world.app.progress().cards.get(fixtureId(name));
  return { ...world, screen, stateOf };
}

describe('the search', () => {
  test('narrows as one types, and widens again', async () => {
    const { screen } = await openBrowse();
    await screen.until('4 of 4 cards');
    await screen.type('cache');
    await screen.until('2 of 4 cards', 'write-through', (frame) => !frame.includes('TTL'));
    await screen.type(' zebra');
    await screen.until('0 of 4 cards', 'No card has all of these words');
    await screen.press('ctrl-u');
    await screen.until('4 of 4 cards');
  });

  test('of a command line goes to its list at once', async () => {
    const { screen } = await openBrowse('raft');
    await screen.until('1 of 4 cards', 'Raft', 'c cram these');
  });

  test('is left for the list by Enter, and taken up by /', async () => {
    const { screen } = await openBrowse();
    await screen.type('cache');
    await screen.press('enter');
    await screen.until('› new', 'c cram these');
    await screen.press('/', '-');
    await screen.until('cache-');
  });

  test('is left by Esc for the list once there is one, else for Home', async () => {
    const { screen } = await openBrowse();
    await screen.press('esc');
    await screen.until('sysdrill Home');
    await screen.press('b');
    await screen.until('sysdrill Browse');
    await screen.type('ttl');
    await screen.press('esc');
    await screen.until('Enter open');
    await screen.press('/', 'esc');
    await screen.until('Enter open');
    await screen.press('esc');
    await screen.until('sysdrill Home');
  });

  test('takes a paste', async () => {
    const { screen } = await openBrowse();
    await screen.paste('write-\u0007through');
    await screen.until('1 of 4 cards');
  });
});

describe('the list', () => {
  test('says how each card stands', async () => {
    const { app, clock } = await openFakeApp(['basic', 'second', 'third', 'cloze', 'list', 'choice']);
    forgetOften(app, clock, 'basic', 7);
    giveGrade(app, 'basic', 1);
    app.record([{ type: 'suspend', data: { card: fixtureId('basic'), reason: 'leech' } }]);
    giveGrade(app, 'second', 1);
    giveGrade(app, 'third', 4);
    giveGrade(app, 'cloze', 4);
    app.record([{ type: 'suspend', data: { card: fixtureId('list'), reason: 'user' } }]);
    const days = Number(/\d+/u.exec(app.nextDueText())?.[0]);
    const screen = openScreen(app, BROWSE);
    await screen.until('leech', 'learning', 'suspended', 'new', /in \d+ d/u.source.slice(0, 3));
    passDays(clock, Math.max(30, days));
    await screen.press('down');
    await screen.until('due');
  });

  test('marks the card under the cursor, and gives it back', async () => {
    const { screen, stateOf } = await openBrowse('write-through');
    await screen.press('s');
    await screen.until('Suspended', 'suspended');
    expect(stateOf('basic')?.suspended).toBe('user');
    await screen.press('s');
    await screen.until('Taken up again', 'new');
    await screen.press('f');
    await screen.until('Flagged', '⚑');
    expect(stateOf('basic')).toMatchObject({ suspended: false, flagged: true });
    await screen.press('f');
    await screen.until('Flag taken away', (frame) => !frame.includes('⚑'));
  });

  test('says so when a mark cannot be saved', async () => {
    const { screen, disk, stateOf } = await openBrowse('write-through');
    disk.refusesWith = 'EROFS';
    await screen.press('s');
    await screen.until('Could not');
    expect(stateOf('basic')).toBeUndefined();
  });

  test('opens a card, and is as it was when one comes back', async () => {
    const { screen } = await openBrowse();
    await screen.type('cache');
    await screen.press('enter', 'j', 'enter');
    await screen.until('sysdrill Card', 'The cache.', 'Caching', 'fixture/second');
    await screen.press('q');
    await screen.until('/ cache', '2 of 4 cards', (frame) => /›[^\n]*cache-aside/u.test(frame));
  });

  test('crams what was found', async () => {
    const { screen, app } = await openBrowse('cache');
    await screen.press('c');
    await screen.until('Cram', '"cache"', '1 of 2');
    await screen.press('space', '4');
    await screen.until('2 of 2');
    expect([...app.progress().cards.values()].filter(({ memory }) => memory !== null)).toEqual([]);
  });

  test('moves its cursor within what is there', async () => {
    const { screen } = await openBrowse('cache');
    await screen.press('up', 'up');
    await screen.until((frame) => /›[^\n]*write-through/u.test(frame));
    await screen.press('page-down', 'down', 'down');
    await screen.until((frame) => /›[^\n]*cache-aside/u.test(frame));
  });

  test('with nothing in it does nothing', async () => {
    const { screen, app } = await openBrowse('zebra');
    await screen.press('s', 'f', 'c', 'enter', 'j');
    await screen.until('No card has all of these words');
    expect(app.progress().cards.size).toBe(0);
  });
});

describe('one card', () => {
  test('shows both sides and what the schedule knows', async () => {
    const { app } = await openFakeApp(['basic']);
    giveGrade(app, 'basic', 4);
    const screen = openScreen(app, { name: 'card', card: fixtureId('basic') }, { columns: 80, rows: 40 });
    await screen.until('write-through', 'both the cache', 'Stability', 'Due', 'contrast', 'fixture/basic');
  });

  test('of choices shows the right one and marks none as chosen', async () => {
    const { app } = await openFakeApp(['choice']);
    const screen = openScreen(app, { name: 'card', card: fixtureId('choice') }, { columns: 80, rows: 30 });
    await screen.until('✓', '429', '503', (frame) => !frame.includes('✗') && !frame.includes('›'));
  });

  test('that is in no deck any more is told, and leads back', async () => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, { name: 'card', card: 'gone/card' });
    await screen.until('There is no card gone/card');
    await screen.press('q');
    await screen.until('sysdrill Home');
  });
});
