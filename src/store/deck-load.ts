import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CardIndex, decodeIndex, type IndexColumns } from '../core/decks/card-index.ts';
import type { DeckProblem } from '../core/decks/deck-problem.ts';
import { dropCachedDeck, type FileStamp, isUnchanged, readCachedDeck, sweepCache, writeCachedDeck } from './deck-cache.ts';
import { type DeckTexts, keepTexts, openTextsLater } from './deck-texts.ts';
import { errorCode, storeError } from './store-error.ts';

export interface DeckInfo {
  readonly name: string;
  /** The full path of a user's deck; within the decks folder for a shipped one. */
  readonly file: string;
  readonly origin: 'shipped' | 'user';
  readonly cards: number;
}

/** Decks that were compiled together. */
export interface LoadedDecks {
  readonly columns: IndexColumns;
  readonly decoded: CardIndex;
  readonly texts: DeckTexts;
  /** Removes the compiled form of a user's deck. */
  readonly dropCache?: () => void;
}

export interface LoadedUserDecks {
  readonly loaded: readonly LoadedDecks[];
  readonly problems: readonly DeckProblem[];
}

const USER_FOLDERS = ['cards', 'numbers'];
/** Some hundred thousand cards; beyond it the file is something else. */
const MAX_FILE_BYTES = 100_000_000;

/** Loads the compiled decks that the program ships; throws if they are missing or damaged, as the program is incomplete then. */
export function loadShippedDecks(shippedDir: string): LoadedDecks {
  const columns = JSON.parse(readFileSync(join(shippedDir, 'index.json'), 'utf8')) as IndexColumns;
  const decoded = decodeIndex(columns);
  if (decoded === undefined) throw new Error(`The decks in ${shippedDir} are of another version of the program: build or install it again.`);
  return { columns, decoded, texts: openTextsLater(join(shippedDir, 'texts.jsonl')) };
}

/** Names the build of the program for the cache. */
export function programStamp(shippedDir: string): string {
  const { size, mtimeMs } = statSync(join(shippedDir, 'index.json'));
  return `${size}-${mtimeMs}`;
}

/** Loads the user's decks, from the cache where their files have not changed. What cannot be read is reported and left out. */
export async function loadUserDecks(userDecksDir: string, cacheDir: string, program: string): Promise<LoadedUserDecks> {
  const problems: DeckProblem[] = [];
  const loaded: LoadedDecks[] = [];
  const paths = USER_FOLDERS.flatMap((folder) => listDeckFiles(join(userDecksDir, folder), problems));
  let compiled = false;
  for (const { path, stamp } of paths) {
    const fromCache = loadUnchanged(cacheDir, path, stamp, program);
    const deck = fromCache ?? (await loadChanged(cacheDir, path, stamp, program));
    compiled ||= fromCache === undefined;
    problems.push(...deck.problems);
    if (deck.decks !== undefined) loaded.push(deck.decks);
  }
  if (compiled) sweepCache(cacheDir, paths.map(({ path }) => path));
  return { loaded, problems };
}

interface OneDeck {
  readonly decks: LoadedDecks | undefined;
  readonly problems: readonly DeckProblem[];
}

interface FoundFile {
  readonly path: string;
  readonly stamp: FileStamp;
}

function listDeckFiles(folder: string, problems: DeckProblem[]): FoundFile[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[^.].*\.ya?ml$/.test(name))
      .toSorted()
      .flatMap((name) => statDeckFile(join(folder, name), problems));
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') problems.push(unreadable(folder, cause));
    return [];
  }
}

function statDeckFile(path: string, problems: DeckProblem[]): FoundFile[] {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return [];
    return [{ path, stamp: { bytes: stat.size, modifiedMs: stat.mtimeMs, changedMs: stat.ctimeMs } }];
  } catch (cause) {
    problems.push(unreadable(path, cause));
    return [];
  }
}

function unreadable(file: string, cause: unknown): DeckProblem {
  return { file, line: 0, severity: 'error', message: storeError('read', file, cause).message };
}

function loadUnchanged(cacheDir: string, path: string, stamp: FileStamp, program: string): OneDeck | undefined {
  const cached = readCachedDeck(cacheDir, path, program);
  if (cached === undefined) return undefined;
  const { header, decoded, texts } = cached;
  if (isUnchanged(header, stamp)) {
    const dropCache = () => dropCachedDeck(cacheDir, path);
    return { decks: { columns: header.index, decoded, texts, dropCache }, problems: header.problems };
  }
  texts.close();
  return undefined;
}

async function loadChanged(cacheDir: string, path: string, stamp: FileStamp, program: string): Promise<OneDeck> {
  if (stamp.bytes > MAX_FILE_BYTES) {
    const message = `is larger than ${MAX_FILE_BYTES / 1e6} MB: split it`;
    return { decks: undefined, problems: [{ file: path, line: 0, severity: 'error', message }] };
  }
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (cause) {
    return { decks: undefined, problems: [unreadable(path, cause)] };
  }
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(content).digest('base64url');
  const { index, texts, problems } = reuse(cacheDir, path, hash, program) ?? (await compile(path, content));
  writeCachedDeck(cacheDir, { program, path, stamp, hash, index, problems }, texts);
  const decoded = decodeIndex(index);
  if (decoded === undefined) throw new Error(`The compiled form of ${path} does not fit together.`);
  return { decks: { columns: index, decoded, texts: keepTexts(texts) }, problems };
}

async function compile(path: string, content: Buffer) {
  const { compileUserDeck } = await import('./deck-user-file.ts');
  return compileUserDeck(path, content);
}

/** A file that was only touched, or compiled too soon after its change to be trusted unread, need not be parsed again. */
function reuse(cacheDir: string, path: string, hash: string, program: string) {
  const cached = readCachedDeck(cacheDir, path, program);
  if (cached === undefined) return undefined;
  const { header, decoded, texts } = cached;
  const bytes = header.hash === hash ? texts.read(0, decoded.offsets().at(-1) ?? 0) : undefined;
  texts.close();
  return bytes === undefined ? undefined : { index: header.index, texts: bytes, problems: header.problems };
}
