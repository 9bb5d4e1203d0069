import { describe, expect, test } from 'vitest';
import { overturnPoint } from '../../../../src/app/finished-mock.ts';
import { openScoreWalk } from '../../../../src/app/score-walk.ts';
import { endMock, SOME_NOTES } from '../../../helpers/end-mock.ts';
import { openFakeApp, giveGrade } from '../../../helpers/fake-app.ts';
import { openScreen, sizeOfFrame } from '../../../helpers/fake-app-screen.tsx';

async function judged({ isOpen = false } = {}) {
  const world = await openFakeApp();
  const session = endMock(world.app, world.clock, { notes: SOME_NOTES, seconds: 30 });
  const walk = openScoreWalk(world.app, session);
  if (!walk.ok) throw new Error(walk.error.message);
  if (!isOpen) walk.value.finish();
  return { ...world, session };
}

describe('the result', () => {
  test('shows both totals, verdict, dimensions, times, and the missed points with their cards', async () => {
    const { app, session } = await judged();
    overturnPoint(app, session, 'cache', 'absent');
    const screen = openScreen(app, { name: 'mock-result', session }, { columns: 80, rows: 60 });
    const frame = await screen.until('Result: Kiosk', '10 min, seed 7', 'below the line at level senior (lean 50, hire 65, strong 80)', 'you changed 1 point', 'A practice estimate');
    expect(frame).toMatch(/\n {2}Requirements +15 % +·{16} +0\.0 of 4 +was 2\.4\n/u);
    expect(frame).toMatch(/\n {2}Requirements +0:30 of +1:07 +! cut short\n/u);
    expect(frame.replaceAll(/\s+/gu, ' ')).toContain('Missed: 7 absent, 1 named without a reason. 1 card teaches them; 1 (marked ↻) comes next');
    expect(frame).toMatch(/✗ Step Requirements, for Requirements: Uses a cache, because it helps\.\n +↻ fixture\/basic/u);
    expect(frame.replaceAll(/\s+/gu, ' ')).toContain('All in 3 of 10 minutes: an interviewer would go on asking');
    expect(frame).toContain('85 % of them make a full 4.');
    expect(frame).toMatch(/◐ Step API, for API and data model: Uses a queue/u);
  });

  test('says of cards that were graded since that they do not come', async () => {
    const { app, session, clock } = await judged();
    clock.nowMs += 60_000;
    giveGrade(app, 'basic', 3);
    const screen = openScreen(app, { name: 'mock-result', session }, { columns: 80, rows: 60 });
    expect(await screen.until('Their card was graded since')).not.toContain('↻');
  });

  test('puts the times beside the dimensions where there is room', async () => {
    const { app, session } = await judged();
    const screen = openScreen(app, { name: 'mock-result', session }, { columns: 120, rows: 40 });
    const frame = await screen.until('Result: Kiosk');
    expect(frame).toMatch(/Pacing +5 %.*of 4\n/u);
    expect(frame).toMatch(/API and data model .* of 4 +API +0:30 of +1:07/u);
    expect(sizeOfFrame(frame).columns).toBeLessThanOrEqual(120);
  });

  test('leads to the points, to the history, to the same again, and to a cram of what was missed', async () => {
    const { app, session } = await judged();
    const open = () => openScreen(app, { name: 'mock-result', session });
    const points = open();
    await points.press('p');
    await points.until('Kiosk · Requirements', '1 of 9');
    const history = open();
    await history.press('h');
    await history.until('Mock sessions: Kiosk', '1 session');
    await history.press('q');
    await history.until('Result: Kiosk');
    const again = open();
    await again.press('a');
    await again.until('Mock session: Kiosk', '10 minutes, level senior');
    const cram = open();
    await cram.press('c');
    await cram.until('missed in Kiosk', '1 of 1');
  });
});

describe('the exemplar', () => {
  test('comes only after the points', async () => {
    const { app, session } = await judged({ isOpen: true });
    const screen = openScreen(app, { name: 'mock-result', session });
    await screen.press('x');
    expect(await screen.until('The exemplar comes after the points; 9 are open.')).not.toContain('word word');
  });

  test('stands below the own notes, or above them for a key, step by step', async () => {
    const { app, session } = await judged();
    const screen = openScreen(app, { name: 'mock-result', session });
    await screen.press('enter');
    const first = await screen.until('Kiosk · Requirements', 'step 1 of 6', 'Yours  ✓✗', 'Exemplar', 'word word');
    expect(first.indexOf('Yours')).toBeLessThan(first.indexOf('Exemplar'));
    await screen.press('tab');
    await screen.until((frame) => frame.indexOf('Exemplar') < frame.indexOf('Yours'));
    await screen.press('right', 'right');
    await screen.until('step 3 of 6', 'nothing');
    await screen.press('left');
    await screen.until('step 2 of 6', '- a queue between them');
    await screen.press('esc');
    await screen.until('Result: Kiosk');
  });

  test('has the answers to what the session asked, and to what it did not ask', async () => {
    const { app, session } = await judged();
    const screen = openScreen(app, { name: 'mock-result', session }, { columns: 80, rows: 60 });
    await screen.press('enter');
    await screen.until('Not asked: ');
    await screen.press('right', 'right', 'right');
    await screen.until('step 4 of 6', 'Change: Now the kiosks lose their network');
    await screen.press('right');
    await screen.until('step 5 of 6', 'Asked: ');
    await screen.press('right');
    await screen.until('step 6 of 6', 'Fails: ', 'Slow: ', 'Down: ', 'Wrong: ');
  });

  test('stands beside them in a terminal of 100 columns, and ends after the last step', async () => {
    const { app, session } = await judged();
    const screen = openScreen(app, { name: 'mock-result', session }, { columns: 100, rows: 24 });
    await screen.press('x');
    const frame = await screen.until((shown) => /Yours .* Exemplar/u.test(shown));
    expect(frame).toMatch(/- a cache, because reads are many +word/u);
    expect(sizeOfFrame(frame).columns).toBeLessThanOrEqual(100);
    await screen.press('right', 'right', 'right', 'right', 'right');
    await screen.until('step 6 of 6');
    await screen.press('right');
    await screen.until('Result: Kiosk');
  });
});
