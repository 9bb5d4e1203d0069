import { err, ok, type Result } from '../../core/result.ts';
import { type TarEntry, unpackTar } from './backup-tar.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { parseJsonObject } from '../disk/json-file.ts';
import { attempt } from '../disk/store-error.ts';
import { isUserFilePath, sha256Of } from '../disk/user-files.ts';

export const BACKUP_FORMAT = 1;

/** The first file of a backup lists the others. */
export const MANIFEST = 'manifest.json';

/** The files of a data folder that a backup holds, by path: logs, decks, transcripts and settings. */
export type BackedUpFiles = ReadonlyMap<string, Buffer>;

/** A backup whose every file is what it was when the backup was made. */
export interface BackupContent {
  readonly madeAtMs: number;
  readonly files: BackedUpFiles;
}

const LOG_PATH = /^log\/[^./\\:\0][^/\\:\0]*\.jsonl$/;

/** Reads a backup and checks every file in it against the checksum that was taken then. Fails with a sentence about the backup. */
export function readBackup(fs: FileSystem, path: string): Result<BackupContent, string> {
  const read = attempt('read', path, () => fs.readFileSync(path));
  if (!read.ok) return err(read.error.message);
  const unzipped = unzip(read.value);
  if (unzipped === null) return err(`${path} is damaged, or is not a backup of sysdrill.`);
  const unpacked = unpackTar(unzipped);
  if (!unpacked.ok) return err(`${path} ${unpacked.error}.`);
  const [first, ...entries] = unpacked.value;
  const manifest = first?.path === MANIFEST ? parseJsonObject(Buffer.from(first.bytes).toString('utf8')) : null;
  if (manifest === null || typeof manifest['format'] !== 'number' || !Array.isArray(manifest['files'])) return err(`${path} is not a backup of sysdrill.`);
  if (manifest['format'] > BACKUP_FORMAT) return err(`${path} was made by a newer sysdrill. Update sysdrill to restore it.`);
  const fault = faultOfFiles(manifest['files'], entries);
  if (fault !== null) return err(`${path} is damaged: ${fault}.`);
  const { madeAtMs } = manifest;
  return ok({ madeAtMs: typeof madeAtMs === 'number' ? madeAtMs : 0, files: new Map(entries.map((entry) => [entry.path, Buffer.from(entry.bytes)])) });
}

function unzip(bytes: Buffer): Buffer | null {
  try {
    return process.getBuiltinModule('node:zlib').gunzipSync(bytes);
  } catch {
    return null;
  }
}

function faultOfFiles(listed: readonly unknown[], entries: readonly TarEntry[]): string | null {
  const sums = new Map(listed.flatMap((each) => (isListed(each) ? [[each.path, each.sha256]] : [])));
  if (sums.size !== listed.length) return 'its list of files is not whole';
  for (const { path, bytes } of entries) {
    if (!isRestorable(path)) return `it holds ${JSON.stringify(path)}, which no backup has`;
    if (sums.get(path) !== sha256Of(bytes)) return `${path} does not fit its checksum`;
    sums.delete(path);
  }
  const [missing] = sums.keys();
  return missing === undefined ? null : `${missing} is missing`;
}

function isListed(each: unknown): each is { readonly path: string; readonly sha256: string } {
  if (typeof each !== 'object' || each === null || !('path' in each) || !('sha256' in each)) return false;
  return typeof each.path === 'string' && typeof each.sha256 === 'string';
}

/** A file that somebody has made must write nowhere but where the program keeps its own. */
function isRestorable(path: string): boolean {
  return path === 'config.json' || LOG_PATH.test(path) || isUserFilePath(path);
}
