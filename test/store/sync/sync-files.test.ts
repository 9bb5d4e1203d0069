import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DataFolder } from '../../../src/store/disk/data-folder.ts';
import { openEventLog } from '../../../src/store/log/event-log.ts';
import { replaceFile } from '../../../src/store/disk/replace-file.ts';
import { openSharedFolder } from '../../../src/store/sync/sync-folder.ts';
import type { SyncReport } from '../../../src/store/sync/sync-report.ts';
import { syncWith } from '../../../src/store/sync/sync-run.ts';
import { readIfThere } from '../../../src/store/disk/read-if-there.ts';
import { memoryDisk } from '../../helpers/memory-file-system.ts';
import { reviewOf } from '../../helpers/events.ts';

const DECK = 'decks/cards/my-cards.yaml';
const START = 'name: Mine\ncards:\n';
const entry = (name: string): string => `  - id: my/${name}\n    type: basic\n    front: What is ${name}?\n    back: It.\n    category: caching\n    priority: 1\n`;

/** Two devices and a shared folder; a clock that goes on by a second with each look. */
function makeDesk() {
  let nowMs = Date.UTC(2026, 0, 31);
  let seed = 1;
  const now = (): number => (nowMs += 1000);
  const disk = memoryDisk(now);
  const deviceOf = (name: string): DataFolder => ({
    home: `/${name}`,
    fs: disk.fs,
    now,
    randomBytes: (size) => Uint8Array.from({ length: size }, () => (seed = (seed * 48_271) % 2_147_483_647) & 0xff),
  });
  const [a, b] = [deviceOf('a'), deviceOf('b')];
  const sync = async (folder: DataFolder, mayBegin = true): Promise<SyncReport> => {
    disk.fs.mkdirSync(folder.home, { recursive: true, mode: 0o700 });
    const synced = await syncWith(folder, false, async () => openSharedFolder({ folder, root: '/shared', mayBegin, setTime: disk.setTime }));
    if (!synced.ok) throw new Error(synced.error);
    return synced.value;
  };
  const write = (root: string, path: string, text: string): void => {
    disk.fs.mkdirSync(join(root, path, '..'), { recursive: true, mode: 0o700 });
    replaceFile(disk.fs, join(root, path), Buffer.from(text));
  };
  const read = (root: string, path: string): string | undefined => readIfThere(disk.fs, join(root, path))?.toString();
  return { disk, a, b, sync, write, read, moveClock: (ms: number) => void (nowMs += ms) };
}

/** A desk on which both devices have the same deck. */
async function makeSynced(...paths: readonly string[]) {
  const desk = makeDesk();
  for (const path of paths) desk.write('/a', path, START);
  for (const device of [desk.a, desk.b]) await desk.sync(device);
  return desk;
}

test('a deck that is changed on one device goes to the other', async () => {
  const { a, b, sync, write, read } = await makeSynced(DECK);
  expect(read('/b', DECK)).toBe(START);
  write('/b', DECK, 'new');
  expect((await sync(b)).files).toMatchObject({ came: [], went: [DECK] });
  expect((await sync(a)).files).toMatchObject({ came: [DECK], went: [] });
  expect(read('/a', DECK)).toBe('new');
});

test('a deck that is deleted on one device goes on the other too, and is kept there', async () => {
  const { disk, a, b, sync, read } = await makeSynced(DECK, 'decks/cards/other.yaml');
  disk.fs.unlinkSync(`/a/${DECK}`);
  expect((await sync(a)).files.removedThere).toEqual([DECK]);
  expect(read('/shared', DECK)).toBeUndefined();
  expect((await sync(b)).files.removedHere).toEqual([DECK]);
  expect(read('/b', DECK)).toBeUndefined();
  const kept = [...disk.files].filter(([path]) => path.startsWith('/b/backups/'));
  expect(kept.map(([, bytes]) => bytes.toString())).toEqual([START]);
});

test('a deck that is deleted here and changed there comes back', async () => {
  const { disk, a, b, sync, write, read } = await makeSynced(DECK, 'decks/cards/other.yaml');
  disk.fs.unlinkSync(`/a/${DECK}`);
  write('/b', DECK, 'changed');
  await sync(b);
  await sync(a);
  expect(read('/a', DECK)).toBe('changed');
});

test('all decks gone at once is a folder that is missing, not a deletion', async () => {
  const paths = ['a', 'b', 'c'].map((name) => `decks/cards/${name}.yaml`);
  const { disk, a, b, sync, read } = await makeSynced(...paths);
  for (const path of paths) disk.fs.unlinkSync(`/a/${path}`);
  await sync(a);
  await sync(b);
  for (const home of ['/a', '/b', '/shared']) expect(paths.map((path) => read(home, path))).toEqual([START, START, START]);
});

