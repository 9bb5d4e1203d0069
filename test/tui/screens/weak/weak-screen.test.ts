import { expect, test } from 'vitest';
import { forgetOften, giveGrade, openFakeApp, passDays } from '../../../helpers/fake-app.ts';
import { openScreen, sizeOfFrame } from '../../../helpers/fake-app-screen.tsx';
import { numberOf } from '../../../helpers/events.ts';

const WEAK = { name: 'weak' } as const;

async function openWeak(size = { columns: 80, rows: 24 }) {
  const world = await openFakeApp(['basic', 'second', 'third', 'cloze']);
  forgetOften(world.app, world.clock, 'cloze', 6);
  giveGrade(world.app, 'third', 4);
  return { ...world, screen: openScreen(world.app, WEAK, size) };
}

test('says that there is nothing to say before the first grade', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, WEAK);
  await screen.until('Nothing to say yet');
  await screen.press('j', 'enter', 'c', 'n', 'm');
  await screen.until('Nothing to say yet');
});

test('names what is weak with its reasons, and apart from it what was hardly seen', async () => {
  const { screen } = await openWeak();
  const frame = await screen.until('Weak', 'Databases', '100 % forgotten lately', 'Not enough seen yet', 'Reliability');
  expect(frame.indexOf('Databases')).toBeLessThan(frame.indexOf('Not enough seen yet'));
  expect(frame.indexOf('Not enough seen yet')).toBeLessThan(frame.indexOf('Reliability'));
  expect(frame).not.toContain('Caching');
});

test('explains its marks where it shows them', async () => {
  const { screen } = await openWeak();
  await screen.until('› Databases', '● estimate');
  await screen.resize({ columns: 50, rows: 16 });
  await screen.until('› Databases', (frame) => !/[●━│]/u.test(frame));
});

test('Enter reviews what is marked, and says so before', async () => {
  const { screen } = await openWeak();
  await screen.until('› Databases', 'Enter review 1 card');
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

test('n drills the sums of an area that has some', async () => {
  const { app } = await openFakeApp(['basic']);
  app.record(Array.from({ length: 6 }, () => ({ type: 'number', data: { ...numberOf('qps'), outcome: 'missed', log10Error: 2 } })));
  const screen = openScreen(app, WEAK);
  await screen.until('› Estimation', 'n drill sums', 'Enter drill 8 sums');
  await screen.press('n');
  await screen.until('Numbers', (frame) => !frame.includes('Weak areas'));
});

test('shows the new figures when one comes back from the review', async () => {
  const { screen, clock } = await openWeak();
  await screen.until('from 1 card');
  await screen.press('enter');
  await screen.until('Raft');
  await screen.press('space', '3');
  await screen.until((frame) => !frame.includes('by majority'));
  passDays(clock, 1);
  await screen.press('q');
  await screen.until('Weak areas', (frame) => !frame.includes('100 % forgotten lately'));
});

test.each([
  { columns: 50, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])('fits $columns columns and $rows rows', async (size) => {
  const { screen } = await openWeak(size);
  const frame = await screen.until('Databases');
  expect(sizeOfFrame(frame).columns).toBeLessThanOrEqual(size.columns);
  expect(sizeOfFrame(frame).rows).toBeLessThanOrEqual(size.rows);
});
