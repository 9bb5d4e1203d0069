import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examineData } from '../../src/app/doctor.ts';
import { openApp } from '../../src/app.ts';
import { backUpNow } from '../../src/app/backup.ts';
import { type FakeWorld, giveGrade, makeFakeWorld, openFakeApp } from '../helpers/fake-app.ts';

/** What doctor says of one thing, as `status: what`; `fine` for nothing but ok. */
function said(world: FakeWorld, name: string, mends = true): string {
  const found = examineData(world.surroundings, mends).filter((finding) => finding.name === name);
  const worse = found.filter(({ status }) => status !== 'ok');
  return worse.length === 0 ? `ok: ${found[0]?.what}` : worse.map(({ status, what }) => `${status}: ${what}`).join('\n');
}

async function worldWithGrades(): Promise<FakeWorld & { readonly log: string }> {
  const world = await openFakeApp(['basic', 'second']);
  giveGrade(world.app, 'basic', 3);
  giveGrade(world.app, 'second', 1);
  await world.app.saveSnapshot();
  const name = readdirSync(join(world.home, 'log')).find((file) => file.endsWith('.jsonl')) ?? '';
  return { ...world, log: join(world.home, 'log', name) };
}

describe('a sound folder', () => {
  test('is called sound, and nothing in it changes', async () => {
    const world = await worldWithGrades();
    chmodSync(world.home, 0o700);
    chmodSync(join(world.home, 'config.json'), 0o600);
    const before = readFileSync(join(world.home, 'progress.json'), 'utf8');
    const worse = examineData(world.surroundings, true).filter(({ status }) => status !== 'ok');
    expect(worse).toEqual([]);
    expect(said(world, 'log')).toMatch(/^ok: \d events of 1 device$/);
    expect(said(world, 'progress')).toBe('ok: agrees with the log');
    expect(readFileSync(join(world.home, 'progress.json'), 'utf8')).toBe(before);
  });

  test('that is new has nothing to be blamed for', () => {
    const found = examineData(makeFakeWorld(['basic']).surroundings, true);
    expect(found.filter(({ status }) => status === 'fault')).toEqual([]);
  });
});

describe('the log', () => {
  test('with a torn end is mended, a copy is kept', async () => {
    const world = await worldWithGrades();
    const whole = readFileSync(world.log, 'utf8');
    appendFileSync(world.log, '{"v":1,"id":"0198');
    expect(said(world, 'log', false)).toMatch(/^warning: .*cut short/);
    expect(readFileSync(world.log, 'utf8')).not.toBe(whole);
    expect(said(world, 'log')).toMatch(/^mended: .*kept as/);
    expect(readFileSync(world.log, 'utf8')).toBe(whole);
    expect(readdirSync(join(world.home, 'log/torn'))).toHaveLength(1);
  });

  test('with a line that cannot be read keeps it, and says which', async () => {
    const world = await worldWithGrades();
    appendFileSync(world.log, 'not an event\n');
    expect(said(world, 'log')).toMatch(/warning: .*jsonl:\d+ is left out/);
    expect(readFileSync(world.log, 'utf8')).toContain('not an event\n');
  });

  test('of a newer version is a fault', async () => {
    const world = await worldWithGrades();
    appendFileSync(world.log, '{"v":2}\n');
    expect(said(world, 'log')).toContain('fault: ');
  });

  test('that was copied under another name counts once', async () => {
    const world = await worldWithGrades();
    writeFileSync(join(world.home, 'log/copy.jsonl'), readFileSync(world.log));
    expect(said(world, 'log')).toContain('twice');
  });

  test('that is gone while a backup has its reviews points there', async () => {
    const world = await worldWithGrades();
    expect(backUpNow(world.surroundings.folder).ok).toBe(true);
    rmSync(join(world.home, 'log'), { recursive: true });
    expect(said(world, 'log')).toBe('warning: empty, though a backup holds 2 reviews');
    expect(examineData(world.surroundings, true).find(({ name }) => name === 'log')?.todo).toMatch(/sysdrill restore \S+-own$/);
    rmSync(join(world.home, 'backups'), { recursive: true });
    expect(said(world, 'log')).toBe('ok: empty: nothing was answered yet');
  });

  test('of a clock that is ahead is pointed out', async () => {
    const world = await worldWithGrades();
    world.clock.nowMs -= 3_600_000;
    expect(said(world, 'clock')).toMatch(/warning: \d events are dated in the future/);
  });
});

