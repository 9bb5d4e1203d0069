import { expect, test } from 'vitest';
import { giveGrade, openFakeApp } from '../../../helpers/fake-app.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

const STATS = { name: 'stats' } as const;

test('shows the figures of the log', async () => {
  const { app } = await openFakeApp(['basic', 'second', 'third']);
  giveGrade(app, 'basic', 4);
  giveGrade(app, 'second', 1);
  const screen = openScreen(app, STATS, { columns: 80, rows: 50 });
  await screen.until('2 of 3', '2 grades', '2 new', 'no reviews of older cards yet', 'Due in the next 14 days', 'Caching', '2/2', '5.0 s');
});

test('scrolls where it does not fit, and stays within its lines', async () => {
  const { app } = await openFakeApp();
  const screen = openScreen(app, STATS, { columns: 80, rows: 16 });
  await screen.until('lines 1-', 'Seen', (frame) => !frame.includes('Papers'));
  await screen.press('page-down', 'page-down', 'page-down', 'page-down', 'j');
  const last = await screen.until('Papers');
  await screen.press('j');
  expect(screen.frame()).toBe(last);
  await screen.press('k', 'page-up', 'page-up', 'page-up', 'page-up');
  await screen.until('lines 1-');
});
