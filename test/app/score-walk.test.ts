import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { readFinishedMock } from '../../src/app/finished-mock.ts';
import { openPoints, openScoreWalk, pointsLeft, type ScoreWalk } from '../../src/app/score-walk.ts';
import { endMock, SOME_NOTES } from '../helpers/end-mock.ts';
import { openFakeApp } from '../helpers/fake-app.ts';

const POINTS = ['cache', 'alarm', 'queue', 'retry', 'shard', 'replica', 'till', 'receipt', 'metrics'];

function walkOver(app: App, session: string): ScoreWalk {
  const opened = openScoreWalk(app, session);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function endedSession() {
  const world = await openFakeApp();
  const session = endMock(world.app, world.clock, { notes: SOME_NOTES });
  return { ...world, session, walk: walkOver(world.app, session) };
}

const labelsOf = (walk: ScoreWalk) => Object.fromEntries(walk.mock().points.map(({ id, final }) => [id, final]));

describe('a walk', () => {
  test('begins at the first point, in the order of the steps', async () => {
    const { walk } = await endedSession();
    expect(walk.mock().points.map(({ id }) => id)).toEqual(POINTS);
    expect(labelsOf(walk)).toMatchObject({ cache: 'justified', queue: 'named', shard: 'absent', metrics: 'justified' });
    expect([walk.at(), walk.open()]).toEqual([0, 9]);
  });

  test('keeps both labels of a point, and both scores', async () => {
    const { walk } = await endedSession();
    const before = walk.mock().automatic.total;
    expect(walk.judge('absent')).toMatchObject({ ok: true, value: { from: 'justified', to: 'absent' } });
    const { points, automatic, final } = walk.mock();
    expect(points[0]).toMatchObject({ automatic: 'justified', final: 'absent' });
    expect(automatic.total).toBe(before);
    expect(final.total).toBeLessThan(before);
    expect(walk.at()).toBe(1);
  });

  test('has every verdict on disk, and goes on behind them in another process', async () => {
    const { walk, surroundings, session } = await endedSession();
    walk.judge(null);
    walk.judge('named');
    walk.judge('named');
    const later = await openApp(surroundings);
    const resumed = walkOver(later, session);
    expect([resumed.at(), resumed.open()]).toEqual([3, 6]);
    expect(labelsOf(resumed)).toMatchObject({ cache: 'justified', alarm: 'named', queue: 'named' });
  });

  test('accepts a point once only', async () => {
    const { walk, app, home } = await endedSession();
    walk.judge(null);
    walk.back();
    walk.judge(null);
    walk.back();
    walk.judge('justified');
    const log = readFileSync(join(home, 'log', `${logName(app)}.jsonl`), 'utf8');
    expect(log.match(/"overturn"/gu)).toHaveLength(1);
  });

  test('takes changes back one by one, each at its point', async () => {
    const { walk } = await endedSession();
    walk.judge('absent');
    walk.judge(null);
    walk.judge('justified');
    walk.judge(null);
    expect(walk.undo()).toMatchObject({ ok: true, value: { from: 'justified', to: 'named', point: { id: 'queue' } } });
    expect(walk.at()).toBe(2);
    expect(walk.undo()).toMatchObject({ ok: true, value: { to: 'justified', point: { id: 'cache' } } });
    expect(walk.at()).toBe(0);
    expect(walk.undo()).toEqual({ ok: true, value: null });
    expect(walk.mock().final).toEqual(walk.mock().automatic);
  });

  test('goes back to the first point and no further', async () => {
    const { walk } = await endedSession();
    walk.judge(null);
    expect([walk.back(), walk.at(), walk.back(), walk.at()]).toEqual([true, 0, false, 0]);
  });

  test('accepts the rest, and starts anew when all are judged', async () => {
    const { walk, app, session } = await endedSession();
    walk.judge('absent');
    expect(walk.finish()).toMatchObject({ ok: true });
    expect([walk.at(), walk.open()]).toEqual([9, 0]);
    expect(walk.judge('absent')).toEqual({ ok: true, value: null });
    const again = walkOver(app, session);
    expect([again.at(), labelsOf(again)]).toEqual([0, { ...labelsOf(walk), cache: 'absent' }]);
  });

  test('stays where it is when nothing can be saved', async () => {
    const { walk, disk } = await endedSession();
    disk.refusesWith = 'ENOSPC';
    expect([walk.judge(null).ok, walk.judge('absent').ok, walk.finish().ok]).toEqual([false, false, false]);
    expect([walk.at(), walk.open()]).toEqual([0, 9]);
  });

  test('writes the final label into the transcript', async () => {
    const { walk, app, session, home } = await endedSession();
    walk.judge('named');
    const read = readFinishedMock(app, session);
    if (!read.ok) throw new Error(read.error.message);
    expect(readFileSync(join(home, 'sessions', read.value.record.transcript), 'utf8')).toContain('- named: Uses a cache');
    expect(openPoints(app, read.value).map(({ id }) => id)).toEqual(POINTS.slice(1));
  });
});

test('an unknown session has no walk', async () => {
  const { app } = await openFakeApp();
  expect(openScoreWalk(app, 'nothing')).toMatchObject({ ok: false });
});

function logName(app: App): string {
  const [last] = app.progress().mocks;
  return last?.key.device ?? '';
}

test('what is left to judge is told of the last session alone, until nothing is', async () => {
  const { app, clock, session, walk } = await endedSession();
  walk.judge(null);
  expect(pointsLeft(app)).toEqual({ session, title: 'Kiosk', open: 8, of: 9 });
  const later = endMock(app, clock, { notes: SOME_NOTES });
  expect(pointsLeft(app)).toMatchObject({ session: later, open: 9 });
  walkOver(app, later).finish();
  expect(pointsLeft(app)).toBeNull();
});
