import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../src/app.ts';
import { overturnPoint, readFinishedMock } from '../../src/app/finished-mock.ts';
import { anyProblem, dropMock, findMocks, type MockRequest, type MockRun, resumeMock, seedOf, startMock } from '../../src/app/mock-session.ts';
import { missedCards } from '../../src/core/insights/missed-cards.ts';
import { type FakeWorld, openFakeApp } from '../helpers/fake-app.ts';

const KIOSK: MockRequest = { problem: 'kiosk', minutes: 10, level: 'senior', seed: '7' };

const sessionsOf = ({ home }: FakeWorld): string[] => readdirSync(join(home, 'sessions')).filter((name) => name !== '.' && !name.includes('.new'));

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Lets the clock go on, a beat each second. */
function wait(world: FakeWorld, run: MockRun, seconds: number): void {
  for (let second = 0; second < seconds; second++) {
    world.clock.nowMs += 1000;
    run.command({ type: 'beat' });
    value(run.keep());
  }
}

describe('a session', () => {
  test('begins with its draft on disk, by the request or by the settings', async () => {
    const world = await openFakeApp();
    expect(value(startMock(world.app, KIOSK)).session()).toMatchObject({ problem: 'kiosk', minutes: 10, level: 'senior', seed: 7 });
    const byDefault = value(startMock(world.app, { problem: 'kiosk', minutes: null, level: null, seed: null })).session();
    expect(byDefault).toMatchObject({ minutes: 45, level: world.app.settings().level });
    expect(byDefault.seed).toBeGreaterThan(0);
    expect(sessionsOf(world)).toHaveLength(2);
  });

  test('of an unknown problem, or where nothing can be saved, does not begin', async () => {
    const world = await openFakeApp();
    expect(startMock(world.app, { ...KIOSK, problem: 'nothing' })).toMatchObject({ ok: false, error: { message: expect.stringContaining('nothing') } });
    world.disk.refusesWith = 'ENOSPC';
    expect(startMock(world.app, KIOSK)).toMatchObject({ ok: false });
  });

  test('is on disk a second after a key, and each second while the clock runs', async () => {
    const world = await openFakeApp();
    const run = value(startMock(world.app, KIOSK));
    run.command({ type: 'write', text: 'cache' });
    world.clock.nowMs += 500;
    value(run.keep());
    expect(draftText(world)).toContain('cache');
    wait(world, run, 3);
    expect(findMocks(world.app).drafts[0]?.session.clock.spentMs.requirements).toBe(3500);
  });

  test('does not write at each key', async () => {
    const world = await openFakeApp();
    const run = value(startMock(world.app, KIOSK));
    run.command({ type: 'write', text: 'cache' });
    world.clock.nowMs += 100;
    value(run.keep());
    expect(draftText(world)).not.toContain('cache');
  });

  test('is taken up at its step and second by another process, and lost by the first', async () => {
    const world = await openFakeApp();
    const run = value(startMock(world.app, KIOSK));
    run.command({ type: 'next' });
    run.command({ type: 'write', text: 'GET /till' });
    wait(world, run, 5);
    world.clock.nowMs += 3_600_000;
    const later = await openApp(world.surroundings);
    const id = run.session().id;
    const taken = value(resumeMock(later, id));
    expect(taken?.session()).toMatchObject({ notes: { api: 'GET /till' }, clock: { step: 'api', spentMs: { api: 5000 }, isPaused: false } });
    expect(run.save()).toMatchObject({ ok: false });
  });

  test('whose editor was open when the program was killed has what it had saved', async () => {
    const world = await openFakeApp();
    const run = value(startMock(world.app, KIOSK));
    const { id } = run.session();
    writeFileSync(join(world.home, 'sessions', `notes-${id}-plumbing.md`), 'a queue\n');
    world.clock.nowMs += 3_600_000;
    expect(value(resumeMock(await openApp(world.surroundings), id))?.session().notes.plumbing).toBe('a queue');
    expect(sessionsOf(world)).toEqual([`draft-${id}.json`]);
  });

  test('that was left can be taken up at once, in the same process too', async () => {
    const world = await openFakeApp();
    const run = value(startMock(world.app, KIOSK));
    const { id } = run.session();
    expect(findMocks(world.app).drafts[0]?.state).toBe('open');
    value(run.leave());
    expect(findMocks(world.app).drafts[0]?.state).toBe('ready');
    expect(value(resumeMock(world.app, id))?.session().id).toBe(id);
  });

  test('that is gone cannot be taken up', async () => {
    const world = await openFakeApp();
    const { id } = value(startMock(world.app, KIOSK)).session();
    value(dropMock(world.app, id));
    expect(value(resumeMock(world.app, id))).toBe(null);
  });
});

