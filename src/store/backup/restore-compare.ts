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
  /** Reviews that would count again, and those that would no longer: one that was taken back since counts again. */
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
  const [logNow, logThen] = [readLogs(now), readLogs(then)];
  const back = missingIn(logNow.events, logThen.events);
  const gone = missingIn(logThen.events, logNow.events);
  const reviewsBack = missingIn(logNow.reviews, logThen.reviews);
  const reviewsGone = missingIn(logThen.reviews, logNow.reviews);
  const decks = changesOf(now, then, 'decks/');
  const sessions = changesOf(now, then, 'sessions/');
  const settings = changedSettings(now.get('config.json'), then.get('config.json'));
  const fileChanges = [decks, sessions].flatMap(({ added, changed, removed }) => [...added, ...changed, ...removed]);
  return {
    reviewsNow: logNow.reviews.size,
    reviewsThen: logThen.reviews.size,
    reviewsBack: reviewsBack.length,
    reviewsGone: reviewsGone.length,
    othersBack: back.filter((id) => !logThen.reviews.has(id)).length,
    othersGone: gone.filter((id) => !logNow.reviews.has(id)).length,
    decks,
    sessions,
    settings,
    isEmpty: back.length + gone.length + fileChanges.length + settings.length === 0,
  };
}

/** How many reviews the logs among some files hold, without those that were taken back: as statistics count them. */
export function countReviewsIn(files: BackedUpFiles): number {
  return readLogs(files).reviews.size;
}

/** The ids of all events, and of the reviews among them that count. */
function readLogs(files: BackedUpFiles): { readonly events: ReadonlySet<string>; readonly reviews: ReadonlySet<string> } {
  const events = new Set<string>();
  const undone = new Set<string>();
  /** The import that a review came with, by its id; empty for one that was given here. */
  const reviews = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (!path.startsWith('log/')) continue;
    for (const line of bytes.toString('utf8').split('\n')) {
      const parsed = line === '' ? null : parseEvent(line);
      if (parsed?.kind !== 'event') continue;
      const { event } = parsed;
      events.add(event.id);
      if (event.type === 'undo') undone.add(event.data.target);
      if (event.type === 'review') reviews.set(event.id, event.data.imported ?? '');
    }
  }
  return { events, reviews: new Set([...reviews].filter(([id, came]) => !undone.has(id) && !undone.has(came)).map(([id]) => id)) };
}

function missingIn(there: ReadonlySet<string>, here: ReadonlySet<string>): readonly string[] {
  return [...here].filter((id) => !there.has(id));
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
