import { parseEvent } from '../../core/events/parse-event.ts';
import type { BackedUpFiles } from './backup-read.ts';
import { parseJsonObject } from '../disk/json-file.ts';
import { sha256Of } from '../disk/user-files.ts';

/** Files that a restore would add, change or take away, by path. */
export interface FileChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What a restore would change. */
export interface RestoreDifference {
  readonly reviewsNow: number;
  readonly reviewsThen: number;
  /** Reviews that would come back, and those that would go. */
  readonly reviewsBack: number;
  readonly reviewsGone: number;
  /** The same of all other events: undos, flags, answers, mock sessions, plans. */
  readonly othersBack: number;
  readonly othersGone: number;
  readonly decks: FileChanges;
  readonly sessions: FileChanges;
  /** Names of settings that would have another value. */
  readonly settings: readonly string[];
  readonly isEmpty: boolean;
}

/** Compares what is here now with what a backup holds. */
export function compareWithBackup(now: BackedUpFiles, then: BackedUpFiles): RestoreDifference {
  const [eventsNow, eventsThen] = [eventsOf(now), eventsOf(then)];
  const back = missingIn(eventsNow, eventsThen);
  const gone = missingIn(eventsThen, eventsNow);
  const decks = changesOf(now, then, 'decks/');
  const sessions = changesOf(now, then, 'sessions/');
  const settings = changedSettings(now.get('config.json'), then.get('config.json'));
  const fileChanges = [decks, sessions].flatMap(({ added, changed, removed }) => [...added, ...changed, ...removed]);
  return {
    reviewsNow: countReviews(eventsNow.values()),
    reviewsThen: countReviews(eventsThen.values()),
    reviewsBack: countReviews(back),
    reviewsGone: countReviews(gone),
    othersBack: back.length - countReviews(back),
    othersGone: gone.length - countReviews(gone),
    decks,
    sessions,
    settings,
    isEmpty: back.length + gone.length + fileChanges.length + settings.length === 0,
  };
}

/** How many reviews the logs among some files hold. */
export function countReviewsIn(files: BackedUpFiles): number {
  return countReviews(eventsOf(files).values());
}

/** The types of all events by id. */
function eventsOf(files: BackedUpFiles): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (!path.startsWith('log/')) continue;
    for (const line of bytes.toString('utf8').split('\n')) {
      const parsed = line === '' ? null : parseEvent(line);
      if (parsed?.kind === 'event') types.set(parsed.event.id, parsed.event.type);
    }
  }
  return types;
}

function missingIn(there: ReadonlyMap<string, string>, here: ReadonlyMap<string, string>): readonly string[] {
  return [...here].filter(([id]) => !there.has(id)).map(([, type]) => type);
}

function countReviews(types: Iterable<string>): number {
  let count = 0;
  for (const type of types) if (type === 'review') count += 1;
  return count;
}

function changesOf(now: BackedUpFiles, then: BackedUpFiles, start: string): FileChanges {
  const paths = [...new Set([...now.keys(), ...then.keys()])].filter((path) => path.startsWith(start)).toSorted();
  const isSame = (path: string): boolean => sha256Of(now.get(path) ?? Buffer.of()) === sha256Of(then.get(path) ?? Buffer.of());
  return {
    added: paths.filter((path) => !now.has(path)),
    changed: paths.filter((path) => now.has(path) && then.has(path) && !isSame(path)),
    removed: paths.filter((path) => !then.has(path)),
  };
}

function changedSettings(now: Buffer | undefined, then: Buffer | undefined): readonly string[] {
  const fieldsNow = parseJsonObject(now?.toString('utf8') ?? '') ?? {};
  const fieldsThen = parseJsonObject(then?.toString('utf8') ?? '') ?? {};
  const keys = new Set([...Object.keys(fieldsNow), ...Object.keys(fieldsThen)].filter((key) => key !== '__internal__'));
  return [...keys].filter((key) => JSON.stringify(fieldsNow[key]) !== JSON.stringify(fieldsThen[key])).toSorted();
}
