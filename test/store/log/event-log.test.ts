import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event, EventDraft } from '../../../src/core/events/event.ts';
import { dataPaths, type DataFolder } from '../../../src/store/disk/data-folder.ts';
import { openEventLog, type EventLog, type Taken } from '../../../src/store/log/event-log.ts';
import type { Positions } from '../../../src/store/log/positions.ts';
import { readOnlyFileSystem, unsyncedFileSystem } from '../../helpers/faulty-file-system.ts';
import { tempFolder } from '../../helpers/temp-home.ts';

const flag = (card: string): EventDraft => ({ type: 'flag', data: { card, on: true } });

function cardsOf(events: readonly Event[]): string[] {
  return events.map((event) => (event.type === 'flag' ? event.data.card : event.type));
}

function read(log: EventLog, from: Positions | null = null): Taken & { readonly cards: readonly string[] } {
  const events: Event[] = [];
  const taken = log.read(from, (event) => events.push(event));
  return { ...taken, cards: cardsOf(events) };
}

function append(log: EventLog, ...cards: string[]) {
  const done = log.append(cards.map(flag));
  if (!done.ok) throw new Error(done.error.message);
  return { ...done.value, theirs: cardsOf(done.value.theirs), ours: cardsOf(done.value.ours) };
}

/** A data folder in whose log this device has written the given cards. */
function folderWith(...cards: string[]): { folder: DataFolder; path: string } {
  const folder = tempFolder({ fs: unsyncedFileSystem });
  append(openEventLog(folder), ...cards);
  const { log } = dataPaths(folder.home);
  return { folder, path: join(log, readdirSync(log)[0] ?? '') };
}

function foreignLine(card: string, more: object = {}): string {
  const id = `019b9e2a-3c00-7123-8abc-${card.padStart(12, '0')}`;
  return `${JSON.stringify({ v: 1, id, device: 'ffffffff', at: 1_767_225_600_000, ...flag(card), ...more })}\n`;
}

