import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event, EventDraft } from '../../../src/core/events/event.ts';
import { dataPaths, type DataFolder } from '../../../src/store/disk/data-folder.ts';
import { openEventLog } from '../../../src/store/log/event-log.ts';
import { bundleScript } from '../../helpers/bundle-script.ts';
import { faultyFileSystem, readOnlyFileSystem, unsyncedFileSystem, type Fault } from '../../helpers/faulty-file-system.ts';
import { tempFolder } from '../../helpers/temp-home.ts';

/** These take seconds; a machine that is busy with other things must not make them fail. */
const SLOW_MACHINE_MS = 60_000;

const flag = (card: string): EventDraft => ({ type: 'flag', data: { card, on: true } });

function folderWith(...cards: string[]): { folder: DataFolder; path: string } {
  const folder = tempFolder({ fs: unsyncedFileSystem });
  const done = openEventLog(folder).append(cards.map(flag));
  if (!done.ok) throw new Error(done.error.message);
  const { log } = dataPaths(folder.home);
  return { folder, path: join(log, readdirSync(log)[0] ?? '') };
}

function readAll(folder: DataFolder): Event[] {
  const events: Event[] = [];
  openEventLog(folder).read(null, (event) => events.push(event));
  return events;
}

describe('a torn last line', () => {
  test('is cut off, kept and reported, wherever it was torn; one that lacks only its end is completed', { timeout: SLOW_MACHINE_MS }, () => {
    const { folder, path } = folderWith('a', 'caching/ünï-💥');
    const whole = readFileSync(path);
    const lastStart = whole.subarray(0, whole.length - 1).lastIndexOf(0x0a) + 1;
    const known = readAll(folder);
    const { torn } = dataPaths(folder.home);
    let kept = 0;
    for (let end = lastStart; end <= whole.length; end++) {
      folder.fs.unlinkSync(path);
      appendFileSync(path, whole.subarray(0, end));
      const log = openEventLog(folder);
      const before: Event[] = [];
      log.read(null, (event) => before.push(event));
      const done = log.append([flag('next')]);
      if (!done.ok) throw new Error(done.error.message);
      const { ours, theirs, problems } = done.value;
      const survives = end >= whole.length - 1;
      expect([...before, ...theirs]).toEqual(survives ? known : known.slice(0, 1));
      expect(readAll(folder)).toEqual([...before, ...theirs, ...ours]);
      const isTorn = !survives && end > lastStart;
      expect(problems).toMatchObject(isTorn ? [{ kind: 'torn-tail', path }] : []);
      if (isTorn) {
        kept += 1;
        const [, keptAs = ''] = /kept as (\S+)\.$/.exec(problems[0]?.message ?? '') ?? [];
        expect(readFileSync(keptAs)).toEqual(whole.subarray(lastStart, end));
      }
    }
    expect(readdirSync(torn)).toHaveLength(kept);
  });

  test('of zeros, as a power cut leaves them, is cut off too', () => {
    const { folder, path } = folderWith('a');
    appendFileSync(path, Buffer.alloc(5000));
    const done = openEventLog(folder).append([flag('b')]);
    expect(done).toMatchObject({ ok: true, value: { problems: [{ kind: 'torn-tail' }] } });
    expect(readAll(folder)).toHaveLength(2);
  });

  test('stays where it is when it cannot be kept elsewhere', () => {
    const { folder, path } = folderWith('a', 'b');
    truncateSync(path, readFileSync(path).length - 10);
    const before = readFileSync(path);
    const fs = faultyFileSystem(({ name, path: where }) => (name === 'writeSync' && where.includes('torn') ? 'ENOSPC' : null));
    expect(openEventLog({ ...folder, fs }).append([flag('c')])).toMatchObject({ ok: false, error: { kind: 'full' } });
    expect(readFileSync(path)).toEqual(before);
  });
});

