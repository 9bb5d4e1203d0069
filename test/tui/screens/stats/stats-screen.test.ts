import { expect, test } from 'vitest';
import { computeStatistics } from '../../../../src/core/insights/statistics.ts';
import { defaultSettings } from '../../../../src/core/settings.ts';
import { rowsOf } from '../../../../src/tui/screens/stats/figures.ts';
import { overviewLines } from '../../../../src/tui/screens/stats/overview-lines.ts';
import { progressWith } from '../../../helpers/cards.ts';
import { forgetOften, giveGrade, openFakeApp } from '../../../helpers/fake-app.ts';
import { openScreen, sizeOfFrame } from '../../../helpers/fake-app-screen.tsx';
import { mockOf, numberOf } from '../../../helpers/events.ts';

const STATS = { name: 'stats' } as const;

async function openUsed(size = { columns: 80, rows: 24 }) {
  const world = await openFakeApp(['basic', 'second', 'third', 'cloze']);
  forgetOften(world.app, world.clock, 'cloze', 2);
  giveGrade(world.app, 'basic', 4);
  giveGrade(world.app, 'second', 1);
  world.app.record([{ type: 'number', data: numberOf('qps') }, { type: 'mock', data: mockOf('s', { problem: 'chat' }) }]);
  return { ...world, screen: openScreen(world.app, STATS, size) };
}

test('begins with an overview of what was done', async () => {
  const { screen } = await openUsed();
  await screen.until('[1 Overview]', '2 grades, 2 new, 1 sum', 'True retention', '3 of 4 cards', 'Mon ', 'more minutes');
});

test('says what to do where nothing was done yet, on every page', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, STATS);
  await screen.until('Nothing was done yet');
  for (const [key, text] of [['2', 'No reviews of older cards yet'], ['3', 'Nothing is scheduled'], ['4', 'unseen'], ['5', 'No sums answered yet'], ['6', 'No mock session yet']] as const) {
    await screen.press(key);
    await screen.until(text);
  }
});

test('turns its pages in both directions, and round', async () => {
  const { screen } = await openUsed();
  await screen.until('[1 Overview]');
  await screen.press('tab');
  await screen.until('[2 Retention]', 'young', 'By week');
  await screen.press('right');
  await screen.until('[3 Load]', 'Due today');
  await screen.press('4');
  await screen.until('[4 Categories]', 'Caching', '2/2');
  await screen.press('5');
  await screen.until('[5 Numbers]', 'of the 20 that it takes');
  await screen.press('6');
  await screen.until('[6 Mock]', '1 session', 'Internals', 'Pacing');
  await screen.press('l');
  await screen.until('[1 Overview]');
  await screen.press('left');
  await screen.until('[6 Mock]');
});

test('scrolls where a page does not fit, and begins each at its top', async () => {
  const { screen } = await openUsed({ columns: 80, rows: 16 });
  await screen.until('lines 1-', 'Today');
  await screen.press('page-down', 'page-down', 'j');
  const last = await screen.until('more minutes');
  await screen.press('j');
  expect(screen.frame()).toBe(last);
  await screen.press('tab');
  await screen.until('[2 Retention]', 'lines 1-');
});

test.each([
  { columns: 50, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])('every page fits $columns columns and $rows rows', async (size) => {
  const { screen } = await openUsed(size);
  await screen.until('Statistics', 'Today');
  for (let page = 1; page <= 6; page++) {
    await screen.press(String(page));
    const { columns, rows } = sizeOfFrame(screen.frame());
    expect(columns).toBeLessThanOrEqual(size.columns);
    expect(rows).toBeLessThanOrEqual(size.rows);
  }
});

test.each([0.89, 1, null])('no row of the overview is cut on a narrow screen, with a retention of %d', (trueRetention30Days) => {
  const statistics = { ...computeStatistics([], progressWith({}), 20_000, defaultSettings()), studyDays: 3, trueRetention30Days };
  for (let columns = 36; columns <= 76; columns++) {
    const page = overviewLines({ statistics, day: 20_000, columns, rows: 10, titleOf: String });
    const rows = page.flatMap((shown) => rowsOf(shown, columns)).filter(({ aloud }) => aloud !== '');
    const texts = rows.map(({ spans }) => spans.map(({ text }) => text).join(''));
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(columns);
  }
});

test('an overview at 50 columns has its retention in one row', () => {
  const statistics = { ...computeStatistics([], progressWith({}), 20_000, defaultSettings()), studyDays: 3, trueRetention30Days: 1 };
  const page = overviewLines({ statistics, day: 20_000, columns: 46, rows: 10, titleOf: String });
  const texts = page.flatMap((shown) => rowsOf(shown, 46)).map(({ spans }) => spans.map(({ text }) => text).join(''));
  expect(texts).toContain('True retention    100 % in 30 days, goal 90 %');
});
