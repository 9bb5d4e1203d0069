import { describe, expect, test } from 'vitest';
import { openScoreWalk } from '../../../../src/app/score-walk.ts';
import { endMock, type EndedMock, SOME_NOTES } from '../../../helpers/end-mock.ts';
import { type FakeWorld, openFakeApp, passDays } from '../../../helpers/fake-app.ts';
import type { App } from '../../../../src/app.ts';
import type { Problem } from '../../../../src/core/decks/problem.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

const BETTER = { ...SOME_NOTES, api: '- a queue, because bursts\n- retry, because the net fails', requirements: '- alarm' };

/** A session a day, each with its points accepted; of the last one as many are left open as are asked for. */
async function past(sessions: readonly EndedMock[], open = 0): Promise<FakeWorld & { readonly app: App }> {
  const world = await openFakeApp();
  sessions.forEach((given, i) => {
    const session = endMock(world.app, world.clock, given);
    const walk = openScoreWalk(world.app, session);
    if (!walk.ok) throw new Error(walk.error.message);
    if (i < sessions.length - 1 || open === 0) walk.value.finish();
    else while (walk.value.open() > open) walk.value.judge('justified');
    passDays(world.clock, 1);
  });
  return world;
}

describe('the list', () => {
  test('shows sessions of all problems, the newest first, and the trends', async () => {
    const { app } = await past([{ notes: SOME_NOTES }, { problem: 'library', minutes: 30 }, { notes: BETTER }]);
    const screen = openScreen(app, { name: 'mock-history', problem: null });
    const frame = await screen.until('Mock sessions', '3 sessions', 'Trends, 0 to 4');
    expect(frame).toMatch(/› +2 Feb +Kiosk +1 of 10 min +\d+ +below the line\n +1 Feb +Library +1 of 30 min +\d+ +below the line\n +31 Jan +Kiosk/u);
    expect(frame).toMatch(/API and data model +\S{3} +4\.0 +▲ 3\.4/u);
  });

  test('says that a title is longer than its room, and keeps score and verdict in a narrow terminal', async () => {
    const { app } = await past([{ problem: 'kiosk' }, { problem: 'library', minutes: 30 }]);
    const long: App = { ...app, library: { ...app.library, problem: (id) => ({ ...(app.library.problem(id) as Problem), title: `${id} of a title that goes on and on` }) } };
    const title = (columns: number) => openScreen(long, { name: 'mock-history', problem: null }, { columns, rows: 24 });
    const narrow = await title(50).until('Mock sessions', '2 sessions', 'Trends');
    expect(narrow).toMatch(/› +1 Feb  library of a… +\d+  below the line\n/u);
    const usual = await title(80).until('Mock sessions', '2 sessions');
    expect(usual).toMatch(/› +1 Feb  library of a title that g… +1 of 30 min +\d+  below the line\n/u);
  });

  test('narrows to the problem of a session, and back', async () => {
    const { app } = await past([{ notes: SOME_NOTES }, { problem: 'library' }, { notes: BETTER, seed: '8' }]);
    const screen = openScreen(app, { name: 'mock-history', problem: null });
    await screen.press('p');
    const frame = await screen.until('Mock sessions: Kiosk', '2 sessions', 'seed 8', 'seed 7', 'below the line, senior');
    expect(frame).not.toContain('Library');
    await screen.press('p');
    await screen.until('3 sessions');
  });

  test('opens a result, or the points that were left', async () => {
    const { app } = await past([{ notes: SOME_NOTES }, { notes: BETTER }], 4);
    const screen = openScreen(app, { name: 'mock-history', problem: 'kiosk' });
    await screen.until('4 points open', ' → ');
    await screen.press('enter');
    await screen.until('6 of 9');
    await screen.press('f');
    await screen.until('Result: Kiosk');
    await screen.press('q');
    await screen.until('Mock sessions: Kiosk', (frame) => !frame.includes('points open'));
    await screen.press('down', 'enter');
    await screen.until('Result: Kiosk', 'you changed no point');
  });

  test('has keys to its ends', async () => {
    const { app } = await past([{ notes: SOME_NOTES }, { problem: 'library', minutes: 30 }, { notes: BETTER }]);
    const marks = (day: string) => (frame: string) => new RegExp(`› +${day}`, 'u').test(frame);
    const screen = openScreen(app, { name: 'mock-history', problem: null });
    await screen.until(marks('2 Feb'));
    await screen.press('G');
    await screen.until(marks('31 Jan'));
    await screen.press('g');
    await screen.until(marks('2 Feb'));
  });

  test('says that there is nothing yet', async () => {
    const { app } = await openFakeApp();
    const screen = openScreen(app, { name: 'mock-history', problem: null });
    await screen.until('No session was brought to its end yet.', '0 sessions');
    await screen.press('enter', 'c', 'down');
    await screen.until('No session was brought to its end yet.');
  });
});

describe('then and now', () => {
  test('sets a session against the one before with the same seed, point by point', async () => {
    const { app } = await past([{ notes: SOME_NOTES }, { notes: BETTER, seed: '8' }, { notes: BETTER }]);
    const screen = openScreen(app, { name: 'mock-history', problem: null }, { columns: 80, rows: 40 });
    await screen.press('c');
    const frame = await screen.until('Then and now: Kiosk', 'Same seed (7)', 'both of 10 minutes', 'Points: 3 better, 1 worse, 5 the same');
    expect(frame).toMatch(/31 Jan: \d+, below the line \(senior\) +→ +2 Feb: \d+/u);
    expect(frame).toMatch(/\n  Step Requirements\n.*▼ ✓ → ✗ +Uses a cache/u);
    expect(frame).toMatch(/▲ ◐ → ✓ +Uses a queue/u);
    expect(frame).toMatch(/API and data model +1\.2 → 4\.0 +▲ 2\.8/u);
    await screen.press('q');
    await screen.until('3 sessions');
  });

  test('says that the seeds differ, and when there is nothing before', async () => {
    const { app } = await past([{ notes: SOME_NOTES }, { seed: '8', minutes: 20 }]);
    const screen = openScreen(app, { name: 'mock-history', problem: 'kiosk' });
    await screen.press('c');
    await screen.until('Seeds 7 and 8', '10 and 20 minutes');
    await screen.press('q', 'down', 'c');
    await screen.until('This is the first session of its problem');
  });
});
