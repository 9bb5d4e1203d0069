import { closeSync, mkdirSync, openSync, readdirSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CardIndex, decodeIndex, type IndexColumns } from '../../core/decks/card-index.ts';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import type { Point, Problem } from '../../core/decks/problem.ts';
import { type DeckTexts, readBytes, readTextsFrom, sizeOf } from './deck-texts.ts';
import { FILE_MODE, FOLDER_MODE } from '../disk/data-folder.ts';
import { errorCode } from '../disk/store-error.ts';

/** What tells whether a file is still the one that was compiled. */
export interface FileStamp {
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Also moves when a file is put back with its old time of modification. */
  readonly changedMs: number;
}

/** What a file of the user's problems holds. `line` is where the problem's id stands. */
export type UserTemplate =
  | { readonly kind: 'problem'; readonly problem: Problem; readonly line: number }
  | { readonly kind: 'common-points'; readonly points: readonly Point[] };

/** Which shipped card a file of the user's changes, besides the cards in the index, which stand in the place of its own. */
export interface UserChange {
  readonly id: string;
  readonly line: number;
  /** The shipped text is another one than that which was changed. */
  readonly isOutdated: boolean;
}

interface CacheHeader {
  /** The program that compiled it: another one may read decks differently. */
  readonly program: string;
  readonly path: string;
  readonly stamp: FileStamp;
  readonly hash: string;
  /** When it was compiled, by the clock of the file system. */
  readonly compiledMs: number;
  readonly index: IndexColumns;
  /** Of a file of problems, which has no cards; absent where it is of no use. */
  readonly template?: UserTemplate;
  /** Of a file of `changes`; absent where it is of no use. */
  readonly change?: UserChange;
  readonly problems: readonly DeckProblem[];
}

/** A compiled deck of the user, read from the cache. */
export interface CachedDeck {
  readonly header: CacheHeader;
  readonly decoded: CardIndex;
  readonly texts: DeckTexts;
}

/*
 * One file a deck: a line with the length of the header in bytes, the header as JSON, then the texts. In one file, replaced by a
 * rename, index and texts always fit together, and whoever has it open goes on reading the old one.
 */
const PREAMBLE_BYTES = 24;
const EXTENSION = '.deck';

/** Within this time after a change a file may change again without a new time of modification: some file systems count in 2 s. */
const CLOCK_STEP_MS = 2_000;

function cachePath(cacheDir: string, path: string): string {
  return join(cacheDir, hashName(path) + EXTENSION);
}

/** Reads the compiled form of a deck file; undefined if there is none that can be used, whatever the reason. */
export function readCachedDeck(cacheDir: string, path: string, program: string): CachedDeck | undefined {
  let fd: number;
  try {
    fd = openSync(cachePath(cacheDir, path), 'r');
  } catch {
    return undefined;
  }
  const cached = readOpenDeck(fd, path, program);
  if (cached === undefined) closeSync(fd);
  return cached;
}

function readOpenDeck(fd: number, path: string, program: string): CachedDeck | undefined {
  try {
    const headerBytes = Number(readBytes(fd, 0, PREAMBLE_BYTES).toString('latin1').trim());
    const size = sizeOf(fd);
    if (!Number.isInteger(headerBytes) || headerBytes <= 0 || headerBytes > size) return undefined;
    const header = JSON.parse(readBytes(fd, PREAMBLE_BYTES, headerBytes).toString('utf8')) as CacheHeader;
    if (header.program !== program || header.path !== path) return undefined;
    const decoded = decodeIndex(header.index);
    const base = PREAMBLE_BYTES + headerBytes;
    if (decoded === undefined || base + (decoded.offsets().at(-1) ?? 0) !== size) return undefined;
    return { header, decoded, texts: readTextsFrom(fd, base) };
  } catch {
    return undefined;
  }
}

/** Whether the file surely is what was compiled, without reading it. */
export function isUnchanged({ stamp, compiledMs }: CacheHeader, now: FileStamp): boolean {
  const same = stamp.bytes === now.bytes && stamp.modifiedMs === now.modifiedMs && stamp.changedMs === now.changedMs;
  return same && now.modifiedMs < compiledMs - CLOCK_STEP_MS;
}

/** Keeps the compiled form of a deck file for the next start; a folder that cannot be written goes without. */
export function writeCachedDeck(cacheDir: string, header: Omit<CacheHeader, 'compiledMs'>, texts: Buffer): void {
  const target = cachePath(cacheDir, header.path);
  const fresh = `${target}.${process.pid}.tmp`;
  try {
    mkdirSync(cacheDir, { recursive: true, mode: FOLDER_MODE });
    writeFileSync(fresh, '', { mode: FILE_MODE });
    const json = Buffer.from(JSON.stringify({ ...header, compiledMs: statSync(fresh).mtimeMs } satisfies CacheHeader));
    const preamble = Buffer.from(`${json.length}`.padEnd(PREAMBLE_BYTES - 1) + '\n', 'latin1');
    writeFileSync(fresh, Buffer.concat([preamble, json, texts]));
    renameSync(fresh, target);
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
    remove(fresh);
  }
}

/** Removes what was compiled from files that are gone. */
export function sweepCache(cacheDir: string, paths: readonly string[]): void {
  const used = new Set(paths.map((path) => cachePath(cacheDir, path)));
  try {
    for (const name of readdirSync(cacheDir)) {
      const path = join(cacheDir, name);
      // A half-written one of another process may go too: that process then does without.
      const ours = name.endsWith(EXTENSION) || name.includes(`${EXTENSION}.`);
      if (ours && !used.has(path)) remove(path);
    }
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
  }
}

/** Removes the compiled form of a deck file, so that the next start makes it anew. */
export function dropCachedDeck(cacheDir: string, path: string): void {
  remove(cachePath(cacheDir, path));
}

/** A cache that cannot be removed does no harm. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
  }
}

/** A file name for a path: two FNV-1a hashes of 32 bits; the header holds the path itself, so a collision costs time only. */
function hashName(path: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < path.length; i += 1) {
    low = Math.imul(low ^ path.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ path.charCodeAt(path.length - 1 - i), 0x01000193);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
