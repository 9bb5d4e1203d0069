import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { ok } from '../../src/core/result.ts';
import { dataPaths } from '../../src/store/disk/data-folder.ts';
import { stateOf as stateOfProgress } from '../helpers/events.ts';
import { type FakeWorld, forgetOften, giveGrade, logOf, openFakeApp, passDays } from '../helpers/fake-app.ts';
import { fixtureId } from '../helpers/fixture-cards.ts';

const MINUTE = 60_000;
const stateOf = (app: App) => stateOfProgress(app.progress());

/** Some days of work: grades of every kind, a lapse, an undo, a flag, a suspension, a changed setting. */
async function workForDays({ app, clock }: FakeWorld & { readonly app: App }): Promise<void> {
  app.ensurePlan();
  giveGrade(app, 'basic', 3);
  clock.nowMs += 11 * MINUTE;
  giveGrade(app, 'basic', 3);
  giveGrade(app, 'cloze', 1);
  app.record([{ type: 'flag', data: { card: fixtureId('second'), on: true } }]);
  app.record([{ type: 'bury', data: { card: fixtureId('list'), day: app.day() } }]);
  passDays(clock, 4);
  app.ensurePlan();
  await app.changeSetting('desiredRetention', 0.85);
  giveGrade(app, 'cloze', 2);
  const graded = app.record([{ type: 'suspend', data: { card: fixtureId('third'), reason: 'user' } }]);
  if (graded.ok && graded.value[0]) app.record([{ type: 'undo', data: { target: graded.value[0].id } }]);
  forgetOften(app, clock, 'choice', 2);
}

describe('the state', () => {
  test('of a snapshot with the tail of the log is that of a rebuild', async () => {
    const world = await openFakeApp();
    await workForDays(world);
    expect(await world.app.saveSnapshot()).toEqual(ok(null));
    giveGrade(world.app, 'list', 4);
    passDays(world.clock, 1);
    giveGrade(world.app, 'basic', 1);
    const fromSnapshot = await openApp(world.surroundings);
    expect(stateOf(fromSnapshot)).toEqual(stateOf(world.app));
    rmSync(dataPaths(world.home).progress);
    const rebuilt = await openApp(world.surroundings);
    expect(stateOf(rebuilt)).toEqual(stateOf(world.app));
    expect(rebuilt.progress().cards.size).toBeGreaterThan(4);
  });

  test.each<[string, (text: string) => string, readonly string[]]>([
    ['damaged', (text) => text.slice(0, 200), ['damaged']],
    ['of zeros', (text) => '\0'.repeat(text.length), ['damaged']],
    ['of an older format', (text) => text.replace('"format":3', '"format":0'), []],
    ['of a newer format', (text) => text.replace('"format":3', '"format":4'), ['newer']],
    ['of states that are not sound', (text) => text.replace('"ids":[', '"ids":[1,'), []],
  ])('is worked out from the log where the snapshot is %s', async (_, damage, kinds) => {
    const world = await openFakeApp();
    await workForDays(world);
    await world.app.saveSnapshot();
    const { progress } = dataPaths(world.home);
    const text = readFileSync(progress, 'utf8');
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    writeFileSync(progress, damaged);
    const opened = await openApp(world.surroundings);
    expect(stateOf(opened)).toEqual(stateOf(world.app));
    expect(opened.problems.map(({ kind }) => kind)).toEqual(kinds);
    const kept = readdirSync(world.home).filter((name) => name.startsWith('progress.json'));
    expect(kept.map((name) => readFileSync(join(world.home, name), 'utf8'))).toContain(damaged);
  });

  test('is the same from a log whose events are out of order', async () => {
    const world = await openFakeApp();
    await workForDays(world);
    const { path, lines } = logOf(world);
    writeFileSync(path, `${lines.toReversed().join('\n')}\n`);
    expect(stateOf(await openApp(world.surroundings))).toEqual(stateOf(world.app));
  });

  test('loses a torn last line of the log alone, and says so', async () => {
    const world = await openFakeApp();
    await workForDays(world);
    const before = stateOf(world.app);
    appendFileSync(logOf(world).path, '{"v":1,"id":"0198');
    const opened = await openApp(world.surroundings);
    expect(stateOf(opened)).toEqual(before);
    giveGrade(opened, 'long', 3);
    const again = await openApp(world.surroundings);
    expect(stateOf(again)).toEqual(stateOf(opened));
    expect(readFileSync(logOf(world).path, 'utf8').endsWith('}\n')).toBe(true);
    const torn = readdirSync(dataPaths(world.home).torn).map((name) => readFileSync(join(dataPaths(world.home).torn, name), 'utf8'));
    expect(torn.join('')).toContain('{"v":1,"id":"0198');
  });

  test('is worked out anew where the log lost what the snapshot knows, and the snapshot is kept', async () => {
    const world = await openFakeApp();
    giveGrade(world.app, 'basic', 3);
    giveGrade(world.app, 'second', 3);
    await world.app.saveSnapshot();
    const { path, lines } = logOf(world);
    writeFileSync(path, `${lines.slice(0, -1).join('\n')}\n`);
    const opened = await openApp(world.surroundings);
    expect([...opened.progress().cards.keys()]).toEqual([fixtureId('basic')]);
    expect(readdirSync(world.home).some((name) => name.startsWith('progress.json.kept-'))).toBe(true);
    expect(opened.problems.length).toBeGreaterThan(0);
  });

  test('of a newer log is shown, and nothing is written', async () => {
    const world = await openFakeApp();
    giveGrade(world.app, 'basic', 3);
    const { path } = logOf(world);
    appendFileSync(path, '{"v":2,"id":"x","device":"y","at":1,"type":"review","data":{}}\n');
    const size = readFileSync(path).length;
    const opened = await openApp(world.surroundings);
    expect(opened.readOnlyReason()).toMatchObject({ kind: 'newer' });
    expect(opened.progress().cards.size).toBe(1);
    expect(() => giveGrade(opened, 'second', 3)).toThrow(/newer/u);
    expect(readFileSync(path)).toHaveLength(size);
  });
});
