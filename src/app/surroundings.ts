import { err, ok, type Result } from '../core/result.ts';
import type { UtcOffset } from '../core/time.ts';
import { type DataFolder, faultOfDataFolder } from '../store/disk/data-folder.ts';
import { nodeFileSystem } from '../store/disk/file-system.ts';
import { findDataFolder, userHome } from '../store/disk/paths.ts';
import type { StoreError } from '../store/disk/store-error.ts';

/** Everything that the program takes from outside. */
export interface Surroundings {
  readonly folder: DataFolder;
  readonly shippedDecksDir: string;
  readonly utcOffset: UtcOffset;
  /** Told before a deck of the user's own is compiled, with its file and size. */
  readonly compiling?: (file: string, bytes: number) => void;
}

/** This process's clock, time zone, randomness and data folder. Fails where no folder can be named. */
export function realSurroundings(shippedDecksDir: string): Result<Surroundings, StoreError> {
  const home = findDataFolder({ env: process.env, platform: process.platform, userHome: userHome() });
  if (!home.ok) return home;
  const fault = faultOfDataFolder(home.value, nodeFileSystem);
  if (fault !== null) return err(fault);
  // Loading node:crypto takes several milliseconds, and most starts write nothing.
  const randomBytes = (size: number): Uint8Array => process.getBuiltinModule('node:crypto').randomBytes(size);
  const folder: DataFolder = { home: home.value, fs: nodeFileSystem, now: Date.now, randomBytes };
  return ok({ folder, shippedDecksDir, utcOffset: (atMs) => -new Date(atMs).getTimezoneOffset() });
}
