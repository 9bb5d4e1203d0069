import { describe, expect, test } from 'vitest';
import { findMocks } from '../../../../src/app/mock-session.ts';
import { type FakeWorld, openFakeApp } from '../../../helpers/fake-app.ts';
import { type FakeScreen, openScreen, sizeOfFrame } from '../../../helpers/fake-app-screen.tsx';

const NARROW = { columns: 80, rows: 24 };
const WIDE = { columns: 120, rows: 40 };

type OpenRoom = Awaited<ReturnType<typeof openFakeApp>> & { readonly screen: FakeScreen };

/** A room whose notes could not be saved, on a disk that is well again. */
async function openRoomAfterFailure() {
  const room = await openRoom();
  room.disk.refusesWith = 'ENOSPC';
  await room.screen.type('cache');
  room.clock.nowMs += 1000;
  await room.screen.until('Could not save your notes');
  room.disk.refusesWith = null;
  return room;
}

/** A session of ten minutes on the kiosk that has begun. */
async function openRoom(size = NARROW): Promise<OpenRoom> {
  const world = await openFakeApp();
  const screen = openScreen(world.app, { name: 'mock', start: { kind: 'problem', problem: 'kiosk', minutes: 10, level: 'mid', seed: '7' } }, size);
  await screen.until('Enter starts the clock');
  await screen.press('enter');
  await screen.until('step 1 of 6');
  return { ...world, screen };
}

const saved = ({ app }: OpenRoom) => findMocks(app).drafts[0]?.session;

/** Lets the clock go on by steps that count as running. */
async function passSeconds({ clock, screen }: Pick<FakeWorld, 'clock'> & { readonly screen: FakeScreen }, shown: string, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 10) {
    const before = screen.frame();
    clock.nowMs += Math.min(10, left) * 1000;
    await screen.until((frame) => frame !== before);
  }
  await screen.until(shown);
}

describe('the clock', () => {
  test('counts down the step and the session, and shows an overrun with a sign', async () => {
    const room = await openRoom();
    expect(room.screen.frame()).toContain('step 1:07  session 10:00');
    await passSeconds(room, 'step 0:57  session 9:50', 10);
    await passSeconds(room, 'step ! 0:03 over  session 8:50', 60);
  });

  test('tells once that the time of a step is over, and that of the session', async () => {
    const room = await openRoom();
    await passSeconds(room, 'The time of this step is over.', 70);
    room.clock.nowMs += 5000;
    await room.screen.type('on');
    await room.screen.until((frame) => !frame.includes('The time of this step is over.'));
    await passSeconds(room, 'step ! 0:1', 10);
    expect(room.screen.frame()).not.toContain('The time of this step is over.');
    await room.screen.press('ctrl-n', 'ctrl-n', 'ctrl-n', 'ctrl-n', 'ctrl-n');
    await passSeconds(room, 'Time is up.', 520);
  });

  test('redraws its own line and no other', async () => {
    const room = await openRoom();
    await room.screen.type('a cache');
    const before = room.screen.frame().split('\n');
    await passSeconds(room, 'session 9:50', 10);
    const after = room.screen.frame().split('\n');
    expect(after.filter((line, row) => line !== before[row])).toEqual([after[0]]);
  });

  test('stands while paused and says so; typing lets it run on and loses no letter', async () => {
    const room = await openRoom();
    await room.screen.press('ctrl-t');
    await room.screen.until('paused  step 1:07', 'Paused.');
    room.clock.nowMs += 5000;
    await room.screen.press('h');
    await room.screen.until('The clock runs again.', (frame) => !frame.includes('paused'));
    await room.screen.type('i');
    expect(room.screen.frame()).toContain('step 1:07');
    expect(room.screen.frame()).toMatch(/^ +hi/mu);
  });

  test('does not count a sleep of the computer', async () => {
    const room = await openRoom();
    room.clock.nowMs += 3_600_000;
    // A key counts as a beat.
    await room.screen.type('x');
    await passSeconds(room, 'session 9:59', 1);
  });
});

