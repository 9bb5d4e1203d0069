import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { err, ok } from '../../../src/core/result.ts';
import { dataPaths, type DataFolder } from '../../../src/store/disk/data-folder.ts';
import { withLock } from '../../../src/store/disk/lock.ts';
import { bundleScript } from '../../helpers/bundle-script.ts';
import { faultyFileSystem, readOnlyFileSystem } from '../../helpers/faulty-file-system.ts';
import { sharedTempFolder, tempFolder } from '../../helpers/temp-home.ts';

/** These take seconds; a machine that is busy with other things must not make them fail. */
const SLOW_MACHINE_MS = 60_000;

const HOST = hostname().replaceAll(/[^\w.-]/g, '_');
const scripts = sharedTempFolder();
let holdLock = '';
let contendLock = '';
let deadPid = 0;

beforeAll(() => {
  holdLock = bundleScript(new URL('../workers/hold-lock.ts', import.meta.url), scripts());
  contendLock = bundleScript(new URL('../workers/contend-lock.ts', import.meta.url), scripts());
  deadPid = spawnSync(process.execPath, ['-e', '']).pid;
});

/** Puts up a flag as another process would. */
function plantFlag({ home }: DataFolder, pid: number, host: string, count = 0): string {
  const { lock } = dataPaths(home);
  mkdirSync(lock, { recursive: true });
  const path = join(lock, `${Date.now()}-${pid}-${count}-${host}`);
  writeFileSync(path, '');
  return path;
}

function makeOlder(path: string, ageMs: number): void {
  const modifiedAtS = (Date.now() - ageMs) / 1000;
  utimesSync(path, modifiedAtS, modifiedAtS);
}

function flagsOf({ home }: DataFolder): string[] {
  return readdirSync(dataPaths(home).lock);
}

function timeToEnterMs(folder: DataFolder): number {
  const startMs = performance.now();
  expect(withLock(folder, () => ok('in'))).toEqual(ok('in'));
  return performance.now() - startMs;
}

