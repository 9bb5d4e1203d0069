import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type App, currentParameters, openApp, queueFor, reviewWorld } from '../src/app.ts';
import { cardQueueOf } from '../src/core/insights/today.ts';
import { ok } from '../src/core/result.ts';
import { gradeInRun, nextOf, startRun } from '../src/core/review/run.ts';
import { startSession } from '../src/core/review/session.ts';
import { dataPaths } from '../src/store/disk/data-folder.ts';
import { stateOf as stateOfProgress } from './helpers/events.ts';
import { giveGrade, logOf, makeFakeWorld, openFakeApp } from './helpers/fake-app.ts';
import { fixtureId } from './helpers/fixture-cards.ts';

const MINUTE = 60_000;
const stateOf = (app: App) => stateOfProgress(app.progress());

describe('the first run', () => {
  test('writes nothing until something is done', async () => {
    const { app, home } = await openFakeApp();
    expect(app).toMatchObject({ home, isFirstRun: true, problems: [] });
    expect(app.readOnlyReason()).toBe(null);
    expect(app.nextDueText()).toBe('');
    expect(app.today()).toMatchObject({ reviews: 0, fresh: 10, learning: 0 });
    expect(readdirSync(home)).toEqual(['config.json']);
  });

  test('is over once a plan was made', async () => {
    const { app, surroundings } = await openFakeApp();
    app.ensurePlan();
    expect((await openApp(surroundings)).isFirstRun).toBe(false);
  });
});

describe('two programs on one folder', () => {
  test('see what the other did by takeIn, and before their own grade', async () => {
    const world = makeFakeWorld();
    const [one, other] = [await openApp(world.surroundings), await openApp(world.surroundings)];
    expect(other.takeIn()).toBe(false);
    giveGrade(one, 'basic', 4);
    expect(other.progress().cards.size).toBe(0);
    expect(other.takeIn()).toBe(true);
    expect(other.takeIn()).toBe(false);
    world.clock.nowMs += MINUTE;
    giveGrade(other, 'second', 3);
    giveGrade(one, 'third', 3);
    expect([...one.progress().cards.keys()].toSorted()).toEqual(['basic', 'second', 'third'].map((name) => `fixture/${name}`));
    other.takeIn();
    expect(stateOf(other)).toEqual(stateOf(one));
    expect(stateOf(await openApp(world.surroundings))).toEqual(stateOf(one));
  });

  test('that grade the same card count both grades, the second from the new state', async () => {
    const world = makeFakeWorld();
    const [one, other] = [await openApp(world.surroundings), await openApp(world.surroundings)];
    giveGrade(one, 'basic', 3);
    world.clock.nowMs += MINUTE;
    giveGrade(other, 'basic', 3);
    expect(other.progress().cards.get(fixtureId('basic'))?.memory).toMatchObject({ reps: 2 });
    expect(other.progress().days.get(other.day())).toMatchObject({ reviews: 2, newCards: 1 });
    one.takeIn();
    expect(stateOf(one)).toEqual(stateOf(other));
  });

  test('do not show a card that was done in the other', async () => {
    const world = makeFakeWorld(['basic', 'second']);
    const [one, other] = [await openApp(world.surroundings), await openApp(world.surroundings)];
    let run = startRun(startSession('review', queueFor(one, { kind: 'today' })));
    const first = nextOf(run, reviewWorld(one));
    if (first.kind !== 'card') throw new Error('nothing to do');
    const [, , name] = /^(fixture)\/(.*)$/u.exec(first.card) ?? [];
    giveGrade(other, name as 'basic', 4);
    one.takeIn();
    const next = nextOf(run, reviewWorld(one));
    expect(next).toMatchObject({ kind: 'card' });
    expect(next).not.toEqual(first);
    const graded = gradeInRun(run, reviewWorld(one), next.kind === 'card' ? next.card : '', 4, 1000);
    if (graded.ok) run = graded.value;
    expect(nextOf(run, reviewWorld(one))).toEqual({ kind: 'done' });
  });

  test('plan the day once', async () => {
    const world = makeFakeWorld();
    const [one, other] = [await openApp(world.surroundings), await openApp(world.surroundings)];
    one.ensurePlan();
    other.takeIn();
    other.ensurePlan();
    expect(logOf(world).lines).toHaveLength(1);
    expect(other.progress().plan).toEqual(one.progress().plan);
  });
});