describe('steps', () => {
  test('go on and back and keep their notes', async () => {
    const { screen } = await openRoom();
    await screen.type('users');
    await screen.press('ctrl-n');
    await screen.until('step 2 of 6 API', 'Fix what callers send', (frame) => !frame.includes('users'));
    await screen.type('GET /till');
    await screen.press('ctrl-p');
    await screen.until('step 1 of 6', 'users');
    await screen.press('ctrl-p');
    await screen.until('This is the first step.');
    await screen.press('ctrl-n');
    await screen.until('GET /till');
  });

  test('the deep dives ask for what the notes left thin', async () => {
    const { screen } = await openRoom();
    await screen.type('shard helps, replica helps');
    await screen.press('ctrl-n', 'ctrl-n', 'ctrl-n', 'ctrl-n');
    await screen.until('step 5 of 6', 'Ask 1   Why a queue?');
  });

  test('the last one walks through the failures of components that the notes name, and the twist has come', async () => {
    const { screen } = await openRoom();
    await screen.type('postgres and kafka');
    await screen.press('ctrl-n', 'ctrl-n', 'ctrl-n', 'ctrl-n', 'ctrl-n');
    const frame = await screen.until('step 6 of 6', 'Change  Now the kiosks lose');
    expect(frame).toContain('queue: what if it is slow? down? wrong?');
    expect(frame).toContain('database: what if it is slow? down? wrong?');
    expect(frame).not.toContain('cache: what if');
  });

  test('the twist comes in the middle of its step, once, and is told', async () => {
    const room = await openRoom();
    await room.screen.press('ctrl-n', 'ctrl-n', 'ctrl-n');
    expect(room.screen.frame()).not.toContain('Change');
    for (let tens = 0; tens < 20 && !room.screen.frame().includes('Change'); tens++) await passSeconds(room, 'step 4', 10);
    await room.screen.until('The interviewer changes something', 'Change  Now the kiosks lose their network');
    expect(saved(room)?.twist).not.toBe(null);
  });
});

describe('the notes', () => {
  test('a question is answered above them, or left to the candidate', async () => {
    const { screen } = await openRoom();
    await screen.type('? how many sales per day');
    await screen.press('enter');
    await screen.until('A million sales a day.');
    await screen.type('- ? is there coffee');
    await screen.press('enter');
    await screen.until('That is up to you');
    expect(screen.frame()).toContain('- ? is there coffee');
  });

  test('a question in a later step is a note', async () => {
    const { screen } = await openRoom();
    await screen.press('ctrl-n');
    await screen.type('? how many sales per day');
    await screen.press('enter');
    expect(screen.frame()).not.toContain('A million');
  });

  test('a sum is worked out in its line; one that cannot be is explained', async () => {
    const { screen } = await openRoom();
    await screen.type('= 1M / day * 1 KB');
    await screen.press('enter');
    expect(screen.frame()).toContain('= 1M / day * 1 KB → 11.6 KB/s');
    await screen.type('= 1 KB + 2 s');
    await screen.press('enter');
    expect(screen.frame().split('\n').at(-2)).toContain('Not worked out: cannot add');
  });

  test('a sum that failed is marked, says why again when the cursor comes to it, and can be mended in its middle', async () => {
    const { screen } = await openRoom();
    await screen.type('= 1 KB + 2 s');
    await screen.press('enter');
    await screen.type('then this');
    await screen.press('enter');
    const told = (): string => screen.frame().split('\n').at(-2) ?? '';
    await screen.press('up', 'up');
    expect(screen.frame()).toContain('= 1 KB + 2 s → ?');
    expect(told()).toContain('Not worked out: cannot add');
    await screen.press('home', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'backspace');
    await screen.type('KB');
    await screen.press('enter');
    expect(screen.frame()).toMatch(/= 1 KB \+ 2 KB → 3 KB\n\s*\n +then this/u);
    expect(told().trim()).toBe('');
  });

  test('a sum that was changed has its new result when the cursor leaves it', async () => {
    const { screen } = await openRoom();
    await screen.type('= 2 * 3');
    await screen.press('enter', 'up', 'home', 'right', 'right', 'right');
    await screen.type('0');
    expect(screen.frame()).toContain('= 20 * 3 → 6');
    await screen.press('down');
    expect(screen.frame()).toContain('= 20 * 3 → 60');
  });

  test('are seen from their start again after a long paste was taken back, and when the panel is folded', async () => {
    const { screen } = await openRoom();
    await screen.type('first');
    await screen.paste('\nmore'.repeat(40));
    expect(screen.frame()).not.toContain('first');
    await screen.press('alt-u');
    expect(screen.frame()).toMatch(/^ +first/mu);
    await screen.paste('\nlines'.repeat(15));
    expect(screen.frame()).not.toContain('first');
    await screen.press('ctrl-r', 'ctrl-r');
    await screen.until('first', (frame) => frame.split('lines').length === 16);
  });

  test('of a step that are longer than the screen show their end, where the cursor is, when the step is entered again', async () => {
    const { screen } = await openRoom(WIDE);
    await screen.paste(`first${'\nmore'.repeat(60)}\nlast`);
    await screen.press('ctrl-n', 'ctrl-p');
    await screen.until('last', (frame) => !frame.includes('first'));
  });

  test('a paste keeps its lines, and undo takes it back at once', async () => {
    const { screen } = await openRoom();
    await screen.paste('one\ntwo\tthree\u0007\n');
    expect(screen.frame()).toMatch(/ one\n +two +three\n/u);
    await screen.press('alt-u');
    expect(screen.frame()).toContain('your notes');
  });

  test('are on disk within a second', async () => {
    const room = await openRoom();
    await room.screen.type('cache');
    await passSeconds(room, 'session 9:59', 1);
    expect(saved(room)?.notes.requirements).toBe('cache');
  });

  test('that cannot be saved are told, once they can again as well', async () => {
    const room = await openRoomAfterFailure();
    room.clock.nowMs += 1000;
    await room.screen.until('Saved again.');
    expect(saved(room)?.notes.requirements).toBe('cache');
  });

  test('that can be saved again do not take the place of the question whether to leave', async () => {
    const room = await openRoomAfterFailure();
    await room.screen.press('ctrl-c');
    await room.screen.until('Ctrl-C again leaves');
    room.clock.nowMs += 1000;
    await expect.poll(() => saved(room)?.notes.requirements).toBe('cache');
    expect(room.screen.frame()).toContain('Ctrl-C again leaves');
  });

  test('fit after the terminal changed its size in the middle of a word', async () => {
    const { screen } = await openRoom();
    await screen.type('a cache in front of the database, as most sales are read again within the hour of their making, and');
    for (const size of [WIDE, { columns: 60, rows: 16 }, { columns: 40, rows: 12 }, NARROW]) {
      await screen.resize(size);
      await screen.type('x');
      expect(sizeOfFrame(screen.frame()).columns).toBeLessThanOrEqual(size.columns);
      expect(sizeOfFrame(screen.frame()).rows).toBe(size.rows);
    }
    expect(screen.frame().replaceAll(/\s+/gu, ' ')).toContain('making, andxxxx');
  });
});