describe('an append that the disk refuses', () => {
  /** Fails a call on the log the first time, as a disk that has room again later. */
  function onLog(name: string, answers: readonly (string | number)[]): Fault {
    const left = [...answers];
    return (call) => (call.name === name && call.path.endsWith('.jsonl') ? (left.shift() ?? null) : null);
  }

  test.each([
    ['has no space', onLog('writeSync', ['ENOSPC']), 'full', 'no space left'],
    ['has space for a piece', onLog('writeSync', [37, 'ENOSPC']), 'full', 'no space left'],
    ['has space for one line of two', onLog('writeSync', [160, 'EDQUOT']), 'full', 'no space left'],
    ['fails while writing', onLog('writeSync', [10, 'EIO']), 'io', 'EIO'],
    ['fails while syncing', onLog('fsyncSync', ['EIO']), 'io', 'EIO'],
    ['is read-only', (call) => (call.flags === 'a+' ? 'EROFS' : null), 'read-only', 'EROFS'],
    ['is somebody else’s', (call) => (call.flags === 'a+' ? 'EACCES' : null), 'read-only', 'EACCES'],
  ] as [string, Fault, string, string][])('because it %s leaves nothing half written', (_, fault, kind, words) => {
    const { folder, path } = folderWith('a');
    const before = readFileSync(path);
    const log = openEventLog({ ...folder, fs: faultyFileSystem(fault) });
    const refused = log.append([flag('b'), flag('c')]);
    expect(refused).toMatchObject({ ok: false, error: { kind } });
    if (!refused.ok) expect(refused.error.message).toMatch(new RegExp(`^Could not save to .*/log.*${words}.*\\.$`));
    expect(readFileSync(path)).toEqual(before);
  });

  test('goes through when it is tried again, and theirs come then', () => {
    const { folder } = folderWith('a');
    const log = openEventLog({ ...folder, fs: faultyFileSystem(onLog('writeSync', [37, 'ENOSPC'])) });
    expect(log.append([flag('b')]).ok).toBe(false);
    expect(log.append([flag('b')])).toMatchObject({ ok: true, value: { theirs: [flag('a')], ours: [flag('b')] } });
    expect(readAll(folder)).toMatchObject([flag('a'), flag('b')]);
  });

  test('says so when not even the cutting back works, and the next append repairs it', () => {
    const { folder } = folderWith('a');
    const writes = onLog('writeSync', [37, 'EIO']);
    const cuts = onLog('ftruncateSync', ['EIO']);
    const log = openEventLog({ ...folder, fs: faultyFileSystem((call) => writes(call) ?? cuts(call)) });
    expect(log.append([flag('b')])).toMatchObject({ ok: false, error: { kind: 'io' } });
    expect(log.append([flag('b')])).toMatchObject({ ok: true, value: { problems: [{ kind: 'torn-tail' }] } });
    expect(readAll(folder)).toMatchObject([flag('a'), flag('b')]);
  });

  test('on a read-only disk still lets everything be read', () => {
    const { folder } = folderWith('a', 'b');
    const log = openEventLog({ ...folder, fs: readOnlyFileSystem() });
    const events: Event[] = [];
    expect(log.read(null, (event) => events.push(event)).problems).toEqual([]);
    expect(events).toHaveLength(2);
    const refused = log.append([flag('c')]);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    if (!refused.ok) expect(refused.error.message).toMatch(/EROFS.*SYSDRILL_HOME/);
    expect(log.pull().events).toEqual([]);
  });

  test('at a real size limit leaves whole lines only', () => {
    const folder = tempFolder();
    const script = bundleScript(new URL('../workers/append-events.ts', import.meta.url), folder.home);
    const run = spawnSync('bash', ['-c', 'ulimit -f 4; exec "$0" "$@"', process.execPath, script, folder.home, '100']);
    const { ours, error } = JSON.parse(run.stdout.toString());
    expect(error).toMatchObject({ kind: 'full' });
    expect(ours.length).toBeGreaterThan(10);
    const { log } = dataPaths(folder.home);
    expect(readFileSync(join(log, readdirSync(log)[0] ?? ''), 'utf8').endsWith('}\n')).toBe(true);
    expect(readAll(folder).map((event) => event.id)).toEqual(ours);
  });
});

describe('an append whose lock was taken by another', () => {
  /** As another process does when ours stood still for ten seconds. */
  function takeLockDown({ home, fs }: DataFolder): void {
    const { lock } = dataPaths(home);
    for (const flagFile of readdirSync(lock)) fs.unlinkSync(join(lock, flagFile));
  }

  test('repairs nothing', () => {
    const { folder, path } = folderWith('a');
    appendFileSync(path, '{"v":1');
    const before = readFileSync(path);
    const { log } = dataPaths(folder.home);
    const fs = faultyFileSystem(({ name, path: where }) => {
      if (name === 'readdirSync' && where === log) takeLockDown(folder);
      return null;
    });
    expect(openEventLog({ ...folder, fs }).append([flag('b')])).toMatchObject({ ok: false, error: { kind: 'busy' } });
    expect(readFileSync(path)).toEqual(before);
  });

  test('writes nothing', () => {
    const { folder, path } = folderWith('a');
    const before = readFileSync(path);
    const randomBytes = (size: number) => {
      takeLockDown(folder);
      return folder.randomBytes(size);
    };
    const refused = openEventLog({ ...folder, randomBytes }).append([flag('b')]);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'busy', path } });
    expect(readFileSync(path)).toEqual(before);
  });
});

