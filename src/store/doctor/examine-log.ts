import { Buffer } from 'node:buffer';
import { counted } from '../../core/counted.ts';
import type { Event } from '../../core/events/event.ts';
import { ok } from '../../core/result.ts';
import { dataPaths, type DataFolder } from '../disk/data-folder.ts';
import { readJsonFile } from '../disk/json-file.ts';
import { withLock } from '../disk/lock.ts';
import { namesIn } from '../disk/read-if-there.ts';
import { repairTail } from '../log/log-append.ts';
import { readTail } from '../log/log-file.ts';
import { logPath, takeNews } from '../log/log-folder.ts';
import { attempt, errorCode } from '../disk/store-error.ts';
import { examineEmptyLog } from './examine-backups.ts';
import { type Finding, fine } from './finding.ts';

/** A clock this far ahead of ours is wrong, not merely a little off. */
const AHEAD_MS = 15 * 60_000;

/** All events of the log with what there is to say of its files. */
export interface ExaminedLog {
  readonly events: readonly Event[];
  readonly findings: readonly Finding[];
}

/** Reads every log; with `mends` the torn end of this device's own log is cut off, a copy kept. */
export function examineLog(folder: DataFolder, mends: boolean): ExaminedLog {
  const tails = tornLogs(folder).map((name) => examineTail(folder, name, mends));
  const events: Event[] = [];
  const { problems, newer, positions } = takeNews(folder, {}, true, (event) => events.push(event));
  const devices = Object.keys(positions).length;
  const whole = `${events.length.toLocaleString('en-US')} ${events.length === 1 ? 'event' : 'events'} of ${counted(devices, 'device')}`;
  const findings: Finding[] = [
    events.length > 0 || newer !== null ? fine('log', whole) : examineEmptyLog(folder),
    ...tails,
    ...problems.map(({ message }): Finding => ({ name: 'log', status: 'warning', what: message, todo: '' })),
    ...(newer === null ? [] : [{ name: 'log', status: 'fault', what: newer.message, todo: 'Update sysdrill.' } as const]),
    ...examineClocks(events, folder.now()),
    ...examineRepeats(events),
  ];
  return { events, findings };
}

function tornLogs(folder: DataFolder): readonly string[] {
  const { log } = dataPaths(folder.home);
  try {
    const names = folder.fs.readdirSync(log).filter((name) => name.endsWith('.jsonl'));
    return names.map((name) => name.slice(0, -'.jsonl'.length)).filter((name) => tailBytes(folder, name) > 0);
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
    return [];
  }
}

function tailBytes({ fs, home }: DataFolder, name: string): number {
  const fd = fs.openSync(logPath(home, name), 'r');
  try {
    return readTail(fs, fd, fs.fstatSync(fd).size).length;
  } finally {
    fs.closeSync(fd);
  }
}

function examineTail(folder: DataFolder, name: string, mends: boolean): Finding {
  const path = logPath(folder.home, name);
  const what = `the last line of ${path} was cut short`;
  if (name !== ownDevice(folder)) return { name: 'log', status: 'warning', what, todo: 'It may still be on its way from another device: sync again.' };
  if (!mends) return { name: 'log', status: 'warning', what, todo: 'Run sysdrill doctor without --dry-run.' };
  const repaired = withLock(folder, () => attempt('mend', path, () => repairTail(folder, name, path)));
  if (!repaired.ok) return { name: 'log', status: 'fault', what: repaired.error.message, todo: '' };
  const kept = repaired.value.kind === 'cut' ? repaired.value.problem.message : `${what}; only its end was missing`;
  return { name: 'log', status: 'mended', what: kept, todo: '' };
}

function ownDevice({ fs, home }: DataFolder): string | null {
  const read = readJsonFile(fs, dataPaths(home).device);
  return read.kind === 'ok' && typeof read.value['id'] === 'string' ? read.value['id'] : null;
}

function examineClocks(events: readonly Event[], nowMs: number): readonly Finding[] {
  const ahead = events.filter(({ at }) => at > nowMs + AHEAD_MS);
  if (ahead.length === 0) return [];
  const devices = [...new Set(ahead.map(({ device }) => device))].join(', ');
  const what = `${counted(ahead.length, 'event')} ${ahead.length === 1 ? 'is' : 'are'} dated in the future (device ${devices})`;
  return [{ name: 'clock', status: 'warning', what, todo: 'Look at the clock of that device; later grades of the same cards count after these.' }];
}

function examineRepeats(events: readonly Event[]): readonly Finding[] {
  const repeats = events.length - new Set(events.map(({ id }) => id)).size;
  if (repeats === 0) return [];
  const what = `${counted(repeats, 'event')} ${repeats === 1 ? 'stands' : 'stand'} in the log twice (a copied file?): each counts once`;
  return [{ name: 'log', status: 'warning', what, todo: '' }];
}

/** Whether device.json names this machine. */
export function examineDevice(folder: DataFolder, mends: boolean): Finding {
  const { device: path } = dataPaths(folder.home);
  const read = readJsonFile(folder.fs, path);
  if (read.kind === 'missing') return fine('device', 'has no name yet: it gets one with the first answer');
  if (read.kind === 'unreadable') return { name: 'device', status: 'fault', what: read.problem.message, todo: '' };
  const id = read.kind === 'ok' ? read.value['id'] : null;
  if (typeof id === 'string' && /^[0-9a-f]{8}$/u.test(id)) return fine('device', id);
  const todo = mends ? 'With the next answer it is set aside, and this machine goes on with a new log.' : '';
  return { name: 'device', status: 'warning', what: `${path} could not be understood`, todo };
}

/** Takes down flags that dead processes left in the lock: taking the lock once does it. */
export function examineLock(folder: DataFolder, mends: boolean): Finding {
  const flags = (): readonly string[] => namesIn(folder.fs, dataPaths(folder.home).lock);
  const before = flags().length;
  if (before === 0) return fine('lock', 'free');
  if (!mends) return { name: 'lock', status: 'warning', what: before === 1 ? 'a program holds it, or left it behind' : `${before} programs hold it, or left it behind`, todo: 'Run sysdrill doctor without --dry-run.' };
  const taken = withLock(folder, () => ok(Buffer.alloc(0)));
  if (!taken.ok) return { name: 'lock', status: 'warning', what: taken.error.message, todo: '' };
  const after = flags().length;
  return after < before ? { name: 'lock', status: 'mended', what: `${before - after} left behind by programs that ended, taken down`, todo: '' } : fine('lock', 'free');
}