describe('a deck that both have changed', () => {
  test('by adding cards has them all', async () => {
    const { a, b, sync, write, read } = await makeSynced(DECK);
    write('/a', DECK, START + entry('one') + entry('two'));
    write('/b', DECK, START + entry('three'));
    await sync(a);
    expect((await sync(b)).files).toMatchObject({ joined: [DECK], conflicts: [] });
    await sync(a);
    for (const home of ['/a', '/b', '/shared']) expect(read(home, DECK)).toBe(START + entry('one') + entry('two') + entry('three'));
  });

  test('by adding, after a sync that was broken off, has each card once', async () => {
    const { disk, a, b, sync, write, read } = await makeSynced(DECK);
    write('/a', DECK, START + entry('one'));
    await sync(a);
    write('/b', DECK, START + entry('three'));
    const base = disk.files.get('/b/sync/base.json')?.toString() ?? '';
    await sync(b);
    // As if the power had gone after the deck here was written: the target and the base are those of before.
    write('/shared', DECK, START + entry('one') + entry('two'));
    write('/b', 'sync/base.json', base);
    await sync(b);
    expect(read('/b', DECK)).toBe(START + entry('one') + entry('two') + entry('three'));
  });

  test('before they first met, each by adding cards, has them all', async () => {
    const { a, b, sync, write, read } = makeDesk();
    write('/a', DECK, START + entry('one') + entry('same'));
    write('/b', DECK, START + entry('three') + entry('same'));
    for (const device of [a, b, a]) await sync(device);
    for (const home of ['/a', '/b', '/shared']) expect(read(home, DECK)).toBe(START + entry('one') + entry('same') + entry('three'));
  });

  test.each([
    ['here', 60_000, 'ours', 'a’s', 'b’s'],
    ['there', -60_000, 'theirs', 'b’s', 'a’s'],
  ])('in other ways is as it was changed last, %s, and the other version is kept', async (_, aheadMs, holds, winner, loser) => {
    const { disk, a, b, sync, write, read, moveClock } = await makeSynced(DECK);
    write('/b', DECK, 'b’s');
    moveClock(aheadMs);
    write('/a', DECK, 'a’s');
    moveClock(120_000);
    await sync(b);
    const { conflicts } = (await sync(a)).files;
    expect(conflicts).toEqual([{ path: DECK, holds, keptAs: expect.stringContaining('/a/backups/sync-my-cards.yaml-') }]);
    expect(disk.files.get(conflicts[0]?.keptAs ?? '')?.toString()).toBe(loser);
    await sync(b);
    for (const home of ['/a', '/b', '/shared']) expect(read(home, DECK)).toBe(winner);
  });

  test('by adding a card of the same id is a conflict', async () => {
    const { a, b, sync, write } = await makeSynced(DECK);
    write('/a', DECK, START + entry('one'));
    write('/b', DECK, START + entry('one').replace('It.', 'Something else.'));
    await sync(a);
    expect((await sync(b)).files).toMatchObject({ joined: [], conflicts: [{ path: DECK }] });
  });
});

describe('what cannot be read', () => {
  test('here is neither deleted there nor overwritten', async () => {
    const { disk, a, b, sync, write, read } = await makeSynced(DECK, 'decks/cards/other.yaml');
    write('/b', DECK, 'newer');
    await sync(b);
    const fs = {
      ...disk.fs,
      readFileSync: (path: string) => {
        if (path === `/a/${DECK}`) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read', path });
        return disk.fs.readFileSync(path);
      },
    };
    expect((await sync({ ...a, fs })).remarks).toEqual([expect.stringMatching(/EIO.*left out of this sync/)]);
    expect(read('/a', DECK)).toBe(START);
    expect(read('/shared', DECK)).toBe('newer');
    await sync(a);
    expect(read('/a', DECK)).toBe('newer');
  });

  test('of a log there stays there, and the whole lines of it come', async () => {
    const { disk, a, b, sync, read } = await makeSynced();
    const done = openEventLog(a).append([reviewOf('a/one', 3), reviewOf('a/two', 3)]);
    const [device] = done.ok ? done.value.ours.map((event) => event.device) : [];
    await sync(a);
    const path = `/shared/log/${device}.jsonl`;
    const [first = '', second = ''] = (disk.files.get(path)?.toString() ?? '').split('\n');
    replaceFile(disk.fs, path, Buffer.from(`garbage\n${first}\n{"v":2,"id":"x"}\n${second.slice(0, 40)}`));
    const report = await sync(b);
    expect(report.came).toMatchObject({ reviews: 1, reviewsFrom: { [device ?? '']: 1 } });
    expect(report.remarks).toEqual([expect.stringContaining('newer sysdrill'), expect.stringContaining('1 lines there that cannot be read')]);
    expect(read('/b', `log/${device}.jsonl`)).toBe(`${first}\n`);
    // A piece at the end of another device's log is still on its way.
    expect(read('/shared', `log/${device}.jsonl`)).toContain(second.slice(0, 40));
    await sync(a);
    expect(read('/shared', `log/${device}.jsonl`)).toBe(`garbage\n${first}\n{"v":2,"id":"x"}\n${second}\n`);
    await sync(b);
    expect(read('/b', `log/${device}.jsonl`)).toBe(`${first}\n${second}\n`);
  });
});