describe('the end of a session', () => {
  test('leaves transcript, record and score, and no draft', async () => {
    const world = await openFakeApp();
    const { record, points, notes, automatic } = await finishKiosk(world);
    expect(record).toMatchObject({ problem: 'kiosk', minutes: 10, seed: '7', level: 'senior', activeMs: 61_000 });
    expect(record.steps.map(({ step, spentMs }) => [step, spentMs])).toEqual([['requirements', 61_000], ['api', 0], ['plumbing', 0], ['internals', 0], ['deep-dives', 0], ['scale', 0]]);
    expect(notes.requirements).toBe('a cache, cache helps\n= 2 * 3 → 6');
    expect(points.find(({ id }) => id === 'cache')).toMatchObject({ automatic: 'justified', final: 'justified', step: 'requirements', says: 'Uses a cache, because it helps.', cards: ['fixture/basic'] });
    expect(points.find(({ id }) => id === 'metrics')).toMatchObject({ automatic: 'absent' });
    expect(automatic.dimensions.requirements).toBeGreaterThan(0);
    expect(sessionsOf(world)).toEqual([record.transcript]);
    expect(transcriptText(world)).toContain('of 100');
    expect(missedCards(world.app.progress(), world.app.day())).toEqual(['fixture/basic']);
  });

  test('is recorded once, also when it is asked for twice', async () => {
    const world = await openFakeApp();
    const run = value(startMock(world.app, KIOSK));
    value(run.finish());
    value(run.finish());
    expect(world.app.progress().mocks).toHaveLength(1);
  });

  test('can be tried again after the disk was full, and loses nothing meanwhile', async () => {
    const world = await openFakeApp();
    const run = value(startMock(world.app, KIOSK));
    run.command({ type: 'write', text: 'cache' });
    world.disk.refusesWith = 'ENOSPC';
    expect(run.finish()).toMatchObject({ ok: false });
    world.disk.refusesWith = null;
    value(run.finish());
    expect(value(readFinishedMock(world.app, run.session().id)).notes.requirements).toBe('cache');
  });

  test('that was cut off before the draft was removed is not offered again', async () => {
    const world = await openFakeApp();
    const run = value(startMock(world.app, KIOSK));
    const { id } = run.session();
    const draft = join(world.home, 'sessions', `draft-${id}.json`);
    const kept = readFileSync(draft);
    value(run.finish());
    writeFileSync(draft, kept);
    expect(findMocks(world.app).drafts).toEqual([]);
    expect(sessionsOf(world)).toHaveLength(1);
  });
});

describe('a verdict of one’s own', () => {
  test('holds beside the automatic one and stands in the transcript', async () => {
    const world = await openFakeApp();
    const { record, automatic } = await finishKiosk(world);
    value(overturnPoint(world.app, record.session, 'queue', 'justified'));
    const after = value(readFinishedMock(await openApp(world.surroundings), record.session));
    expect(after.points.find(({ id }) => id === 'queue')).toMatchObject({ automatic: 'absent', final: 'justified' });
    expect(after.automatic).toEqual(automatic);
    expect(after.final.total).toBeGreaterThan(automatic.total);
    expect(transcriptText(world)).toContain(`${automatic.total} before your own verdicts`);
  });

  test('on a session without its transcript still counts', async () => {
    const world = await openFakeApp();
    const { record } = await finishKiosk(world);
    dropTranscript(world);
    value(overturnPoint(world.app, record.session, 'queue', 'named'));
    const after = value(readFinishedMock(world.app, record.session));
    expect(after).toMatchObject({ notes: { requirements: '' }, notesFault: expect.stringContaining(record.transcript) });
    expect(after.points.find(({ id }) => id === 'queue')?.final).toBe('named');
  });
});

test('a session that is not in the log cannot be read', async () => {
  const { app } = await openFakeApp();
  expect(readFinishedMock(app, 'none')).toMatchObject({ ok: false });
});

test('chance never gives the problem of the last session', async () => {
  const world = await openFakeApp();
  await finishKiosk(world);
  expect(new Set(Array.from({ length: 20 }, () => anyProblem(world.app)))).toEqual(new Set(['library']));
});

test('a seed is a number, or stands for one', () => {
  expect(seedOf('7')).toBe(7);
  expect(seedOf('monday')).toBe(seedOf('monday'));
  expect(seedOf('monday')).not.toBe(seedOf('tuesday'));
});

async function finishKiosk(world: FakeWorld & { readonly app: Awaited<ReturnType<typeof openApp>> }) {
  const run = value(startMock(world.app, KIOSK));
  run.command({ type: 'write', text: 'a cache, cache helps\n= 2 * 3' });
  wait(world, run, 61);
  value(run.finish());
  return value(readFinishedMock(world.app, run.session().id));
}

function draftText(world: FakeWorld): string {
  const name = sessionsOf(world).find((each) => each.startsWith('draft-')) ?? '';
  return readFileSync(join(world.home, 'sessions', name), 'utf8');
}

function transcriptText(world: FakeWorld): string {
  return readFileSync(join(world.home, 'sessions', sessionsOf(world)[0] ?? ''), 'utf8');
}

function dropTranscript(world: FakeWorld): void {
  rmSync(join(world.home, 'sessions', sessionsOf(world)[0] ?? ''));
}