describe("the day's plan", () => {
  test('is recorded once a study day, and holds while cards are graded', async () => {
    const world = await openFakeApp(undefined, { newCardsPerDay: 4 });
    const { app, clock } = world;
    app.ensurePlan();
    const plan = app.progress().plan?.cards ?? [];
    expect(plan).toHaveLength(4);
    expect(cardQueueOf(app.today()).cards).toEqual(plan);
    const first = plan[0]?.replace('fixture/', '') as 'basic';
    giveGrade(app, first, 4);
    app.ensurePlan();
    const reopened = await openApp(world.surroundings);
    reopened.ensurePlan();
    expect(logOf(world).lines.filter((line) => line.includes('"type":"plan"'))).toHaveLength(1);
    expect(cardQueueOf(reopened.today()).cards).toEqual(plan.slice(1));
    // 10:15 and 17 hours: before the rollover at 4:00, and after it.
    clock.nowMs += 17 * 60 * MINUTE;
    reopened.ensurePlan();
    expect(reopened.progress().plan?.cards).toEqual(plan);
    clock.nowMs += 60 * MINUTE;
    reopened.ensurePlan();
    expect(logOf(world).lines.filter((line) => line.includes('"type":"plan"'))).toHaveLength(2);
    expect(reopened.progress().plan?.cards).toHaveLength(4);
  });

  test('is made anew when the new cards a day change, less what was done', async () => {
    const { app } = await openFakeApp(undefined, { newCardsPerDay: 4 });
    app.ensurePlan();
    const first = cardQueueOf(app.today()).cards[0]?.replace('fixture/', '') as 'basic';
    giveGrade(app, first, 4);
    expect(app.today().fresh).toBe(3);
    await app.changeSetting('newCardsPerDay', 6);
    expect(app.today().fresh).toBe(5);
    await app.changeSetting('newCardsPerDay', 1);
    expect(app.today().steps).toEqual([]);
  });

  test('stays when a setting changes that has nothing to do with it', async () => {
    const world = await openFakeApp();
    world.app.ensurePlan();
    await world.app.changeSetting('theme', 'dark');
    expect(logOf(world).lines).toHaveLength(1);
  });

  test('is not recorded where nothing can be written, and today goes on without', async () => {
    const { app, disk, home } = await openFakeApp();
    disk.refusesWith = 'EROFS';
    app.ensurePlan();
    expect(app.progress().plan).toBe(null);
    expect(app.today().fresh).toBe(10);
    expect(existsSync(join(home, 'log'))).toBe(false);
  });
});

describe('changeSetting', () => {
  test('holds at once and at the next start', async () => {
    const { app, surroundings } = await openFakeApp();
    expect(await app.changeSetting('desiredRetention', 0.85)).toEqual(ok(null));
    expect(app.settings().desiredRetention).toBe(0.85);
    expect(currentParameters(app).desiredRetention).toBe(0.85);
    expect((await openApp(surroundings)).settings()).toEqual(app.settings());
  });

  test('changes nothing where it cannot be saved', async () => {
    const { app, disk } = await openFakeApp();
    disk.refusesWith = 'EACCES';
    expect(await app.changeSetting('newCardsPerDay', 3)).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect(app.settings().newCardsPerDay).toBe(10);
  });

  test('of the rollover hour moves the day', async () => {
    const { app } = await openFakeApp();
    const day = app.day();
    await app.changeSetting('rolloverHour', 11);
    expect(app.day()).toBe(day - 1);
  });
});

describe('a failing disk', () => {
  test.each(['ENOSPC', 'EROFS'])('with %s saves nothing, says so, and loses nothing', async (code) => {
    const world = await openFakeApp();
    giveGrade(world.app, 'basic', 4);
    const before = stateOf(world.app);
    const { lines } = logOf(world);
    world.disk.refusesWith = code;
    expect(() => giveGrade(world.app, 'second', 3)).toThrow(code);
    expect(stateOf(world.app)).toEqual(before);
    expect(await world.app.saveSnapshot()).toMatchObject({ ok: false });
    world.disk.refusesWith = null;
    expect(logOf(world).lines).toEqual(lines);
    giveGrade(world.app, 'second', 3);
    expect(world.app.progress().cards.size).toBe(2);
  });
});

describe('what was damaged before the start', () => {
  test('is told once, and the rest works', async () => {
    const world = makeFakeWorld();
    writeFileSync(dataPaths(world.home).config, '{"newCardsPerDay": "many", "theme": "dark"}');
    mkdirSync(join(world.home, 'decks', 'cards'), { recursive: true });
    writeFileSync(join(world.home, 'decks', 'cards', 'broken.yaml'), 'cards: [');
    const app = await openApp(world.surroundings);
    expect(app.problems).toMatchObject([{ kind: 'setting' }]);
    expect(app.library.problems).toMatchObject([{ severity: 'error' }]);
    expect(app.settings()).toMatchObject({ newCardsPerDay: 10, theme: 'dark' });
    expect(app.today().fresh).toBe(10);
  });
});

describe('addCard', () => {
  test('writes into the own deck, which the next start brings', async () => {
    const { app, surroundings, home } = await openFakeApp();
    const draft = { front: 'What is new here?', back: 'This card.', category: 'caching' } as const;
    const added = await app.addCard(draft);
    expect(added).toMatchObject({ ok: true, value: { file: join(home, 'decks', 'cards', 'my-cards.yaml') } });
    const again = await app.addCard(draft);
    if (!added.ok || !again.ok) throw new Error('not added');
    expect(again.value.id).not.toBe(added.value.id);
    const next = await openApp(surroundings);
    expect(next.library.card(added.value.id)).toMatchObject(draft);
    expect(next.library.index).toHaveLength(app.library.index.length + 2);
  });
});

describe('queueFor', () => {
  test('a cram takes every card of its part, the daily work only what is due', async () => {
    const { app } = await openFakeApp(['basic', 'second', 'third']);
    giveGrade(app, 'basic', 4);
    const part = { name: 'caching', filter: { categories: ['caching'] }, limit: null };
    expect(queueFor(app, { kind: 'cram', ...part }).cards.toSorted()).toEqual([fixtureId('basic'), fixtureId('second')]);
    expect(queueFor(app, { kind: 'part', ...part }).cards).toEqual([fixtureId('second')]);
    expect(queueFor(app, { kind: 'today' }).cards).not.toContain(fixtureId('basic'));
  });

  test('is empty when all is done', async () => {
    const { app } = await openFakeApp(['basic']);
    giveGrade(app, 'basic', 4);
    expect(queueFor(app, { kind: 'today' })).toMatchObject({ cards: [], learning: [] });
    expect(app.nextDueText()).toMatch(/^next card in \d+d$/u);
  });
});
