import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../../src/app.ts';
import { readFinishedMock } from '../../../../src/app/finished-mock.ts';
import { endMock, SOME_NOTES } from '../../../helpers/end-mock.ts';
import { openFakeApp } from '../../../helpers/fake-app.ts';
import { openScreen, sizeOfFrame } from '../../../helpers/fake-app-screen.tsx';

async function scored() {
  const world = await openFakeApp();
  const session = endMock(world.app, world.clock, { notes: SOME_NOTES });
  return { ...world, session, screen: openScreen(world.app, { name: 'mock-score', session }) };
}

const finalOf = async (world: Awaited<ReturnType<typeof scored>>) => {
  const read = readFinishedMock(await openApp(world.surroundings), world.session);
  if (!read.ok) throw new Error(read.error.message);
  return Object.fromEntries(read.value.points.map(({ id, final }) => [id, final]));
};

describe('before the points', () => {
  test('the own notes stand in short, and all of them for a key', async () => {
    const { screen } = await scored();
    const frame = await screen.until('Your notes in short: Kiosk', '9 points: ✓ 2 justified   ◐ 1 named   ✗ 6 absent', 'Requirements  0:05 of 1:07', '- a queue between them');
    expect(sizeOfFrame(frame)).toEqual({ columns: 79, rows: 24 });
    expect(frame).toContain('and 2 more lines');
    expect(frame).not.toContain('most of it at noon');
    await screen.press('a');
    await screen.until('most of it at noon');
    await screen.press('esc');
    await screen.until('Your notes in short');
  });
});

test('in short a line takes one row, and a mark where it goes on', async () => {
  const world = await openFakeApp();
  const session = endMock(world.app, world.clock, { notes: { requirements: `short\nlong ${'and longer '.repeat(12)}end` } });
  const frame = await openScreen(world.app, { name: 'mock-score', session }).until('Your notes in short');
  expect(frame).toMatch(/\n +short\n +long (?:and longer )+(?:and )? *…\n/u);
  expect(frame).not.toContain('end');
});

test('notes and points have keys to their ends', async () => {
  const world = await openFakeApp();
  const session = endMock(world.app, world.clock, { notes: { requirements: Array.from({ length: 60 }, (_, i) => `line ${i}`).join('\n') } });
  const screen = openScreen(world.app, { name: 'mock-score', session });
  const isAtEnd = (frame: string) => /lines \d+-(\d+) of \1:/u.test(frame);
  await screen.press('a');
  await screen.until('lines 1-');
  await screen.press('G');
  await screen.until(isAtEnd);
  await screen.press('g');
  await screen.until('lines 1-');
  await screen.press('enter');
  await screen.until('1 of 9', 'lines 1-');
  await screen.press('G');
  await screen.until('1 of 9', isAtEnd);
  await screen.press('g');
  await screen.until('1 of 9', 'lines 1-');
});

describe('a point', () => {
  test('shows what it says, its label, and the words in their line with the lines around', async () => {
    const { screen } = await scored();
    await screen.until('Your notes in short');
    await screen.press('enter');
    const frame = await screen.until('Kiosk · Requirements', '1 of 9', '[✓ justified]', 'Uses a cache, because it helps.', 'You wrote in Requirements:');
    expect(frame).toMatch(/sales come in bursts\n +- a cache, because reads are many\n +- most of it at noon/u);
  });

  test('that is absent shows the notes of its step', async () => {
    const { screen } = await scored();
    await screen.press('enter', 'enter');
    await screen.until('2 of 9', '[✗ absent]', 'Nothing was found in your notes. Your Requirements:', '- most of it at noon');
    await screen.press('enter', 'enter', 'enter');
    await screen.until('5 of 9', 'Plumbing is empty');
  });

  test('is overturned by one key, on disk before the next one shows', async () => {
    const world = await scored();
    await world.screen.press('enter', 'n');
    await world.screen.until('2 of 9', 'Changed: ✓ justified → ◐ named. u takes it back.');
    expect(await finalOf(world)).toMatchObject({ cache: 'named' });
    await world.screen.press('2', 'a', '0');
    await world.screen.until('5 of 9');
    expect(await finalOf(world)).toMatchObject({ alarm: 'justified', queue: 'absent', retry: 'absent' });
    await world.screen.press('left', 'left', 'left', 'left');
    await world.screen.until('1 of 9', '[◐ named]', 'automatic: ✓ justified');
  });

  test('has its change taken back', async () => {
    const world = await scored();
    await world.screen.press('enter', 'a', 'enter', 'u');
    await world.screen.until('1 of 9', '[✓ justified]', 'Taken back: it is ✓ justified again.');
    expect(await finalOf(world)).toMatchObject({ cache: 'justified' });
    await world.screen.press('u');
    await world.screen.until('No change to take back');
    await world.screen.press('left');
    await world.screen.until('This is the first point');
  });

  test('stays when it cannot be saved, and says why', async () => {
    const { screen, disk, home } = await scored();
    await screen.press('enter');
    await screen.until('1 of 9');
    disk.refusesWith = 'ENOSPC';
    await screen.press('n');
    await screen.until('1 of 9', '[✓ justified]', (frame) => frame.includes(home.slice(0, 12)));
  });

  test('shows notes that are gone as what they are', async () => {
    const world = await openFakeApp();
    const session = endMock(world.app, world.clock, { notes: SOME_NOTES });
    rmSync(join(world.home, 'sessions'), { recursive: true });
    const screen = openScreen(world.app, { name: 'mock-score', session });
    await screen.press('enter');
    await screen.until('[✓ justified]', 'Uses a cache', 'a cache, because reads are many', world.home.slice(0, 12));
  });
});

describe('the walk', () => {
  test('goes on where it was left, in another process', async () => {
    const world = await scored();
    await world.screen.press('enter', 'enter', 'n', 'enter', 'q');
    await world.screen.until((frame) => !frame.includes('4 of 9'));
    const later = openScreen(await openApp(world.surroundings), { name: 'mock-score', session: world.session });
    await later.until('4 of 9', 'This goes on where you left it.');
  });

  test('shows the notes in between, and comes back', async () => {
    const { screen } = await scored();
    await screen.press('enter', 'enter', 'v');
    await screen.until('Your notes: Kiosk', 'most of it at noon');
    await screen.press('esc');
    await screen.until('2 of 9');
  });

  test('ends in the result, at the last point or by accepting the rest', async () => {
    const { screen, app, session } = await scored();
    await screen.press('enter', 'j', 'j', 'f');
    await screen.until('Result: Kiosk', 'you changed 1 point');
    const again = openScreen(app, { name: 'mock-score', session });
    await again.press(...'enter enter enter enter enter enter enter enter enter'.split(' '));
    await again.until('Result: Kiosk');
  });

  test('fits into the smallest terminal and scrolls there', async () => {
    const { screen } = await scored();
    await screen.resize({ columns: 40, rows: 12 });
    await screen.press('enter');
    const frame = await screen.until('[✓ justified]');
    expect(sizeOfFrame(frame).columns).toBeLessThanOrEqual(40);
    expect(sizeOfFrame(frame).rows).toBe(12);
    await screen.press('down', 'down', 'down', 'down');
    await screen.until('most of it at noon');
  });
});

test('a session that is not there is said to be missing', async () => {
  const { app } = await openFakeApp();
  const screen = openScreen(app, { name: 'mock-score', session: 'nothing' });
  await screen.until('not in the log');
  await screen.press('enter');
  await screen.until((frame) => !frame.includes('not in the log'));
});
