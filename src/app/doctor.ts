import { join } from 'node:path';
import { counted } from '../core/counted.ts';
import { checkDecks } from '../core/decks/check.ts';
import { formatDeckProblem } from '../core/decks/deck-problem.ts';
import type { Event } from '../core/events/event.ts';
import { foldEvent, rebuildProgress } from '../core/events/fold.ts';
import type { CardState, Progress } from '../core/events/progress.ts';
import { decodeProgress, encodeProgress } from '../core/events/snapshot.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../core/review/schedule.ts';
import { dataPaths, type DataFolder } from '../store/disk/data-folder.ts';
import { checkChanges } from '../store/decks/deck-changes.ts';
import { readDecks } from '../store/decks/deck-folder.ts';
import { examineBackups } from '../store/doctor/examine-backups.ts';
import { examineFolder } from '../store/doctor/examine-folder.ts';
import { examineDevice, examineLock, examineLog } from '../store/doctor/examine-log.ts';
import { type Finding, fine } from '../store/doctor/finding.ts';
import { openEventLog } from '../store/log/event-log.ts';
import { readJsonFile } from '../store/disk/json-file.ts';
import { keepProgressAside, readProgress } from '../store/log/progress-file.ts';
import { readSettings } from '../store/settings/settings-file.ts';
import { sizeOf } from '../store/disk/write-file.ts';
import type { Surroundings } from './surroundings.ts';

/** Looks at everything in the data folder; with `mends` what is safe to mend is mended, a copy kept. */
export function examineData({ folder, shippedDecksDir }: Surroundings, mends: boolean): readonly Finding[] {
  const places = examineFolder(folder.home);
  if (places.some(({ name, status }) => name === 'folder' && status === 'fault')) return places;
  const lock = examineLock(folder, mends);
  const { events, findings } = examineLog(folder, mends);
  return [
    ...places,
    lock,
    examineDevice(folder, mends),
    ...findings,
    examineProgress(folder, events, mends),
    ...examineSettings(folder, mends),
    ...examineDecks(folder, shippedDecksDir),
    examineBackups(folder, events.length > 0),
  ];
}

/** Compares progress.json with what the log gives from nothing; a wrong one is set aside, and the next start makes it anew. */
function examineProgress(folder: DataFolder, events: readonly Event[], mends: boolean): Finding {
  const name = 'progress';
  const { progress: path } = dataPaths(folder.home);
  if (!mends && readJsonFile(folder.fs, path).kind === 'damaged') {
    return { name, status: 'warning', what: `${path} could not be understood`, todo: 'The next start makes it anew from the log.' };
  }
  const read = readProgress(folder);
  if (read.kind === 'missing') return fine(name, 'is made at the end of the next session');
  if (read.kind === 'older') return fine(name, 'of an older version: the next start makes it anew');
  if (read.kind === 'damaged') return { name, status: 'mended', what: read.problem.message, todo: '' };
  if (read.kind !== 'ok') return { name, status: 'fault', what: read.problem.message, todo: '' };
  const snapshot = decodeProgress(read.snapshot.state);
  const kept = snapshot && broughtUpToDate(folder, snapshot, read.snapshot.positions);
  if (kept === 'rebuild') return fine(name, 'is older than the log: the next start works it out anew');
  const wrong = kept === null ? Infinity : differences(kept, rebuildProgress(events, DEFAULT_PARAMETERS, scheduleGrade));
  if (wrong === 0) return fine(name, 'agrees with the log');
  const what = wrong === Infinity ? `${path} holds something else than progress` : `${counted(wrong, 'state')} in ${path} ${wrong === 1 ? 'is' : 'are'} not what the log gives`;
  if (!mends) return { name, status: 'warning', what, todo: 'Run sysdrill doctor without --dry-run.' };
  const moved = keepProgressAside(folder);
  if (!moved.ok) return { name, status: 'fault', what: moved.error.message, todo: '' };
  return { name, status: 'mended', what: `${what}; it is kept as ${moved.value ?? path}, and the next start makes it anew from the log`, todo: '' };
}

function broughtUpToDate(folder: DataFolder, progress: Progress, positions: Parameters<ReturnType<typeof openEventLog>['read']>[0]): Progress | 'rebuild' {
  const tail: Event[] = [];
  const { restart } = openEventLog(folder).read(positions, (event) => tail.push(event));
  return !restart && tail.every((event) => foldEvent(progress, event, scheduleGrade)) ? progress : 'rebuild';
}

/** How many cards, days and other parts of two states differ, whatever order they stand in. */
function differences(a: Progress, b: Progress): number {
  const ids = new Set([...a.cards.keys(), ...b.cards.keys()]);
  const cards = [...ids].filter((id) => !sameState(a.cards.get(id), b.cards.get(id))).length;
  const days = new Set([...a.days.keys(), ...b.days.keys()]);
  const dayCount = [...days].filter((day) => text(a.days.get(day)) !== text(b.days.get(day))).length;
  const records = (['numbers', 'mocks', 'imports', 'plan', 'parameters'] as const).filter((part) => text(encodeProgress(a)[part]) !== text(encodeProgress(b)[part]));
  return cards + dayCount + records.length;
}

function sameState(a: CardState | undefined, b: CardState | undefined): boolean {
  return text(a) === text(b);
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isFields(part) ? Object.fromEntries(Object.entries(part).toSorted()) : part)) ?? '';
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function examineSettings(folder: DataFolder, mends: boolean): readonly Finding[] {
  const { config: path } = dataPaths(folder.home);
  if (!mends && readJsonFile(folder.fs, path).kind === 'damaged') {
    return [{ name: 'settings', status: 'warning', what: `${path} could not be understood`, todo: 'The next start sets it aside and takes the defaults.' }];
  }
  const { problems } = readSettings(folder);
  if (problems.length === 0) return [fine('settings', 'all understood')];
  return problems.map(({ kind, message }) => ({ name: 'settings', status: kind === 'damaged' ? 'mended' : 'warning', what: message, todo: kind === 'setting' ? 'sysdrill config list shows what there is.' : '' }));
}

function examineDecks(folder: DataFolder, shippedDir: string): readonly Finding[] {
  const { decks } = dataPaths(folder.home);
  if (sizeOf(folder.fs, decks) === null) return [fine('decks', 'none of your own')];
  const { files, problems } = readDecks([decks]);
  const changes = checkChanges([join(decks, 'changes')], shippedDir);
  const errors = [...problems, ...checkDecks(files, { shipped: false, otherIds: 'unknown' })].filter(({ severity }) => severity === 'error');
  const found = [...errors, ...changes.problems];
  const entries = files.reduce((sum, file) => sum + file.entries.length, 0);
  if (found.length === 0) return [fine('decks', `${counted(files.length, 'file')} of your own with ${counted(entries, 'entry')}, ${counted(changes.files, 'change')} to shipped cards`)];
  return found.map((problem) => ({ name: 'decks', status: 'warning', what: formatDeckProblem(problem), todo: 'All else works; sysdrill check shows the same while you mend it.' }));
}