describe('withLock', () => {
  test('runs the work inside and leaves nothing behind, also when the work fails or throws', () => {
    const folder = tempFolder();
    expect(withLock(folder, () => ok(flagsOf(folder).length))).toEqual(ok(1));
    expect(flagsOf(folder)).toEqual([]);
    const refused = { kind: 'io', path: '', message: '' } as const;
    expect(withLock(folder, () => err(refused))).toEqual(err(refused));
    const bug = () => {
      throw new RangeError('bug');
    };
    expect(() => withLock(folder, bug)).toThrow('bug');
    expect(flagsOf(folder)).toEqual([]);
  });

  test('cannot be nested', () => {
    const folder = tempFolder();
    expect(() => withLock(folder, () => withLock(folder, () => ok(1)))).toThrow('already held');
  });

  test('clears the flag of a dead process, and that of an earlier process with our number, at once', () => {
    const folder = tempFolder();
    plantFlag(folder, deadPid, HOST);
    plantFlag(folder, process.pid, HOST, 999);
    expect(timeToEnterMs(folder)).toBeLessThan(200);
    expect(flagsOf(folder)).toEqual([]);
  });

  test.each([11_000, -11_000])('clears a flag of another machine that is %i ms old', (ageMs) => {
    const folder = tempFolder();
    makeOlder(plantFlag(folder, 1, 'elsewhere'), ageMs);
    expect(timeToEnterMs(folder)).toBeLessThan(200);
  });

  test('waits for a living owner for three seconds at most, then says who it is', () => {
    const folder = tempFolder();
    makeOlder(plantFlag(folder, 1, 'elsewhere'), 5000);
    const startMs = performance.now();
    const result = withLock(folder, () => ok('in'));
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.kind).toBe('busy');
    expect(result.error.message).toMatch(/process 1 on elsewhere.*Try again/);
    expect(performance.now() - startMs).toBeGreaterThan(2900);
    expect(performance.now() - startMs).toBeLessThan(4500);
    expect(flagsOf(folder)).toHaveLength(1);
  });

  test('leaves files alone that are no flags', () => {
    const folder = tempFolder();
    mkdirSync(dataPaths(folder.home).lock);
    writeFileSync(join(dataPaths(folder.home).lock, 'desktop.ini'), '');
    expect(timeToEnterMs(folder)).toBeLessThan(200);
    expect(flagsOf(folder)).toEqual(['desktop.ini']);
  });

  test('tells the work when its flag was taken down meanwhile', () => {
    const folder = tempFolder();
    withLock(folder, (lock) => {
      expect(lock.stillMine()).toBe(true);
      for (const flag of flagsOf(folder)) folder.fs.unlinkSync(join(dataPaths(folder.home).lock, flag));
      expect(lock.stillMine()).toBe(false);
      return ok(null);
    });
  });

  test('does not enter on a flag that was taken down before it looked', () => {
    let lost = false;
    const folder = tempFolder();
    const { lock } = dataPaths(folder.home);
    const fs = faultyFileSystem(({ name, path }) => {
      if (name !== 'readdirSync' || path !== lock || lost) return null;
      lost = true;
      for (const flag of readdirSync(lock)) folder.fs.unlinkSync(join(lock, flag));
      return null;
    });
    expect(withLock({ ...folder, fs }, () => ok(flagsOf(folder).length))).toEqual(ok(1));
    expect(lost).toBe(true);
  });

  test('answers with the error of a read-only folder', () => {
    const result = withLock(tempFolder({ fs: readOnlyFileSystem() }), () => ok('in'));
    expect(result).toMatchObject({ ok: false, error: { kind: 'read-only' } });
  });

  test('lets the next process in within 200 ms when the owner is killed', async () => {
    const folder = tempFolder();
    const owner = spawn(process.execPath, [holdLock, folder.home], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(owner.stdout, 'data');
    expect(flagsOf(folder)).toHaveLength(1);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(timeToEnterMs(folder)).toBeLessThan(200);
  });

  test('keeps two processes from being inside at once, while dead flags appear and owners are killed', { timeout: SLOW_MACHINE_MS }, async () => {
    const folder = tempFolder();
    const trace = join(folder.home, 'trace');
    const roundsOf = [60, 60, 25, 10, 5];
    const workers = roundsOf.map((rounds) =>
      spawn(process.execPath, [contendLock, folder.home, trace, String(rounds)], { stdio: 'inherit' }),
    );
    let count = 0;
    const planting = setInterval(() => plantFlag(folder, deadPid, HOST, count++), 2);
    const ends = await Promise.all(workers.map((worker) => once(worker, 'exit')));
    clearInterval(planting);
    expect(ends.map(([, signal]) => signal)).toEqual(workers.map(() => 'SIGKILL'));
    expect(count).toBeGreaterThan(20);
    const steps = readFileSync(trace, 'utf8').trimEnd().split('\n');
    expect(steps.filter((step) => step.startsWith('in '))).toHaveLength(160);
    expect(findOverlap(steps, new Set(workers.map((worker) => worker.pid)))).toBe(null);
  });
});

/** The step at which somebody came in while another was inside; each process was killed in its last round. */
function findOverlap(steps: readonly string[], pids: ReadonlySet<number | undefined>): string | null {
  const lastIn = new Map(steps.map((step, index) => [step, index]));
  let inside: string | null = null;
  for (const [index, step] of steps.entries()) {
    const [way, pid = ''] = step.split(' ');
    if (!pids.has(Number(pid))) return step;
    if (way === 'out') {
      if (inside !== pid) return `${index}: ${step}`;
      inside = null;
    } else {
      if (inside !== null) return `${index}: ${step}`;
      inside = lastIn.get(step) === index ? null : pid;
    }
  }
  return null;
}
