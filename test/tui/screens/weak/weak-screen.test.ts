import { expect, test } from 'vitest';
import { forgetOften, giveGrade, openFakeApp, passDays } from '../../../helpers/fake-app.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

const WEAK = { name: 'weak' } as const;

async function openWeak() {
  const world = await openFakeApp(['basic', 'second', 'third', 'cloze']);
  forgetOften(world.app, world.clock, 'cloze', 2);
  giveGrade(world.app, 'third', 4);
  return { ...world, screen: openScreen(world.app, WEAK) };
}

test('says that there is nothing to say before the first grade', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, WEAK);
  await screen.until('Nothing to say yet');
  await screen.press('j', 'enter', 'c');
  await screen.until('Nothing to say yet');
});

test('ranks what was seen, the weakest first, with its reasons', async () => {
  const { screen } = await openWeak();
  const frame = await screen.until('Databases', 'Reliability', '1 of 1 seen', '2 lapses', 'few data');
  expect(frame.indexOf('Databases')).toBeLessThan(frame.indexOf('Reliability'));
  expect(frame).not.toContain('Caching');
});

test('Enter reviews what is marked', async () => {
  const { screen } = await openWeak();
  await screen.until('› Databases');
  await screen.press('enter');
  await screen.until('Review: Databases', 'Raft');
});

test('c crams what is marked, due or not', async () => {
  const { screen } = await openWeak();
  await screen.until('› Databases');
  await screen.press('down');
  await screen.until('› Reliability');
  await screen.press('c');
  await screen.until('Cram: Reliability', 'TTL');
});

test('shows the new figures when one comes back from the review', async () => {
  const { screen, clock } = await openWeak();
  await screen.until('2 lapses');
  await screen.press('enter');
  await screen.until('Raft');
  await screen.press('space', '1');
  await screen.until((frame) => !frame.includes('by majority'));
  await screen.press('q');
  await screen.until('Weak areas', '3 lapses');
  passDays(clock, 1);
});
