import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CardIndex, decodeIndex, type IndexColumns } from '../../core/decks/card-index.ts';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import { dropCachedDeck, type FileStamp, isUnchanged, readCachedDeck, sweepCache, type UserChange, type UserTemplate, writeCachedDeck } from './deck-cache.ts';
import { type FiledTemplate, readShippedProblems, takenProblemIds } from './deck-problems.ts';
import { type DeckTexts, keepTexts, openTextsLater } from './deck-texts.ts';
import type { UserDeck } from './deck-user-file.ts';
import { errorCode, storeError } from '../disk/store-error.ts';

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

/** A change of the user's to a shipped card; its cards stand in the place of those of that id. */
export interface LoadedChange {
  readonly file: string;
  readonly change: UserChange;
  readonly decks: LoadedDecks;
}

export interface LoadedUserDecks {
  readonly loaded: readonly LoadedDecks[];
  readonly changes: readonly LoadedChange[];
  readonly templates: readonly FiledTemplate[];
  readonly problems: readonly DeckProblem[];
}

const USER_FOLDERS = ['cards', 'numbers', 'problems', 'changes'] as const;
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
function programStamp(shippedDir: string): string {
  const { size, mtimeMs } = statSync(join(shippedDir, 'index.json'));
  return `${size}-${mtimeMs}`;
}

/** Loads the user's decks, from the cache where their files have not changed. What cannot be read is reported and left out. */
export async function loadUserDecks(userDecksDir: string, cacheDir: string, shippedDir: string, compiling?: Compiling): Promise<LoadedUserDecks> {
  const cache: Cache = { dir: cacheDir, program: programStamp(shippedDir), shippedDir, compiling };
  const problems: DeckProblem[] = [];
  const loaded: LoadedDecks[] = [];
  const changes: LoadedChange[] = [];
  const templates: FiledTemplate[] = [];
  const files = USER_FOLDERS.flatMap((folder) => listDeckFiles(folder, join(userDecksDir, folder), problems));
  let compiled = false;
  for (const file of files) {
    const fromCache = loadUnchanged(cache, file);
    const deck = fromCache ?? (await loadChanged(cache, file));
    compiled ||= fromCache === undefined;
    problems.push(...deck.problems);
    if (deck.template !== undefined) templates.push({ file: file.path, template: deck.template });
    if (file.folder === 'changes' && deck.change !== undefined && deck.decks !== undefined) {
      changes.push({ file: file.path, change: deck.change, decks: deck.decks });
    } else if (file.folder === 'problems' || file.folder === 'changes') deck.decks?.texts.close();
    else if (deck.decks !== undefined) loaded.push(deck.decks);
  }
  if (compiled) sweepCache(cacheDir, files.map(({ path }) => path));
  return { loaded, changes, templates, problems };
}

/** Told before a file is compiled, which takes its time for a large one. */
export type Compiling = (file: string, bytes: number) => void;

interface Cache {
  readonly dir: string;
  /** Names the build of the program. */
  readonly program: string;
  readonly shippedDir: string;
  readonly compiling: Compiling | undefined;
}

interface OneDeck {
  readonly decks: LoadedDecks | undefined;
  readonly template?: UserTemplate;
  readonly change?: UserChange;
  readonly problems: readonly DeckProblem[];
}

interface FoundFile {
  readonly folder: (typeof USER_FOLDERS)[number];
  readonly path: string;
  readonly stamp: FileStamp;
}

function listDeckFiles(kind: FoundFile['folder'], folder: string, problems: DeckProblem[]): FoundFile[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[^.].*\.ya?ml$/.test(name))
      .toSorted()
      .flatMap((name) => statDeckFile(kind, join(folder, name), problems));
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') problems.push(unreadable(folder, cause));
    return [];
  }
}

function statDeckFile(folder: FoundFile['folder'], path: string, problems: DeckProblem[]): FoundFile[] {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return [];
    return [{ folder, path, stamp: { bytes: stat.size, modifiedMs: stat.mtimeMs, changedMs: stat.ctimeMs } }];
  } catch (cause) {
    problems.push(unreadable(path, cause));
    return [];
  }
}

function unreadable(file: string, cause: unknown): DeckProblem {
  return { file, line: 0, severity: 'error', message: storeError('read', file, cause).message };
}

function loadUnchanged(cache: Cache, { path, stamp }: FoundFile): OneDeck | undefined {
  const cached = readCachedDeck(cache.dir, path, cache.program);
  if (cached === undefined) return undefined;
  const { header, decoded, texts } = cached;
  if (isUnchanged(header, stamp)) {
    const dropCache = () => dropCachedDeck(cache.dir, path);
    return { ...partsOf(header), decks: { columns: header.index, decoded, texts, dropCache }, problems: header.problems };
  }
  texts.close();
  return undefined;
}

async function loadChanged(cache: Cache, file: FoundFile): Promise<OneDeck> {
  const { path, stamp } = file;
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
  const deck = reuse(cache, path, hash) ?? (await compile(cache, file, content));
  const { index, texts, problems } = deck;
  writeCachedDeck(cache.dir, { program: cache.program, path, stamp, hash, index, ...partsOf(deck), problems }, texts);
  const decoded = decodeIndex(index);
  if (decoded === undefined) throw new Error(`The compiled form of ${path} does not fit together.`);
  return { ...partsOf(deck), decks: { columns: index, decoded, texts: keepTexts(texts) }, problems };
}

/** What only some files have, as far as it is there, to be spread. */
function partsOf({ template, change }: Pick<OneDeck, 'template' | 'change'>): Pick<OneDeck, 'template' | 'change'> {
  return { ...(template === undefined ? {} : { template }), ...(change === undefined ? {} : { change }) };
}

async function compile({ shippedDir, compiling }: Cache, { folder, path }: FoundFile, content: Buffer): Promise<UserDeck> {
  compiling?.(path, content.length);
  if (folder === 'problems') {
    const { compileUserProblem } = await import('./deck-user-problem.ts');
    return compileUserProblem(path, content, takenProblemIds(readShippedProblems(shippedDir)));
  }
  if (folder === 'changes') {
    const { compileUserChange } = await import('./deck-overlay.ts');
    return compileUserChange(path, content, loadShippedDecks(shippedDir));
  }
  const { compileUserDeck } = await import('./deck-user-file.ts');
  return compileUserDeck(path, content);
}

/** A file that was only touched, or compiled too soon after its change to be trusted unread, need not be parsed again. */
function reuse(cache: Cache, path: string, hash: string): UserDeck | undefined {
  const cached = readCachedDeck(cache.dir, path, cache.program);
  if (cached === undefined) return undefined;
  const { header, decoded, texts } = cached;
  const bytes = header.hash === hash ? texts.read(0, decoded.offsets().at(-1) ?? 0) : undefined;
  texts.close();
  return bytes === undefined ? undefined : { ...partsOf(header), index: header.index, texts: bytes, problems: header.problems };
}
