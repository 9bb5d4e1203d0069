import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDueSummary, readHomeFacts, summarize } from '../../src/app/due-summary.ts';
import { homeFacts } from '../../src/app/home-facts.ts';
import { openApp } from '../../src/app.ts';
import { dataPaths } from '../../src/store/disk/data-folder.ts';
import { giveGrade, openFakeApp, passDays } from '../helpers/fake-app.ts';

async function openWithSummary() {
  const world = await openFakeApp();
  world.app.ensurePlan();
  giveGrade(world.app, 'basic', 1);
  giveGrade(world.app, 'second', 4);
  await world.app.saveSnapshot();
  return world;
}

describe('readDueSummary', () => {
  test('says what today() says', async () => {
    const { app, surroundings } = await openWithSummary();
    const summary = readDueSummary(surroundings);
    expect(summary).toEqual(summarize(app.today()));
    expect(summary).toMatchObject({ day: app.day(), learning: 1 });
    expect(summary).toEqual(summarize((await openApp(surroundings)).today()));
  });

  test('is null before the first session', async () => {
    const { app, surroundings } = await openFakeApp();
    expect(readDueSummary(surroundings)).toBe(null);
    giveGrade(app, 'basic', 3);
    expect(readDueSummary(surroundings)).toBe(null);
  });

  test('is null once another program has graded', async () => {
    const { surroundings } = await openWithSummary();
    giveGrade(await openApp(surroundings), 'third', 3);
    expect(readDueSummary(surroundings)).toBe(null);
  });

  test('is null on another study day, which begins at the rollover hour', async () => {
    const { clock, surroundings } = await openWithSummary();
    const HOUR = 3_600_000;
    // From 10:15 to 3:59 of the next calendar day, then to 4:00.
    clock.nowMs += 17 * HOUR + 44 * 60_000;
    expect(readDueSummary(surroundings)).not.toBe(null);
    clock.nowMs += 60_000;
    expect(readDueSummary(surroundings)).toBe(null);
    passDays(clock, -1);
    expect(readDueSummary(surroundings)).not.toBe(null);
  });

  test.each(['', '{', '{"summary":{"day":1},"format":1,"positions":{},\n"state":{}}', 'null,\n'])('is null where progress.json says %j', async (text) => {
    const { home, surroundings } = await openWithSummary();
    writeFileSync(dataPaths(home).progress, text);
    expect(readDueSummary(surroundings)).toBe(null);
  });

  test.each(['{', '{"rolloverHour": 99}', '{"zebra": 1}'])('leaves settings that have to be reported (%s) to who opens the program', async (config) => {
    const { home, surroundings } = await openWithSummary();
    writeFileSync(dataPaths(home).config, config);
    expect(readDueSummary(surroundings)).toBe(null);
    expect((await openApp(surroundings)).problems).toHaveLength(1);
  });

  test('is null once a setting was changed that it hangs on', async () => {
    const { app, surroundings } = await openWithSummary();
    await app.changeSetting('theme', 'light');
    expect(readDueSummary(surroundings)).not.toBe(null);
    await app.changeSetting('numbersPerDay', 7);
    expect(readDueSummary(surroundings)).toBe(null);
    expect(readHomeFacts(surroundings)).toBe(null);
    await app.saveSnapshot();
    expect(readDueSummary(surroundings)).toEqual(summarize(app.today()));
  });

  test('writes nothing, and needs nothing written', async () => {
    const { disk, surroundings } = await openWithSummary();
    disk.refusesWith = 'EROFS';
    expect(readDueSummary(surroundings)).not.toBe(null);
  });
});

describe('readHomeFacts', () => {
  test('says what Home says, with the settings of now', async () => {
    const { app, surroundings } = await openWithSummary();
    expect(readHomeFacts(surroundings)).toEqual({ facts: homeFacts(app, app.today()), settings: app.settings() });
    await app.changeSetting('theme', 'dark');
    expect(readHomeFacts(surroundings)?.settings.theme).toBe('dark');
  });

  test('is null once another program has graded, and on another day', async () => {
    const { clock, surroundings } = await openWithSummary();
    passDays(clock, 1);
    expect(readHomeFacts(surroundings)).toBe(null);
    passDays(clock, -1);
    giveGrade(await openApp(surroundings), 'third', 3);
    expect(readHomeFacts(surroundings)).toBe(null);
  });

  test('does not repeat a notice of the last session', async () => {
    const { home, app, surroundings } = await openWithSummary();
    writeFileSync(dataPaths(home).config, '{');
    const damaged = await openApp(surroundings);
    expect(homeFacts(damaged, damaged.today()).notice).not.toBe(null);
    giveGrade(damaged, 'third', 3);
    await damaged.saveSnapshot();
    expect(readHomeFacts(surroundings)?.facts).toMatchObject({ grades: (homeFacts(app, app.today()).grades ?? 0) + 1, notice: null });
  });

  test.each([undefined, null, {}, { form: 0 }, { form: 1, steps: [], remarks: [], categories: {}, nextDueText: '' }])('is null where an older program left %j', async (left) => {
    const { home, surroundings } = await openWithSummary();
    const { progress } = dataPaths(home);
    const [head = '', ...rest] = readFileSync(progress, 'utf8').split('\n');
    const fields = JSON.parse(`${head.replace(/,$/u, '')}}`) as { summary: object };
    const changed = JSON.stringify({ ...fields, summary: { ...fields.summary, home: left } });
    writeFileSync(progress, [`${changed.slice(0, -1)},`, ...rest].join('\n'));
    expect(readDueSummary(surroundings)).not.toBe(null);
    expect(readHomeFacts(surroundings)).toBe(null);
  });
});
