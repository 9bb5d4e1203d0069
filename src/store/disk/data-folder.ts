import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { errorCode, type StoreError, storeError } from './store-error.ts';

/** The folder that holds all of a person's data, with what is needed to write in it. */
export interface DataFolder {
  readonly home: string;
  readonly fs: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
}

export interface DataPaths {
  readonly config: string;
  readonly progress: string;
  readonly device: string;
  readonly log: string;
  readonly torn: string;
  readonly unreadable: string;
  readonly lock: string;
  readonly decks: string;
  /** What can be made again: compiled decks of the user. */
  readonly cache: string;
  readonly sessions: string;
  readonly backups: string;
}

/** Only the owner reads what one has learned and written. */
export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

/** Why a data folder cannot be opened: it is a file, or not permitted. Null if it can, or is not there yet. */
export function faultOfDataFolder(home: string, fs: FileSystem): StoreError | null {
  try {
    fs.readdirSync(home);
    return null;
  } catch (cause) {
    return errorCode(cause) === 'ENOENT' ? null : storeError('open the data folder', home, cause);
  }
}

/** Where each thing lies in the data folder. `dataPaths('/home/ada/.config/sysdrill').progress` ends in `progress.json`. */
export function dataPaths(home: string): DataPaths {
  const log = join(home, 'log');
  return {
    config: join(home, 'config.json'),
    progress: join(home, 'progress.json'),
    device: join(home, 'device.json'),
    log,
    torn: join(log, 'torn'),
    unreadable: join(log, 'unreadable'),
    lock: join(home, 'lock'),
    decks: join(home, 'decks'),
    cache: join(home, 'cache'),
    sessions: join(home, 'sessions'),
    backups: join(home, 'backups'),
  };
}
