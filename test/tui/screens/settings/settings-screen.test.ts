import { describe, expect, test } from 'vitest';
import { openApp } from '../../../../src/app.ts';
import { SETTING_KEYS, type SettingKey } from '../../../../src/core/settings.ts';
import { openFakeApp } from '../../../helpers/fake-app.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

const SETTINGS = { name: 'settings' } as const;

async function openAt(key: SettingKey, settings = {}) {
  const world = await openFakeApp(['basic'], settings);
  const screen = openScreen(world.app, SETTINGS);
  await screen.until('sysdrill Settings');
  await screen.press(...SETTING_KEYS.slice(0, SETTING_KEYS.indexOf(key)).map(() => 'down'));
  await screen.until(`› ${key}`);
  return { ...world, screen };
}

test('all settings are shown, with what the marked one means and its default', async () => {
  const { app, home } = await openFakeApp(['basic']);
  const screen = openScreen(app, SETTINGS, { columns: 120, rows: 40 });
  await screen.until(...SETTING_KEYS, 'New cards to learn on one day', 'Default: 10', home);
});

test('settings stand below the names of their groups, with what each means where there is room', async () => {
  const { app } = await openFakeApp(['basic']);
  const narrow = openScreen(app, SETTINGS);
  await narrow.until('Cards\n', (frame) => frame.includes('lines 1-17 of 29') && !frame.includes('Most reviews on one day'));
  const wide = openScreen(app, SETTINGS, { columns: 120, rows: 40 });
  const frame = await wide.until('Most reviews on one day', 'Screen\n');
  const places = ['Cards\n', 'Scheduling\n', 'Your days\n', 'Numbers and mock sessions\n', 'Data\n', 'Screen\n'].map((heading) => frame.replaceAll(/ +\n/gu, '\n').indexOf(`  ${heading}`));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

describe('changing a setting', () => {
  test('takes what was typed, and keeps it for the next start', async () => {
    const { screen, app, surroundings } = await openAt('newCardsPerDay');
    await screen.press('enter', 'ctrl-u');
    await screen.type('25');
    await screen.press('enter');
    await screen.until('Saved.', '25');
    expect(app.settings().newCardsPerDay).toBe(25);
    expect((await openApp(surroundings)).settings().newCardsPerDay).toBe(25);
  });

  test('says what is wrong, and lets one put it right', async () => {
    const { screen, app } = await openAt('newCardsPerDay');
    await screen.press('enter', 'ctrl-u');
    await screen.type('many');
    await screen.press('enter');
    await screen.until('newCardsPerDay needs a whole number', 'many');
    expect(app.settings().newCardsPerDay).toBe(10);
    await screen.press('ctrl-u', '7', 'enter');
    await screen.until('Saved.');
    expect(app.settings().newCardsPerDay).toBe(7);
  });

  test('is left by Esc with nothing changed', async () => {
    const { screen, app } = await openAt('newCardsPerDay');
    await screen.press('enter', '5', 'esc');
    await screen.until('10 cards');
    expect(app.settings().newCardsPerDay).toBe(10);
    await screen.press('esc');
    await screen.until('sysdrill Home');
  });

  test('goes back to the default on d', async () => {
    const { screen, app } = await openAt('newCardsPerDay', { newCardsPerDay: 33 });
    await screen.until('33');
    await screen.press('d');
    await screen.until('Saved.', '10');
    expect(app.settings().newCardsPerDay).toBe(10);
  });

  test('shows what is typed, where letters are commands of the list', async () => {
    const { screen, app } = await openAt('editor');
    await screen.press('enter');
    await screen.type('vim -d q');
    await screen.press('enter');
    await screen.until('Saved.', 'vim -d q');
    expect(app.settings().editor).toBe('vim -d q');
  });

  test('of the looks changes them at once', async () => {
    const { screen, app } = await openAt('theme', { theme: 'mono' });
    expect(screen.rawFrame()).not.toMatch(/\u001B\[3[0-8]/u);
    await screen.press('d');
    await screen.until('Saved.');
    expect(app.settings().theme).toBe('auto');
    await screen.press('up');
  });

  test('of a few words goes to the next one on Enter', async () => {
    const { screen, app } = await openAt('theme');
    await screen.press('enter');
    await screen.until('Saved.', 'dark');
    expect(app.settings().theme).toBe('dark');
  });
});

test.each(['EROFS', 'ENOSPC'])('with %s nothing changes, and it is said', async (code) => {
  const { screen, app, disk } = await openAt('newCardsPerDay');
  disk.refusesWith = code;
  await screen.press('enter', 'ctrl-u');
  await screen.type('25');
  await screen.press('enter');
  await screen.until('Could not');
  expect(app.settings().newCardsPerDay).toBe(10);
});
