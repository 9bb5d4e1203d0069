import { join } from 'node:path';
import { type DataFolder, FOLDER_MODE } from '../disk/data-folder.ts';
import { parseJsonObject } from '../disk/json-file.ts';
import { removeIfThere, replaceFile } from '../disk/replace-file.ts';
import { readIfThere } from '../disk/read-if-there.ts';

/** What both sides had when they were last the same: it tells which of them has changed since. */
export interface SyncBase {
  /** SHA-256 of files by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Settings as text. */
  readonly settings: Readonly<Record<string, string>>;
}

const BASE_FORMAT = 1;

const NOTHING: SyncBase = { files: {}, settings: {} };

/** Where sync keeps what it remembers and its clone. It never leaves this machine. */
export function syncFolderOf(home: string): string {
  return join(home, 'sync');
}

/** Reads the base for a target, by the id that the target has; empty where there is none. A damaged one counts as none: nothing is lost. */
export function readSyncBase({ home, fs }: Pick<DataFolder, 'home' | 'fs'>, targetId: string): SyncBase {
  const fields = parseJsonObject(readIfThere(fs, basePath(home))?.toString('utf8') ?? '');
  if (fields === null || fields['format'] !== BASE_FORMAT || fields['target'] !== targetId) return NOTHING;
  return { files: textsIn(fields['files']), settings: textsIn(fields['settings']) };
}

/** Remembers the base for a target, in place of any other. Throws what the disk says. */
export function writeSyncBase({ home, fs }: Pick<DataFolder, 'home' | 'fs'>, targetId: string, base: SyncBase): void {
  fs.mkdirSync(syncFolderOf(home), { recursive: true, mode: FOLDER_MODE });
  replaceFile(fs, basePath(home), Buffer.from(`${JSON.stringify({ format: BASE_FORMAT, target: targetId, ...base })}\n`));
}

/** Forgets the base: the next sync takes nothing for deleted and loses no version. Throws what the disk says. */
export function removeSyncBase({ home, fs }: Pick<DataFolder, 'home' | 'fs'>): void {
  removeIfThere(fs, basePath(home));
}

function basePath(home: string): string {
  return join(syncFolderOf(home), 'base.json');
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