describe('the first append', () => {
  test('puts the names of its files on disk before their content', () => {
    const synced: string[] = [];
    const folder = tempFolder();
    const fs = faultyFileSystem(({ name, path }) => {
      if (name === 'fsyncSync' || (name === 'writeSync' && path.endsWith('.jsonl'))) synced.push(`${name} ${path}`);
      return null;
    });
    const { log, device } = dataPaths(folder.home);
    openEventLog({ ...folder, fs }).append([flag('a')]);
    const path = join(log, readdirSync(log)[0] ?? '');
    expect(synced).toEqual([
      `fsyncSync ${device}.new`,
      `fsyncSync ${folder.home}`,
      `fsyncSync ${log}`,
      `fsyncSync ${folder.home}`,
      `writeSync ${path}`,
      `fsyncSync ${path}`,
    ]);
  });
});

describe('a disk that fails while reading', () => {
  test('is reported, gives each event once, and lets nothing be written after what was not read', () => {
    const { folder, path } = folderWith('a');
    const padding = 'x'.repeat(2000);
    for (let i = 0; i < 15; i++) openEventLog(folder).append(Array.from({ length: 100 }, (_, n) => flag(`${padding}${i}-${n}`)));
    let reads = 0;
    let failing = true;
    const fs = faultyFileSystem(({ name, path: where }) =>
      failing && name === 'readSync' && where === path && ++reads >= 3 ? 'EIO' : null,
    );
    const log = openEventLog({ ...folder, fs });
    const ids: string[] = [];
    const taken = log.read(null, (event) => ids.push(event.id));
    expect(taken.problems).toMatchObject([{ kind: 'unreadable-file', path }]);
    expect(ids.length).toBeGreaterThan(100);
    expect(log.append([flag('b')])).toMatchObject({ ok: false, error: { kind: 'io' } });
    failing = false;
    const again = log.pull();
    expect(again.restart).toBe(true);
    ids.length = 0;
    log.read(null, (event) => ids.push(event.id));
    expect(new Set(ids).size).toBe(1501);
    expect(ids).toHaveLength(1501);
  });

  test('lets nothing be written after what was not read, though the rest of the disk answers', () => {
    const { folder, path } = folderWith('a');
    const before = readFileSync(path);
    let reads = 0;
    const fs = faultyFileSystem(({ name, path: where }) => (name === 'readSync' && where === path && ++reads === 1 ? 'EIO' : null));
    const log = openEventLog({ ...folder, fs });
    const refused = log.append([flag('b')]);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'io', path } });
    expect(readFileSync(path)).toEqual(before);
    expect(log.append([flag('b')])).toMatchObject({ ok: true, value: { theirs: [flag('a')], ours: [flag('b')] } });
  });

  test('does not take a log that it may not look at for one that is gone', () => {
    const { folder, path } = folderWith('a');
    const positions = openEventLog(folder).read(null, () => {}).positions;
    const fs = faultyFileSystem(({ name, path: where }) => (name === 'statSync' && where === path ? 'EACCES' : null));
    const taken = openEventLog({ ...folder, fs }).read(positions, () => {});
    expect(taken).toMatchObject({ restart: false, positions, problems: [{ kind: 'unreadable-file', path }] });
  });

  test('does not take logs that it cannot list for logs that are gone', () => {
    const { folder } = folderWith('a');
    const { log } = dataPaths(folder.home);
    const positions = openEventLog(folder).read(null, () => {}).positions;
    const fs = faultyFileSystem(({ name, path }) => (name === 'readdirSync' && path === log ? 'EACCES' : null));
    const taken = openEventLog({ ...folder, fs }).read(positions, () => {});
    expect(taken).toMatchObject({ restart: false, positions, problems: [{ kind: 'unreadable-file', path: log }] });
  });
});
