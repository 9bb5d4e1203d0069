import { expect, test } from 'vitest';
import { openApp } from '../../../../src/app.ts';
import { openFakeApp } from '../../../helpers/fake-app.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

async function openWelcome() {
  const world = await openFakeApp();
  const screen = openScreen(world.app, { name: 'welcome' });
  await screen.until('Welcome', '10 cards', 'none in sight', '‹ 20 ›', '‹ all ›', '‹ auto ›');
  return { ...world, screen };
}

test('asks for date, minutes, cards and colours, keeps them, and starts with the first card', async () => {
  const { screen, surroundings } = await openWelcome();
  await screen.press('right', 'right', 'right');
  await screen.until('‹ 2026-02-07 ›', 'in 7 days');
  await screen.press('down', 'left', 'j', 'h', 'j', 'l');
  await screen.until('‹ 15 ›', '‹ core and more ›', '‹ dark ›');
  await screen.press('enter');
  await screen.until("Today's cards", '1 of');
  expect((await openApp(surroundings)).settings()).toMatchObject({
    interviewDate: '2026-02-07',
    minutesPerDay: 15,
    newCardsPerDay: 10,
    cardsUpTo: 'more',
    theme: 'dark',
  });
});

test('takes a typed date, and says what is wrong with another', async () => {
  const { screen, app } = await openWelcome();
  await screen.press('d', 'x', 'enter');
  await screen.until('needs a date');
  await screen.press('backspace', ...'2026-03-15', 'enter');
  await screen.until('‹ 2026-03-15 ›', 'in 43 days');
  await screen.press('enter');
  await screen.until("Today's cards");
  expect(app.settings().interviewDate).toBe('2026-03-15');
});

test.each(['esc', 'q'])('is skipped by %s, with nothing changed', async (key) => {
  const { screen, app } = await openWelcome();
  await screen.press('right', key);
  await screen.until('sysdrill Home', '10 new');
  expect(app.settings()).toMatchObject({ newCardsPerDay: 10, interviewDate: null });
});

test.each([{ columns: 50, rows: 16 }, { columns: 40, rows: 12 }])('asks its four questions in $columns x $rows as well', async (size) => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, { name: 'welcome' }, size);
  await screen.until('› Interview      ‹ none in sight ›', 'Minutes a day  ‹ 20 ›', 'Cards          ‹ all ›', 'Colours        ‹ auto ›');
});

test('begins no row with a stray blank, however wide', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, { name: 'welcome' });
  for (let columns = 56; columns <= 90; columns += 1) {
    await screen.resize({ columns, rows: 24 });
    const frame = await screen.until('machine.', 'Colours', '─'.repeat(columns - 2));
    const told = frame.split('\n').slice(4, 10).filter((row) => /[a-z]/u.test(row) && !row.includes('‹'));
    for (const row of told) expect(row, `${columns} columns`).toMatch(/^ {2}\S[^…]*$/u);
  }
});

test.each([50, 80])('shows how to start in its footer at %d columns', async (columns) => {
  const { app } = await openFakeApp(['basic']);
  await openScreen(app, { name: 'welcome' }, { columns, rows: 16 }).until('Enter start  ← before  → next', 'Esc skip');
});

test('says why a date that is over or out of sight is not taken', async () => {
  const { screen, app } = await openWelcome();
  await screen.press('d', ...'2025-01-01', 'enter');
  await screen.until('2025-01-01 has passed');
  expect(app.settings().interviewDate).toBe(null);
});

test('says why it cannot save, and can be skipped then', async () => {
  const { screen, disk } = await openWelcome();
  disk.refusesWith = 'EROFS';
  await screen.press('enter');
  await screen.until('Could not');
  await screen.press('esc');
  await screen.until('sysdrill Home');
});
