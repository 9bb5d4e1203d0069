import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { homeFacts } from '../../src/app/home-facts.ts';
import type { SettingKey } from '../../src/core/settings.ts';
import { firstFrame } from '../../src/tui/first-frame.ts';
import { themeNamed } from '../../src/tui/theme.ts';
import { giveGrade, makeFakeWorld, openFakeApp } from '../helpers/fake-app.ts';
import { openScreen } from '../helpers/fake-app-screen.tsx';

const PLAIN = themeNamed('mono', '1');
const SIZES = [[40, 12], [50, 16], [71, 20], [72, 24], [80, 24], [97, 31], [120, 40], [160, 60]] as const;

const painted = (app: App, columns: number, rows: number): readonly string[] | null => firstFrame(homeFacts(app, app.today()), { columns, rows }, PLAIN, 1);

/** Opens the program on a folder in which something was done and today is planned. */
async function openUsed(settings: Readonly<Partial<Record<SettingKey, unknown>>> = {}, brokenDeck = false): Promise<App> {
  const { app, home, surroundings } = await openFakeApp(undefined, settings);
  app.ensurePlan();
  giveGrade(app, 'basic', 4);
  giveGrade(app, 'second', 1);
  if (!brokenDeck) return app;
  writeFileSync(join(home, 'config.json'), '{');
  return openApp(surroundings);
}

test.each([
  ['with work', () => openUsed()],
  ['with numbers, a mock session and an interview', () => openUsed({ numbersPerDay: 5, mockEveryDays: '3', interviewDate: '2026-02-20', minutesPerDay: 15 })],
  ['with nothing to do', () => openUsed({ newCardsPerDay: 0 })],
  ['with damage', () => openUsed({}, true)],
  ['before the first grade', async () => (await openFakeApp()).app],
])('%s the first frame is the one that Ink draws', async (_what, open) => {
  const app = await open();
  app.ensurePlan();
  for (const [columns, rows] of SIZES) {
    const rowsBefore = painted(app, columns, rows);
    const screen = openScreen(app, { name: 'home' }, { columns, rows }, '1');
    const drawn = (await screen.until('sysdrill Home')).split('\n');
    expect(rowsBefore?.map((row) => row.trimEnd())).toEqual(drawn.map((row) => row.trimEnd()));
  }
});

test('what needs a layout of its own stays with Ink', async () => {
  const { app } = await openFakeApp();
  expect(painted(app, 39, 24)).toBeNull();
  expect(painted(app, 80, 11)).toBeNull();
  expect(painted(app, 161, 40)).toBeNull();
  const world = makeFakeWorld(['basic']);
  writeFileSync(join(world.home, 'config.json'), '{"rolloverHour": "日"}');
  const wide = await openApp(world.surroundings);
  const hasWideText = wide.problems.some(({ message }) => message.includes('日'));
  expect(painted(wide, 80, 24) === null).toBe(hasWideText);
});