describe('the panel', () => {
  test('stands at the right of a wide terminal with all that was said', async () => {
    const { screen } = await openRoom(WIDE);
    const frame = await screen.until('Goal', 'Strong', 'Think', 'Task');
    expect(frame).toMatch(/your notes.* +│ +Goal/u);
    expect(sizeOfFrame(frame).columns).toBeLessThanOrEqual(120);
  });

  test('is slim above the notes, then shows all, then folds', async () => {
    const { screen } = await openRoom();
    expect(screen.frame()).not.toContain('Think');
    await screen.until('Ctrl-R: all');
    await screen.press('ctrl-r');
    await screen.until('Think', 'Strong', 'Task', '1 of 1, Ctrl-R: fold');
    await screen.press('ctrl-r');
    await screen.until((frame) => !frame.includes('Task'));
    await screen.press('ctrl-r');
    await screen.until('Task');
  });

  test('that cannot show all the answers turns its pages, and is slim again in the next step', async () => {
    const { screen } = await openRoom({ columns: 120, rows: 24 });
    for (let number = 0; number < 6; number++) {
      await screen.type(`? coffee ${number}`);
      await screen.press('enter');
    }
    await screen.until('Ctrl-R: all', 'Task', (frame) => !/│.*coffee 0/u.test(frame));
    await screen.press('ctrl-r');
    await screen.until('1 of 3, Ctrl-R: more');
    await screen.press('ctrl-r', 'ctrl-r');
    await screen.until('3 of 3, Ctrl-R: fold', (frame) => /│.*coffee 5/u.test(frame));
    await screen.press('ctrl-n');
    await screen.until('step 2 of 6', 'Fix what callers send');
  });
});

describe('leaving', () => {
  test('Ctrl-C asks once; a key takes the question back', async () => {
    const { screen } = await openRoom();
    await screen.press('ctrl-c');
    await screen.until('Ctrl-C again leaves');
    await screen.type('x');
    await screen.until((frame) => !frame.includes('Ctrl-C again'));
    await screen.press('ctrl-c');
    await screen.until('Ctrl-C again leaves');
  });

  test('the menu leads home and keeps all', async () => {
    const room = await openRoom();
    await room.screen.type('cache');
    await room.screen.press('esc');
    await room.screen.until('Back to the notes', 'Leave for now');
    await room.screen.press('5');
    await room.screen.until('Today');
    expect(saved(room)?.notes.requirements).toBe('cache');
  });

  test('after the last step comes a question, then the session is recorded', async () => {
    const { app, screen } = await openRoom();
    await screen.type('cache');
    await screen.press('ctrl-n', 'ctrl-n', 'ctrl-n', 'ctrl-n', 'ctrl-n', 'ctrl-n');
    await screen.until('End the session and see the score?', 'Nothing is written yet in: API');
    await screen.press('down', 'enter');
    await screen.until('step 6 of 6', (frame) => !frame.includes('End the session'));
    expect(app.progress().mocks).toEqual([]);
    await screen.press('ctrl-n');
    await screen.until('End and score');
    await screen.press('enter');
    expect(app.progress().mocks).toHaveLength(1);
    expect(findMocks(app).drafts).toEqual([]);
  });

  test('an end that cannot be saved is told, and can be tried again', async () => {
    const { app, disk, screen } = await openRoom();
    await screen.press('esc');
    await screen.until('End the session and see the score');
    disk.refusesWith = 'EROFS';
    await screen.press('4');
    await screen.until('Could not');
    expect(app.progress().mocks).toEqual([]);
    disk.refusesWith = null;
    await screen.press('esc');
    await screen.until('End the session and see the score');
    await screen.press('4');
    expect(app.progress().mocks).toHaveLength(1);
  });
});