describe('a folder', () => {
  test('that was copied with its device name goes on under a new one, and both keep all', async () => {
    const { disk, a, b, sync } = makeDesk();
    openEventLog(a).append([reviewOf('a/one', 3)]);
    await sync(a);
    for (const [path, bytes] of disk.files) {
      if (!path.startsWith('/a/') || path.startsWith('/a/lock')) continue;
      disk.fs.mkdirSync(join(`/b/${path.slice(3)}`, '..'), { recursive: true, mode: 0o700 });
      replaceFile(disk.fs, `/b/${path.slice(3)}`, bytes);
    }
    openEventLog(a).append([reviewOf('a/two', 3)]);
    openEventLog(b).append([reviewOf('a/three', 3)]);
    await sync(a);
    const report = await sync(b);
    expect(report.remarks).toEqual([expect.stringContaining('under a new name')]);
    openEventLog(b).append([reviewOf('a/four', 3)]);
    await sync(b);
    await sync(a);
    for (const folder of [a, b]) {
      const cards: string[] = [];
      openEventLog(folder).read(null, (event) => cards.push(event.type === 'review' ? event.data.card : event.type));
      expect(cards.toSorted()).toEqual(['a/four', 'a/one', 'a/three', 'a/two']);
    }
    expect([...disk.files.keys()].filter((path) => path.startsWith('/shared/log/'))).toHaveLength(2);
  });

  test('whose sync program has kept two versions of a log gives both', async () => {
    const { disk, a, b, sync } = makeDesk();
    const done = openEventLog(a).append([reviewOf('a/one', 3), reviewOf('a/two', 3)]);
    const device = done.ok ? done.value.ours[0]?.device : '';
    await sync(a);
    const [first = '', second = ''] = (disk.files.get(`/shared/log/${device}.jsonl`)?.toString() ?? '').split('\n');
    replaceFile(disk.fs, `/shared/log/${device}.jsonl`, Buffer.from(`${first}\n`));
    replaceFile(disk.fs, `/shared/log/${device}.sync-conflict-20260131-101500-ABCDEF.jsonl`, Buffer.from(`${second}\n`));
    expect((await sync(b)).came.reviews).toBe(2);
  });

  test('of other things is not made a target, nor one whose disk is missing', async () => {
    const { disk, a, sync, write } = makeDesk();
    write('/shared', 'thesis.doc', 'x');
    await expect(sync(a)).rejects.toThrow('/shared holds other things (thesis.doc)');
    disk.fs.unlinkSync('/shared/thesis.doc');
    write('/shared', '.stfolder/x', '');
    await sync(a);
    disk.fs.unlinkSync('/shared/sysdrill-sync.json');
    await expect(sync(a, false)).rejects.toThrow('was synced before and is not there now');
  });

  test('whose disk is taken away during the sync is not taken for one in which all was deleted', async () => {
    const { disk, a, sync, read } = await makeSynced(DECK);
    const fs = {
      ...disk.fs,
      readdirSync: (path: string) => {
        if (path === '/shared/log') for (const each of disk.files.keys()) if (each.startsWith('/shared/')) disk.fs.unlinkSync(each);
        return disk.fs.readdirSync(path);
      },
    };
    disk.fs.mkdirSync('/shared/log', { recursive: true, mode: 0o700 });
    await expect(sync({ ...a, fs })).rejects.toThrow('/shared is gone');
    expect(read('/a', DECK)).toBe(START);
  });

  test('of a newer program is left alone', async () => {
    const { a, sync, write } = makeDesk();
    write('/shared', 'sysdrill-sync.json', '{"format":2}');
    await expect(sync(a)).rejects.toThrow('shared by a newer sysdrill');
  });
});
