import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event, EventDraft } from '../../../src/core/events/event.ts';
import { dataPaths, type DataFolder } from '../../../src/store/disk/data-folder.ts';
import { openEventLog, type EventLog, type Taken } from '../../../src/store/log/event-log.ts';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import type { Positions } from '../../../src/store/log/positions.ts';
import { bundleScript } from '../../helpers/bundle-script.ts';
import { faultyFileSystem, unsyncedFileSystem } from '../../helpers/faulty-file-system.ts';
import { tempFolder } from '../../helpers/temp-home.ts';

/** These take seconds; a machine that is busy with other things must not make them fail. */
const SLOW_MACHINE_MS = 60_000;

const flag = (card: string): EventDraft => ({ type: 'flag', data: { card, on: true } });

/** What one process has seen of the log, across restarts. */
interface Reader {
  log: EventLog;
  seen: string[];
  saved: { positions: Positions; seen: readonly string[] } | null;
}

type Step =
  | { readonly kind: 'append'; readonly reader: number; readonly count: number; readonly diskFull: boolean }
  | { readonly kind: 'pull' | 'save' | 'reopen'; readonly reader: number }
  | { readonly kind: 'killed while writing'; readonly bytes: number }
  | { readonly kind: 'bytes from another device'; readonly bytes: number };

const reader = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), reader, count: fc.nat({ max: 3 }), diskFull: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('pull' as const, 'save' as const, 'reopen' as const), reader }),
  fc.record({ kind: fc.constant('killed while writing' as const), bytes: fc.integer({ min: 1, max: 150 }) }),
  fc.record({ kind: fc.constant('bytes from another device' as const), bytes: fc.integer({ min: 1, max: 400 }) }),
);

const foreignLines = Array.from({ length: 100 }, (_, n) => ({
  v: 1,
  id: `019b9e2a-3c00-7123-8abc-${String(n).padStart(12, '0')}`,
  device: 'ffffffff',
  at: 1_767_225_600_000 + n,
  ...flag(`caching/ü-${n}`),
}));
const foreignBytes = Buffer.from(foreignLines.map((line) => `${JSON.stringify(line)}\n`).join(''));

/** Runs steps on one data folder and returns what was saved and what each reader has seen in the end. */
function runSteps(steps: readonly Step[]): { saved: readonly string[]; readers: readonly Reader[] } {
  let diskFull = false;
  const fs = faultyFileSystem(({ name, path }) => {
    if (name === 'fsyncSync') return null;
    return diskFull && name === 'writeSync' && path.endsWith('.jsonl') ? 'ENOSPC' : null;
  });
  const folder = tempFolder({ fs: { ...fs, fsyncSync: unsyncedFileSystem.fsyncSync } });
  const readers: Reader[] = [0, 1, 2].map(() => ({ log: openEventLog(folder), seen: [], saved: null }));
  const saved: string[] = [];
  let foreign = 0;
  for (const each of steps) {
    if (each.kind === 'killed while writing') tearLog(folder, saved.length, each.bytes);
    else if (each.kind === 'bytes from another device') foreign = growForeignLog(folder, foreign, each.bytes);
    else {
      diskFull = each.kind === 'append' && each.diskFull;
      saved.push(...runOn(readers[each.reader] as Reader, each, folder));
      diskFull = false;
    }
  }
  growForeignLog(folder, foreign, foreignBytes.length);
  for (const each of readers) pullInto(each);
  return { saved, readers };
}

function runOn(reader: Reader, { kind, count = 0 }: { kind: string; count?: number }, folder: DataFolder): readonly string[] {
  if (kind === 'pull') pullInto(reader);
  if (kind === 'save') reader.saved = { positions: reader.log.positions(), seen: [...reader.seen] };
  if (kind === 'reopen') {
    reader.log = openEventLog(folder);
    reader.seen = [...(reader.saved?.seen ?? [])];
    expectNoRestart(reader.log.read(reader.saved?.positions ?? null, (event) => reader.seen.push(event.id)));
  }
  if (kind !== 'append') return [];
  const done = reader.log.append(Array.from({ length: count }, () => flag('caching/ttl')));
  if (!done.ok) return [];
  expectNoRestart(done.value);
  const ours = done.value.ours.map((event) => event.id);
  reader.seen.push(...done.value.theirs.map((event) => event.id), ...ours);
  return ours;
}