describe('progress.json', () => {
  test('that disagrees with the log is kept aside, and made anew by the next start', async () => {
    const world = await worldWithGrades();
    const path = join(world.home, 'progress.json');
    const text = readFileSync(path, 'utf8');
    const wrong = text.replace(/("stability":\[)\d+(?:\.\d+)?/, '$177.5');
    expect(wrong).not.toBe(text);
    writeFileSync(path, wrong);
    expect(said(world, 'progress', false)).toMatch(/^warning: 1 state in/);
    expect(said(world, 'progress')).toMatch(/^mended: .*kept as .*progress\.json\.kept-/);
    const app = await openApp(world.surroundings);
    await app.saveSnapshot();
    expect(said(world, 'progress')).toBe('ok: agrees with the log');
  });

  test('that is no JSON is left alone by a dry run, set aside otherwise', async () => {
    const world = await worldWithGrades();
    const path = join(world.home, 'progress.json');
    writeFileSync(path, 'damaged');
    expect(said(world, 'progress', false)).toContain('warning: ');
    expect(readFileSync(path, 'utf8')).toBe('damaged');
    expect(said(world, 'progress')).toMatch(/^mended: .*kept as/);
  });
});

describe('other things', () => {
  test('a lock that a dead program left is taken down', async () => {
    const world = await worldWithGrades();
    mkdirSync(join(world.home, 'lock'), { recursive: true });
    writeFileSync(join(world.home, 'lock/1-999999999-0-elsewhere'), '');
    const flag = join(world.home, 'lock/1-999999999-0-elsewhere');
    // Ten seconds and more ago, by the disk's own clock.
    utimesSync(flag, new Date(0), new Date(0));
    expect(said(world, 'lock', false)).toContain('warning: ');
    expect(said(world, 'lock')).toContain('mended: 1 left behind');
  });

  test('a setting that is not understood, a broken deck, and files that others can read are named', async () => {
    const world = await worldWithGrades();
    writeFileSync(join(world.home, 'config.json'), '{"newCardsPerDay":"many"}', { mode: 0o644 });
    chmodSync(join(world.home, 'config.json'), 0o644);
    mkdirSync(join(world.home, 'decks/cards'), { recursive: true });
    writeFileSync(join(world.home, 'decks/cards/mine.yaml'), 'cards: [');
    expect(said(world, 'settings')).toContain('newCardsPerDay');
    expect(said(world, 'decks')).toContain('mine.yaml');
    expect(said(world, 'permissions')).toContain('config.json');
    expect(said(world, 'backups')).toBe('ok: 1, the newest of today and whole');
    for (const name of readdirSync(join(world.home, 'backups'))) writeFileSync(join(world.home, 'backups', name), 'damaged');
    expect(said(world, 'backups')).toContain('is damaged');
    rmSync(join(world.home, 'backups'), { recursive: true });
    expect(said(world, 'backups')).toBe('warning: none yet');
  });

  test('a folder that is a file is a fault, and nothing else is looked at', () => {
    const world = makeFakeWorld(['basic']);
    const surroundings = { ...world.surroundings, folder: { ...world.surroundings.folder, home: join(world.home, 'config.json/in-the-way') } };
    const found = examineData(surroundings, true);
    expect(found.map(({ status }) => status)).toEqual(['fault']);
  });
});