describe('openEventLog', () => {
  test('reads nothing from a folder that is not there, and does not make it', () => {
    const folder = tempFolder();
    const home = join(folder.home, 'not', 'there');
    const log = openEventLog({ ...folder, home });
    expect(read(log)).toEqual({ restart: false, positions: {}, problems: [], cards: [] });
    expect(log.pull()).toEqual({ restart: false, positions: {}, problems: [], events: [] });
    expect(readdirSync(folder.home)).toEqual([]);
  });

  test.each([
    { by: 'five minutes', setBackMs: 5 * 60_000, isPassedOver: true },
    { by: 'a day', setBackMs: 24 * 3_600_000, isPassedOver: false },
  ])('with a clock set back by $by', ({ setBackMs, isPassedOver }) => {
    let nowMs = 1_767_225_600_000;
    const log = openEventLog(tempFolder({ fs: unsyncedFileSystem, now: () => nowMs }));
    const timeOf = (card: string) => {
      const done = log.append([flag(card)]);
      return done.ok ? done.value.ours[0]?.at : undefined;
    };
    expect(timeOf('a')).toBe(nowMs);
    nowMs -= setBackMs;
    // A little behind: the newer event comes after the older one. Far behind: the clock was wrong before.
    expect(timeOf('b')).toBe(isPassedOver ? nowMs + setBackMs + 1 : nowMs);
  });

  test('gives drafts id, device and time, one line each, in files that only the owner can read', () => {
    const folder = tempFolder();
    const log = openEventLog(folder);
    const done = log.append([flag('a'), flag('b')]);
    if (!done.ok) throw new Error(done.error.message);
    const device = JSON.parse(readFileSync(dataPaths(folder.home).device, 'utf8')).id;
    const path = join(dataPaths(folder.home).log, `${device}.jsonl`);
    expect(readFileSync(path, 'utf8')).toBe(done.value.ours.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const [a, b] = done.value.ours;
    expect(a).toMatchObject({ v: 1, device, at: Date.UTC(2026, 0, 31, 10, 15, 1), ...flag('a') });
    expect(String(a?.id) < String(b?.id)).toBe(true);
    expect(log.positions()[device]).toMatchObject({ bytes: statSync(path).size, lines: 2 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dataPaths(folder.home).device).mode & 0o777).toBe(0o600);
    expect(statSync(dataPaths(folder.home).log).mode & 0o777).toBe(0o700);
  });

  test('hands what one process wrote to another, once', () => {
    const { folder } = folderWith('a');
    const one = openEventLog(folder);
    const two = openEventLog(folder);
    expect(read(one).cards).toEqual(['a']);
    expect(append(two, 'b')).toMatchObject({ theirs: ['a'], ours: ['b'] });
    expect(cardsOf(one.pull().events)).toEqual(['b']);
    expect(append(one, 'c')).toMatchObject({ theirs: [], ours: ['c'] });
    expect(append(two, 'd', 'e')).toMatchObject({ theirs: ['c'], ours: ['d', 'e'] });
    expect(cardsOf(one.pull().events)).toEqual(['d', 'e']);
    expect(one.pull().events).toEqual([]);
    expect(one.positions()).toEqual(two.positions());
  });

  test('goes on from the positions of an earlier run', () => {
    const { folder } = folderWith('a', 'b');
    const positions = read(openEventLog(folder)).positions;
    append(openEventLog(folder), 'c');
    const kept = JSON.parse(JSON.stringify(positions));
    expect(read(openEventLog(folder), kept)).toMatchObject({ restart: false, cards: ['c'], problems: [] });
  });

  test('reads the logs of all devices, and not the files that other programs leave there', () => {
    const { folder } = folderWith('a');
    const { log } = dataPaths(folder.home);
    writeFileSync(join(log, 'ffffffff.jsonl'), foreignLine('b'));
    writeFileSync(join(log, '._ffffffff.jsonl'), 'Mac OS X\n');
    writeFileSync(join(log, 'notes.txt'), 'hello');
    const taken = read(openEventLog(folder));
    expect(taken.cards.toSorted()).toEqual(['a', 'b']);
    expect(taken.problems).toEqual([]);
  });

  test('takes an unfinished line of another device only when it is whole', () => {
    const { folder } = folderWith('a');
    const path = join(dataPaths(folder.home).log, 'ffffffff.jsonl');
    const line = foreignLine('b');
    writeFileSync(path, line.slice(0, 50));
    const log = openEventLog(folder);
    expect(read(log).cards).toEqual(['a']);
    expect(append(log, 'c')).toMatchObject({ theirs: [], problems: [] });
    appendFileSync(path, line.slice(50));
    expect(cardsOf(log.pull().events)).toEqual(['b']);
  });

  test('refuses a draft that no reader would accept, before it is written', () => {
    const { folder, path } = folderWith('a');
    const before = readFileSync(path);
    expect(() => openEventLog(folder).append([flag('b'), flag('')])).toThrow(/"card" is missing/);
    expect(readFileSync(path)).toEqual(before);
  });

  test('gives ids that go up from append to append while the clock stands still', () => {
    const folder = tempFolder({ now: () => 1_767_225_600_000, randomBytes: (size) => new Uint8Array(size) });
    const log = openEventLog(folder);
    const ids = [1, 2, 3].flatMap(() => {
      const done = log.append([flag('a')]);
      return done.ok ? done.value.ours.map((event) => event.id) : [];
    });
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(3);
  });

  test('takes no lock and makes no file for nothing', () => {
    const folder = tempFolder({ fs: readOnlyFileSystem() });
    expect(openEventLog(folder).append([])).toMatchObject({ ok: true, value: { ours: [], theirs: [] } });
  });
});

describe('lines that cannot be used', () => {
  test('are left out, named with file and line, copied once and kept in the log', () => {
    const { folder, path } = folderWith('a');
    const bad = Buffer.concat([Buffer.from('{"v":1,"id":"\u{1F4A5}'), Buffer.from([0xff, 0x0a]), Buffer.from('half a line\n')]);
    appendFileSync(path, bad);
    append(openEventLog(folder), 'b');
    const content = readFileSync(path);
    for (let again = 0; again < 2; again++) {
      const taken = read(openEventLog(folder));
      expect(taken.cards).toEqual(['a', 'b']);
      expect(taken.problems).toMatchObject([
        { kind: 'unreadable-line', path, line: 2 },
        { kind: 'unreadable-line', path, line: 3 },
      ]);
      expect(taken.problems[1]?.message).toContain(`${path}:3`);
    }
    const { unreadable } = dataPaths(folder.home);
    const copies = readdirSync(unreadable).toSorted();
    expect(copies.map((copy) => readFileSync(join(unreadable, copy)))).toEqual([
      bad.subarray(0, bad.indexOf(0x0a)),
      Buffer.from('half a line'),
    ]);
    expect(readFileSync(path)).toEqual(content);
  });

  test('are counted on from where an earlier read ended', () => {
    const { folder, path } = folderWith('a', 'b');
    const log = openEventLog(folder);
    read(log);
    append(log, 'c');
    appendFileSync(path, 'x\n');
    expect(log.pull().problems).toMatchObject([{ line: 4 }]);
  });

  test('do not flood the report or the disk', () => {
    const { folder, path } = folderWith('a');
    appendFileSync(path, 'x\n'.repeat(5000));
    const { problems } = read(openEventLog(folder));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toContain('4900 more lines');
    expect(readdirSync(dataPaths(folder.home).unreadable)).toHaveLength(100);
  });

  test('are reported where nothing can be written, too', () => {
    const { folder, path } = folderWith('a');
    appendFileSync(path, 'x\n');
    const taken = read(openEventLog({ ...folder, fs: readOnlyFileSystem() }));
    expect(taken.problems).toMatchObject([{ line: 2 }]);
  });

  test('may be longer than the memory that is meant for one, and the next one still comes', () => {
    const { folder, path } = folderWith('a');
    appendFileSync(path, Buffer.alloc((16 << 20) + 12_345));
    appendFileSync(path, '\n');
    append(openEventLog(folder), 'b');
    const taken = read(openEventLog(folder));
    expect(taken.cards).toEqual(['a', 'b']);
    expect(taken.problems).toMatchObject([{ line: 2 }]);
  });

  test('are not those that git or an editor left empty or ended with CR LF', () => {
    const { folder, path } = folderWith('a');
    appendFileSync(path, `\n\r\n${foreignLine('b').trimEnd()}\r\n`);
    expect(read(openEventLog(folder))).toMatchObject({ cards: ['a', 'b'], problems: [] });
  });
});

describe('an event', () => {
  test('of an unknown type is kept and told of, once for all', () => {
    const { folder, path } = folderWith('a');
    appendFileSync(path, foreignLine('b', { type: 'poem' }) + foreignLine('c', { type: 'poem' }));
    const log = openEventLog(folder);
    const taken = read(log);
    expect(taken.cards).toEqual(['a']);
    expect(taken.problems).toMatchObject([{ kind: 'unknown-type' }]);
    expect(taken.problems[0]?.message).toContain('2 events');
    expect(append(log, 'd').ours).toEqual(['d']);
  });

  test('of a newer format stops writing, on every start, until a program comes that can read it', () => {
    const { folder, path } = folderWith('a');
    const log = openEventLog(folder);
    read(log);
    writeFileSync(join(dataPaths(folder.home).log, 'ffffffff.jsonl'), foreignLine('b') + foreignLine('c', { v: 2 }) + foreignLine('d'));
    appendFileSync(path, '{"v":1,"id"');
    const before = readFileSync(path);
    expect(log.append([flag('e')])).toMatchObject({ ok: false, error: { kind: 'newer' } });
    expect(cardsOf(log.pull().events)).toEqual(['b']);
    const positions = log.positions();
    for (let start = 0; start < 2; start++) {
      const next = openEventLog(folder);
      expect(read(next, positions)).toMatchObject({ restart: false, cards: [] });
      expect(next.readOnlyReason()).toMatchObject({ kind: 'newer' });
      expect(next.readOnlyReason()?.message).toMatch(/ffffffff\.jsonl:2 .*Update sysdrill/);
      expect(next.append([flag('e')])).toEqual({ ok: false, error: next.readOnlyReason() });
    }
    rmSync(join(dataPaths(folder.home).log, 'ffffffff.jsonl'));
    expect(log.append([flag('e')])).toMatchObject({ ok: false, error: { kind: 'newer' } });
    expect(readFileSync(path)).toEqual(before);
  });

  test('of a newer format that lacks only its line end stops writing, too', () => {
    const { folder, path } = folderWith('a');
    appendFileSync(path, foreignLine('b', { v: 2 }).trimEnd());
    expect(openEventLog(folder).append([flag('c')])).toMatchObject({ ok: false, error: { kind: 'newer' } });
    expect(read(openEventLog(folder)).cards).toEqual(['a']);
  });
});

describe('a log that changed behind the back of the program', () => {
  const changes: Readonly<Record<string, (path: string) => void>> = {
    'became shorter': (path) => truncateSync(path, statSync(path).size - 40),
    'is gone': (path) => rmSync(path),
    'was replaced by another that is longer': (path) => writeFileSync(path, foreignLine('z').repeat(9)),
  };

  test.each(Object.keys(changes))('%s: says to start again, and loses nothing', (name) => {
    const { folder, path } = folderWith('a', 'b');
    const log = openEventLog(folder);
    const { positions } = read(log);
    changes[name]?.(path);
    const next = openEventLog(folder);
    expect(read(next, positions)).toMatchObject({ restart: true, cards: [], problems: [{ kind: 'log-rewritten', path }] });
    expect(log.pull()).toMatchObject({ restart: true, events: [] });
    const done = append(log, 'c');
    expect(done).toMatchObject({ restart: true, theirs: [], ours: ['c'] });
    expect(read(log).cards.filter((card) => card === 'c')).toEqual(['c']);
    expect(log.pull()).toMatchObject({ restart: false, events: [] });
  });

  test('with the same length: is noticed at the start', () => {
    const { folder, path } = folderWith('a', 'b');
    const { positions } = read(openEventLog(folder));
    writeFileSync(path, readFileSync(path, 'utf8').replace('"b"', '"c"'));
    expect(read(openEventLog(folder), positions)).toMatchObject({ restart: true, cards: [] });
  });
});

describe('device.json', () => {
  test('that is damaged is set aside, and a new log begun', () => {
    const { folder } = folderWith('a');
    const { device } = dataPaths(folder.home);
    writeFileSync(device, '{"id":');
    const log = openEventLog(folder);
    expect(append(log, 'b')).toMatchObject({ theirs: ['a'], ours: ['b'], problems: [{ kind: 'damaged', path: device }] });
    expect(readdirSync(folder.home).filter((file) => file.startsWith('device.json.damaged-'))).toHaveLength(1);
    expect(Object.keys(log.positions())).toHaveLength(2);
    expect(append(log, 'c').problems).toEqual([]);
  });
});
