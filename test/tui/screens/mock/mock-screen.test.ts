import { describe, expect, test } from 'vitest';
import type { App } from '../../../../src/app.ts';
import { openApp } from '../../../../src/app.ts';
import { findMocks, startMock } from '../../../../src/app/mock-session.ts';
import { type FakeWorld, openFakeApp } from '../../../helpers/fake-app.ts';
import { openScreen, sizeOfFrame } from '../../../helpers/fake-app-screen.tsx';

const CHOOSE = { name: 'mock', start: { kind: 'choose' } } as const;
const KIOSK = { name: 'mock', start: { kind: 'problem', problem: 'kiosk', minutes: 10, level: null, seed: '7' } } as const;

describe('the list', () => {
  test('suggests a problem, offers chance, and shows the others with their last result', async () => {
    const { app } = await openFakeApp();
    endSession(app, 'kiosk', 'cache');
    const screen = openScreen(app, CHOOSE);
    const frame = await screen.until('Suggested: Library (not tried yet)', 'Any problem, by chance');
    expect(frame).toMatch(/Kiosk +mid +31 Jan: \d+, below the line \(senior\)/u);
    expect(sizeOfFrame(frame)).toEqual({ columns: 79, rows: 24 });
  });

  test('puts a session that was left first, and goes on with it at its step and second', async () => {
    const world = await openFakeApp();
    leaveSession(world);
    world.clock.nowMs += 7_200_000;
    const screen = openScreen(await openApp(world.surroundings), CHOOSE);
    await screen.until('› Go on: Kiosk, 9:56 left, in API; 2 h ago');
    await screen.press('enter');
    expect(await screen.until('step 2 of 6 API')).toContain('GET /till');
    expect(screen.frame()).toContain('session 9:56');
  });

  test('offers the points of the last session that nobody judged, and comes back without them', async () => {
    const { app } = await openFakeApp();
    endSession(app, 'kiosk', 'cache');
    const screen = openScreen(app, CHOOSE);
    await screen.until('› Go on with 9 of 9 points: Kiosk');
    await screen.press('enter', 'enter');
    await screen.until('1 of 9');
    await screen.press('f');
    await screen.until('Result: Kiosk');
    await screen.press('q');
    await screen.until('Choose a problem', (frame) => !frame.includes('points'));
  });

  test('says that there is more than fits, and keeps its rows in line in a narrow terminal', async () => {
    const world = await openFakeApp();
    endSession(world.app, 'kiosk', 'cache');
    for (let i = 0; i < 3; i += 1) leaveSession(world);
    const screen = openScreen(world.app, CHOOSE, { columns: 50, rows: 12 });
    expect(await screen.until('6 of 8 fit here: ↑ ↓')).toMatch(/\n {2}› Go on: Kiosk, .*…\n {4}Go on: Kiosk, /u);
    await screen.press('G');
    expect(await screen.until('› Kiosk')).toMatch(/\n {2}› Kiosk {19,}\d+, below the line\n/u);
    const tall = openScreen(world.app, CHOOSE);
    expect(await tall.until('Any problem')).not.toContain('fit here');
  });

  test('throws a session away only after asking', async () => {
    const world = await openFakeApp();
    leaveSession(world);
    world.clock.nowMs += 7_200_000;
    const app = await openApp(world.surroundings);
    const screen = openScreen(app, CHOOSE);
    await screen.until('Go on: Kiosk');
    await screen.press('down', 'enter');
    await screen.until('› Keep them');
    await screen.press('down', 'enter');
    await screen.until('Thrown away.', (frame) => !frame.includes('Go on:'));
    expect(findMocks(app).drafts).toEqual([]);
  });

  test('says of a session that is open elsewhere that it is', async () => {
    const world = await openFakeApp();
    leaveSession(world);
    const screen = openScreen(world.app, CHOOSE);
    await screen.until('open in another terminal');
    await screen.press('enter');
    await screen.until('goes on in another sysdrill');
  });

  test('changes minutes and level for what is chosen then', async () => {
    const { app } = await openFakeApp();
    const screen = openScreen(app, CHOOSE);
    await screen.until('45 minutes, level senior');
    await screen.press('right', 'right', 'left', 'v');
    await screen.until('50 minutes, level staff');
    await screen.press('enter');
    await screen.until('50 minutes, level staff', 'Enter starts the clock');
  });
});

describe('before the clock starts', () => {
  test('the steps and their minutes are shown, and nothing is on disk', async () => {
    const { app } = await openFakeApp();
    const screen = openScreen(app, KIOSK);
    expect(await screen.until('Mock session: Kiosk', '10 minutes')).toMatch(/Internals +3:20/u);
    expect(findMocks(app).drafts).toEqual([]);
    await screen.press('enter');
    await screen.until('step 1 of 6 Requirements', 'step 1:07  session 10:00');
    expect(findMocks(app).drafts).toHaveLength(1);
  });

  test('a session of the same problem that was left is offered', async () => {
    const world = await openFakeApp();
    leaveSession(world);
    world.clock.nowMs += 7_200_000;
    const screen = openScreen(await openApp(world.surroundings), KIOSK);
    await screen.until('r goes on with it');
    await screen.press('r');
    await screen.until('step 2 of 6 API', 'GET /till');
  });

  test('what cannot be saved is said, and does not start', async () => {
    const { app, disk } = await openFakeApp();
    const screen = openScreen(app, KIOSK);
    await screen.until('Enter starts the clock');
    disk.refusesWith = 'ENOSPC';
    await screen.press('enter');
    await screen.until('Could not', 'Enter starts the clock');
    disk.refusesWith = null;
    await screen.press('enter');
    await screen.until('step 1 of 6');
  });
});

test('a session whose problem is gone says so and leads to the list', async () => {
  const { app } = await openFakeApp();
  const screen = openScreen(app, { name: 'mock', start: { kind: 'resume', session: '01890a5d-ac96-774b-bcce-b302099a8057' } });
  await screen.until('not there any more');
  await screen.press('enter');
  await screen.until('Choose a problem');
});

test('a session that had ended is scored when it is taken up', async () => {
  const world = await openFakeApp();
  const started = startMock(world.app, { problem: 'kiosk', minutes: 10, level: 'mid', seed: '7' });
  if (!started.ok) throw new Error(started.error.message);
  const run = started.value;
  run.command({ type: 'end' });
  run.save();
  world.clock.nowMs += 7_200_000;
  const app = await openApp(world.surroundings);
  const screen = openScreen(app, CHOOSE);
  await screen.until('› Go on: Kiosk, ended but not scored yet');
  await screen.press('enter');
  expect(app.progress().mocks.map(({ session }) => session)).toEqual([run.session().id]);
});

/** A session that was left in its second step, after four seconds. */
function leaveSession(world: FakeWorld & { readonly app: App }): void {
  const started = startMock(world.app, { problem: 'kiosk', minutes: 10, level: 'mid', seed: '7' });
  if (!started.ok) throw new Error(started.error.message);
  const run = started.value;
  run.command({ type: 'next' });
  run.command({ type: 'write', text: 'GET /till' });
  world.clock.nowMs += 4000;
  run.command({ type: 'beat' });
  run.save();
}

function endSession(app: App, problem: string, notes: string): void {
  const started = startMock(app, { problem, minutes: 10, level: 'senior', seed: '7' });
  if (!started.ok) throw new Error(started.error.message);
  started.value.command({ type: 'write', text: notes });
  started.value.finish();
}
