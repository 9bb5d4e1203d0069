import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, currentParameters, openApp } from '../../src/app.ts';
import type { Surroundings } from '../../src/app/surroundings.ts';
import type { Grade } from '../../src/core/events/event.ts';
import { gradeCard } from '../../src/core/review/grade-card.ts';
import type { SettingKey } from '../../src/core/settings.ts';
import { MS_PER_DAY } from '../../src/core/time.ts';
import { faultyFileSystem } from './faulty-file-system.ts';
import { FIXTURE_CARDS, type FixtureCard, fixtureId, writeFixtureDecks } from './fixture-cards.ts';
import { tempHome } from './temp-home.ts';

/** A clock that stands until it is moved. */
export interface FakeClock {
  nowMs: number;
}

/** A disk that refuses every change with a code such as EROFS while it has one. */
export interface FakeDisk {
  refusesWith: string | null;
}

/** The world around an app: a temporary folder, fixture decks, a clock and a disk in the test's hands. */
export interface FakeWorld {
  readonly home: string;
  readonly clock: FakeClock;
  readonly disk: FakeDisk;
  readonly surroundings: Surroundings;
}

/** A day's work of nothing but cards, unless a test asks for more. */
const CARDS_ONLY = { numbersPerDay: 0, mockEveryDays: 'none' };

const CHANGES = new Set(['mkdirSync', 'renameSync', 'unlinkSync', 'writeSync', 'ftruncateSync']);

/** Makes a data folder and decks of fixture cards; nothing is opened yet. */
export function makeFakeWorld(
  cards: readonly FixtureCard[] = FIXTURE_CARDS,
  settings: Readonly<Partial<Record<SettingKey, unknown>>> = {},
): FakeWorld {
  const home = tempHome();
  const shippedDecksDir = join(tempHome(), 'decks');
  writeFixtureDecks(shippedDecksDir, cards);
  writeFileSync(join(home, 'config.json'), JSON.stringify({ ...CARDS_ONLY, ...settings }));
  const clock: FakeClock = { nowMs: Date.UTC(2026, 0, 31, 10, 15) };
  const disk: FakeDisk = { refusesWith: null };
  const fs = faultyFileSystem(({ name, flags }) =>
    CHANGES.has(name) || (name === 'openSync' && flags !== 'r') ? disk.refusesWith : null,
  );
  // The disk is not waited for: what a power cut leaves is tested in the store.
  const folder = { home, fs: { ...fs, fsyncSync: () => {} }, now: () => clock.nowMs, randomBytes };
  return { home, clock, disk, surroundings: { folder, shippedDecksDir, utcOffset: () => 0 } };
}

/** Opens the real program on a fresh folder with fixture cards. */
export async function openFakeApp(
  cards?: readonly FixtureCard[],
  settings?: Readonly<Partial<Record<SettingKey, unknown>>>,
): Promise<FakeWorld & { readonly app: App }> {
  const world = makeFakeWorld(cards, settings);
  return { ...world, app: await openApp(world.surroundings) };
}

/** Grades a card as a session would, 5 seconds after it was shown. */
export function giveGrade(app: App, name: FixtureCard, grade: Grade): void {
  const given = { card: fixtureId(name), grade, elapsedMs: 5000, isCram: false };
  const saved = app.record(gradeCard(app.progress(), given, app.moment(), currentParameters(app)));
  if (!saved.ok) throw new Error(saved.error.message);
}

/** Moves the clock by whole days. */
export function passDays(clock: FakeClock, days: number): void {
  clock.nowMs += days * MS_PER_DAY;
}

/** Lets a card be forgotten so many times, on days on which it is due. */
export function forgetOften(app: App, clock: FakeClock, name: FixtureCard, lapses: number): void {
  giveGrade(app, name, 4);
  for (let lapse = 0; lapse < lapses; lapse++) {
    waitUntilDue(app, clock, name);
    giveGrade(app, name, 1);
    clock.nowMs += 11 * 60_000;
    giveGrade(app, name, 3);
  }
  waitUntilDue(app, clock, name);
}

function waitUntilDue(app: App, clock: FakeClock, name: FixtureCard): void {
  const due = app.progress().cards.get(fixtureId(name))?.memory?.due;
  if (due === undefined || !('day' in due)) throw new Error(`${name} is not in review`);
  passDays(clock, due.day - app.day());
}

/** The one log of a data folder. */
export function logOf({ home }: FakeWorld): { readonly path: string; readonly lines: readonly string[] } {
  const folder = join(home, 'log');
  const name = readdirSync(folder).find((file) => file.endsWith('.jsonl')) ?? 'none';
  const path = join(folder, name);
  return { path, lines: readFileSync(path, 'utf8').trimEnd().split('\n') };
}
