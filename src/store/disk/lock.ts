import { hostname } from 'node:os';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { dataPaths, FILE_MODE, FOLDER_MODE, type DataFolder } from './data-folder.ts';
import type { FileSystem } from './file-system.ts';
import { attempt, errorCode, type StoreError } from './store-error.ts';

/*
 * The lock is a folder. Who wants in puts up a flag there: an empty file whose name says since when, which process
 * and which machine, and which is never used twice. Then it looks round: with no other flag up it is inside. Of
 * several who wait, the earliest keeps its flag up and the others take theirs down, so one always gets on.
 *
 * Safe: each puts its flag up before it looks, so of two who want in at least one sees the other.
 * The flag of a dead process can be taken down by anyone, by name: as names do not come back, two processes that see
 * the same dead flag cannot take down a living one. With a single lock file, the second of them would remove the file
 * that the first has just made. The package proper-lockfile goes by the age of the file alone, and needs at least
 * two seconds to see that an owner is dead.
 */

/** An owner that holds the lock for longer is gone or stands still: work under the lock takes milliseconds. */
const STALE_AFTER_MS = 10_000;
const WAIT_AT_MOST_MS = 3_000;
const LONGEST_PAUSE_MS = 16;

const FLAG_NAME = /^\d+-(\d+)-\d+-(.+)$/;
const HOST = hostname().replaceAll(/[^\w.-]/g, '_').slice(0, 100);

/** The lock while it is held. */
export interface HeldLock {
  /** False if this process stood still for so long that another took the lock: then nothing may be written. */
  readonly stillMine: () => boolean;
}

/**
 * Runs `work` while no other process works in the data folder, waiting up to three seconds for the lock. Synchronous,
 * and not to be nested.
 */
export function withLock<T>(
  folder: DataFolder,
  work: (lock: HeldLock) => Result<T, StoreError>,
): Result<T, StoreError> {
  if (ownFlags.size > 0) throw new Error('The lock of the data folder is already held by this process.');
  const taken = takeLock(folder);
  if (!taken.ok) return taken;
  const flag = taken.value;
  try {
    return work({ stillMine: () => modifiedAtMs(folder.fs, flag.path) !== null });
  } finally {
    takeDown(folder.fs, flag);
  }
}

interface Flag {
  readonly name: string;
  readonly path: string;
}

/** What stands between a flag and the lock: the other flags, or that somebody took the own flag down. */
type Obstacle = { readonly kind: 'others'; readonly names: readonly string[] } | { readonly kind: 'own flag lost' };

const ownFlags = new Set<string>();
let flagCount = 0;

function takeLock({ home, fs }: DataFolder): Result<Flag, StoreError> {
  const { lock } = dataPaths(home);
  const sinceMs = Date.now();
  const giveUpAtMs = performance.now() + WAIT_AT_MOST_MS;
  for (let tries = 0; ; tries++) {
    const attempted = attempt('lock', lock, () => tryOnce(fs, lock, sinceMs, giveUpAtMs));
    if (!attempted.ok) return attempted;
    const { flag, obstacle } = attempted.value;
    if (obstacle === null) return ok(flag);
    takeDown(fs, flag);
    if (performance.now() >= giveUpAtMs) return err(busy(lock, obstacle));
    pause(tries);
  }
}

function tryOnce(fs: FileSystem, lock: string, sinceMs: number, giveUpAtMs: number) {
  const flag = raiseFlag(fs, lock, sinceMs);
  try {
    return { flag, obstacle: waitWhileFirst(fs, lock, flag, giveUpAtMs) };
  } catch (cause) {
    takeDown(fs, flag);
    throw cause;
  }
}

/** Keeps the flag up while it is the earliest of those up; null once there is no other. */
function waitWhileFirst(fs: FileSystem, lock: string, flag: Flag, giveUpAtMs: number): Obstacle | null {
  for (let tries = 0; ; tries++) {
    const names = livingFlags(fs, lock, flag);
    if (!names.includes(flag.name)) return { kind: 'own flag lost' };
    if (names.length === 1) return null;
    const others = names.filter((name) => name !== flag.name);
    if (others.some((name) => name < flag.name) || performance.now() >= giveUpAtMs) {
      return { kind: 'others', names: others };
    }
    pause(tries);
  }
}

function raiseFlag(fs: FileSystem, lock: string, sinceMs: number): Flag {
  const name = `${sinceMs}-${process.pid}-${flagCount++}-${HOST}`;
  const flag = { name, path: join(lock, name) };
  try {
    createEmpty(fs, flag.path);
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw cause;
    fs.mkdirSync(lock, { recursive: true, mode: FOLDER_MODE });
    createEmpty(fs, flag.path);
  }
  ownFlags.add(name);
  return flag;
}

function createEmpty(fs: FileSystem, path: string): void {
  fs.closeSync(fs.openSync(path, 'wx', FILE_MODE));
}

function takeDown(fs: FileSystem, flag: Flag): void {
  ownFlags.delete(flag.name);
  remove(fs, flag.path);
}

/** A flag that cannot be removed grows stale, so a failure does no harm. */
function remove(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path);
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
  }
}

/** The names of all flags whose owners live; those of the dead are taken down. */
function livingFlags(fs: FileSystem, lock: string, own: Flag): readonly string[] {
  return fs.readdirSync(lock).filter((name) => {
    if (name === own.name) return true;
    if (!FLAG_NAME.test(name)) return false;
    if (!isStale(fs, lock, name, own)) return true;
    remove(fs, join(lock, name));
    return false;
  });
}

function isStale(fs: FileSystem, lock: string, name: string, own: Flag): boolean {
  const [, pid, host] = FLAG_NAME.exec(name) ?? [];
  if (host === HOST && !isAlive(Number(pid), name)) return true;
  const ownMs = modifiedAtMs(fs, own.path);
  const otherMs = modifiedAtMs(fs, join(lock, name));
  if (otherMs === null) return true;
  // Both times come from the disk, so machines whose clocks differ agree. A time far ahead is from a clock set back.
  return ownMs !== null && Math.abs(ownMs - otherMs) > STALE_AFTER_MS;
}

function isAlive(pid: number, name: string): boolean {
  // A flag with our own number that we did not raise is from an earlier process: in containers numbers repeat.
  if (pid === process.pid) return ownFlags.has(name);
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) !== 'ESRCH';
  }
}

function modifiedAtMs(fs: FileSystem, path: string): number | null {
  try {
    return fs.statSync(path).mtimeMs;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Sleeps a little longer with each try; by chance, so that two who wait do not keep in step. */
function pause(tries: number): void {
  Atomics.wait(sleeper, 0, 0, Math.min(1 + tries, LONGEST_PAUSE_MS) * (0.5 + Math.random()));
}

function busy(lock: string, obstacle: Obstacle): StoreError {
  const [, pid, host] = FLAG_NAME.exec(obstacle.kind === 'others' ? (obstacle.names[0] ?? '') : '') ?? [];
  const who = pid === undefined ? 'another sysdrill' : `another sysdrill (process ${pid} on ${host})`;
  const hint = 'Try again: a lock that was left behind is cleared after ten seconds.';
  return { kind: 'busy', path: lock, message: `Nothing was saved: ${who} keeps ${lock} locked. ${hint}` };
}