function pullInto(reader: Reader): void {
  const pulled = reader.log.pull();
  expectNoRestart(pulled);
  reader.seen.push(...pulled.events.map((event) => event.id));
}

function expectNoRestart(taken: Taken): void {
  expect(taken.restart).toBe(false);
}

/** Leaves the beginning of a line at the end of the own log, as a process does that is killed while it writes. */
function tearLog({ home }: DataFolder, salt: number, bytes: number): void {
  const { device, log } = dataPaths(home);
  if (!existsSync(device)) return;
  const path = join(log, `${JSON.parse(readFileSync(device, 'utf8')).id}.jsonl`);
  if (!existsSync(path)) return;
  const line = JSON.stringify({ ...foreignLines[0], id: `torn-${salt}`, data: { card: 'x'.repeat(200), on: true } });
  appendFileSync(path, line.slice(0, bytes));
}

function growForeignLog({ home }: DataFolder, from: number, bytes: number): number {
  const { log } = dataPaths(home);
  mkdirSync(log, { recursive: true });
  appendFileSync(join(log, 'ffffffff.jsonl'), foreignBytes.subarray(from, from + bytes));
  return Math.min(from + bytes, foreignBytes.length);
}

describe('the event log', () => {
  test('hands over each event exactly once, however appends, reads, restarts, torn lines and full disks mix', { timeout: SLOW_MACHINE_MS }, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { saved, readers } = runSteps(steps);
        const all = [...saved, ...foreignLines.map((line) => line.id)].toSorted();
        for (const each of readers) expect(each.seen.toSorted()).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });

  test('takes the appends of two processes at once: none lost, none double, none torn', { timeout: SLOW_MACHINE_MS }, async () => {
    const folder = tempFolder();
    const script = bundleScript(new URL('../workers/append-events.ts', import.meta.url), folder.home);
    const outputs = await Promise.all([1, 2].map(() => runWorker(script, [folder.home, '300'])));
    const [one, two] = outputs.map((output) => JSON.parse(output));
    expect([one.error, two.error]).toEqual([null, null]);
    const { log } = dataPaths(folder.home);
    const files = readdirSync(log);
    expect(files).toHaveLength(1);
    const text = readFileSync(join(log, files[0] ?? ''), 'utf8');
    const ids = text.trimEnd().split('\n').map((line) => (JSON.parse(line) as Event).id);
    expect(ids).toHaveLength(600);
    expect(new Set(ids).size).toBe(600);
    expect(new Set([...one.ours, ...two.ours])).toEqual(new Set(ids));
    for (const { ours, theirs } of [one, two]) {
      const own = new Set(ours);
      expect(theirs).toEqual(ids.filter((id) => !own.has(id)).slice(0, theirs.length));
    }
    expect(one.theirs.length + two.theirs.length).toBeGreaterThan(300);
  });

  test('answers a pull without news well under a millisecond', () => {
    const folder = tempFolder({ fs: nodeFileSystem });
    const log = openEventLog(folder);
    log.append(Array.from({ length: 1000 }, (_, n) => flag(`caching/${n}`)));
    const times = Array.from({ length: 200 }, () => {
      const startMs = performance.now();
      log.pull();
      return performance.now() - startMs;
    });
    expect(times.toSorted((a, b) => a - b)[100]).toBeLessThan(0.5);
  });
});

async function runWorker(script: string, args: readonly string[]): Promise<string> {
  const worker = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  worker.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  await once(worker, 'close');
  return output;
}
