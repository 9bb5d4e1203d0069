import { expect, test } from 'vitest';
import { openApp } from '../../../../src/app.ts';
import { openFakeApp } from '../../../helpers/fake-app.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

async function openWelcome() {
  const world = await openFakeApp();
  const screen = openScreen(world.app, { name: 'welcome' });
  await screen.until('Welcome', '10 cards', 'New cards a day', '‹ 10 ›');
  return { ...world, screen };
}

test('sets the new cards a day, and starts with the first card', async () => {
  const { screen, app, surroundings } = await openWelcome();
  await screen.press('left');
  await screen.until('‹ 5 ›');
  await screen.press('enter');
  await screen.until("Today's cards", '1 of 5');
  expect(app.settings().newCardsPerDay).toBe(5);
  expect((await openApp(surroundings)).settings().newCardsPerDay).toBe(5);
});

test('stays between 5 and 50 new cards', async () => {
  const { screen } = await openWelcome();
  await screen.press('h', '-', 'left');
  await screen.until('‹ 5 ›');
  await screen.press(...Array.from({ length: 15 }, (_, i) => (i % 2 === 0 ? 'right' : '+')));
  await screen.until('‹ 50 ›');
});

test.each(['esc', 'q'])('is skipped by %s, with nothing changed', async (key) => {
  const { screen, app } = await openWelcome();
  await screen.press('right', key);
  await screen.until('sysdrill Home', '10 new');
  expect(app.settings().newCardsPerDay).toBe(10);
});

test('says why it cannot save, and can be skipped then', async () => {
  const { screen, disk } = await openWelcome();
  disk.refusesWith = 'EROFS';
  await screen.press('enter');
  await screen.until('Could not');
  await screen.press('esc');
  await screen.until('sysdrill Home');
});
