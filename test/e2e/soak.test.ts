import { expect, test } from 'vitest';
import { damageImports } from './soak/damage-imports.ts';
import { fuzzExpressions } from './soak/fuzz-expressions.ts';
import { gradeTogether } from './soak/grade-together.ts';
import { killMocks } from './soak/kill-mocks.ts';
import { killSessions } from './soak/kill-sessions.ts';
import { contextsNotMet } from './soak/random-bursts.ts';
import { pressRandomKeys } from './soak/random-keys.ts';
import { syncByGit, syncInMemory } from './soak/sync-often.ts';

/** Under `npm run soak` the full counts; npm tells which script runs. */
const isFull = process.env['npm_lifecycle_event'] === 'soak';
const KILLS = isFull ? 200 : 3;
const MOCK_KILLS = isFull ? 100 : 2;
const CARDS_EACH = isFull ? 300 : 12;
const SHARED_CARDS = isFull ? 100 : 6;
const DAMAGED_IMPORTS = isFull ? 20_000 : 80;
const EXPRESSIONS = isFull ? 100_000 : 1000;
const MEMORY_SYNCS = 1000;
const GIT_SYNCS = 30;
const RANDOM_KEYS = isFull ? 20_000 : 200;
const TIMEOUT_MS = isFull ? 30 * 60_000 : 60_000;

test('a session killed at any moment has lost no grade that the next card confirmed', { timeout: TIMEOUT_MS }, async () => {
  const report = await killSessions(KILLS, isFull ? `${Date.now()}` : 'few kills');
  if (isFull) console.log(`kill: ${JSON.stringify(report)}`);
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(KILLS);
  expect(report.confirmed).toBeGreaterThan(0);
});

test('a mock session killed at any moment has lost no more than the last second of typing', { timeout: TIMEOUT_MS }, async () => {
  const report = await killMocks(MOCK_KILLS, isFull ? `${Date.now()}` : 'few mocks');
  if (isFull) console.log(`mock: ${JSON.stringify(report)}`);
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(MOCK_KILLS);
  expect(report.typed).toBeGreaterThan(0);
});

test('two programs that grade at the same time lose nothing and double nothing', { timeout: TIMEOUT_MS }, async () => {
  const report = await gradeTogether(CARDS_EACH, SHARED_CARDS);
  if (isFull) console.log(`two programs: ${JSON.stringify(report)}`);
  expect(report.faults).toEqual([]);
  expect(report.own).toBe(2 * CARDS_EACH);
  expect(report.shared).toBeGreaterThanOrEqual(SHARED_CARDS);
});

test('a damaged file ends in a message or a result, never in a crash or a changed store', { timeout: TIMEOUT_MS }, async () => {
  const report = await damageImports(DAMAGED_IMPORTS, isFull ? `${Date.now()}` : 'few imports');
  if (isFull) console.log(`damaged imports: ${JSON.stringify(report)}`);
  expect(report.faults).toEqual([]);
  expect(report.imports).toBe(DAMAGED_IMPORTS);
  expect(report.refused).toBeGreaterThan(0);
  expect(report.performed).toBeGreaterThan(0);
});

test('an odd expression ends in an answer or an error, never in a crash, a hang or NaN', { timeout: TIMEOUT_MS }, () => {
  const report = fuzzExpressions(EXPRESSIONS, isFull ? Date.now() : 1);
  if (isFull) console.log(`expressions: ${JSON.stringify(report)}`);
  expect(report.faults).toEqual([]);
  expect(report.answers).toBeGreaterThan(0);
  expect(report.refused).toBeGreaterThan(0);
});

// A few of these run in test/store/sync.
test.runIf(isFull)('three devices that sync by a folder come to the same, whatever breaks off', { timeout: TIMEOUT_MS }, async () => {
  const report = await syncInMemory(MEMORY_SYNCS, `${Date.now()}`);
  console.log(`sync by a folder: ${JSON.stringify(report)}`);
  expect(report.faults).toEqual([]);
  expect(report.runs).toBe(MEMORY_SYNCS);
  expect(report.cuts).toBeGreaterThan(0);
});

test.runIf(isFull)('three devices that sync by git come to the same, whatever breaks off', { timeout: TIMEOUT_MS }, async () => {
  const report = await syncByGit(GIT_SYNCS, `${Date.now()}`);
  console.log(`sync by git: ${JSON.stringify(report)}`);
  expect(report.faults).toEqual([]);
  expect(report.runs).toBe(GIT_SYNCS);
});

test('random keys on every screen end in no crash, no stuck screen, no broken frame, and in flat memory', { timeout: TIMEOUT_MS }, async () => {
  const report = await pressRandomKeys(RANDOM_KEYS, isFull ? `${Date.now()}` : 'few keys');
  if (isFull) console.log(`random keys: ${JSON.stringify(report)}`);
  expect(report.faults).toEqual([]);
  expect(report.keys).toBeGreaterThanOrEqual(RANDOM_KEYS);
  if (!isFull) return;
  expect(report.memoryMb.at(-1)).toBeLessThanOrEqual(1.5 * (report.memoryMb[0] ?? 0));
  // Which screens are met is the seed's: a few are hard to come by.
  expect(contextsNotMet(report.contexts).length).toBeLessThanOrEqual(8);
});
