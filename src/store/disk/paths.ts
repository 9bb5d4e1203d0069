import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import type { StoreError } from './store-error.ts';

/** What decides where the data folder is. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Empty when there is none. */
  readonly userHome: string;
}

/**
 * Names the data folder: SYSDRILL_HOME, or where the package conf would put `sysdrill` on this platform. Computed
 * here because conf takes longer to load than everything else before the first frame.
 */
export function findDataFolder({ env, platform, userHome }: Surroundings): Result<string, StoreError> {
  const path = platform === 'win32' ? win32 : posix;
  if (env['SYSDRILL_HOME']) return ok(path.resolve(env['SYSDRILL_HOME']));
  if (platform === 'win32' && env['APPDATA']) return ok(path.resolve(env['APPDATA'], 'sysdrill', 'Config'));
  if (platform !== 'win32' && platform !== 'darwin' && env['XDG_CONFIG_HOME']) {
    return ok(path.resolve(env['XDG_CONFIG_HOME'], 'sysdrill'));
  }
  if (userHome === '') {
    const message = 'There is no home folder to keep your progress in: set SYSDRILL_HOME to a folder of your choice.';
    return err({ kind: 'no-home', path: '', message });
  }
  if (platform === 'win32') return ok(path.resolve(userHome, 'AppData', 'Roaming', 'sysdrill', 'Config'));
  if (platform === 'darwin') return ok(path.resolve(userHome, 'Library', 'Preferences', 'sysdrill'));
  return ok(path.resolve(userHome, '.config', 'sysdrill'));
}

/** The home folder of whoever runs this; empty if there is none, as for some services and containers. */
export function userHome(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}
