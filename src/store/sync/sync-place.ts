import { isAbsolute, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import type { FileSystem } from '../disk/file-system.ts';

/** A target as the setting keeps it. */
export type SyncPlace =
  | { readonly kind: 'git'; readonly place: string }
  | { readonly kind: 'folder'; readonly place: string };

const URL_FORM = /^(?:https?|ssh|git|file):\/\//i;
/** `git@host:path` or `host:path`; one letter before the colon is a disk of Windows. */
const SCP_FORM = /^(?:[\w.-]+@)?[\w.-]{2,}:[^\\]/;

/** Tells a git repository from a shared folder, by its form or by what is there. Paths become absolute. Fails with a sentence. */
export function readPlace(text: string, fs: FileSystem, userHome: string, cwd: string): Result<SyncPlace, string> {
  const named = text.trim();
  if (named === '') return err('Where to? Name a shared folder or a git repository: sysdrill sync TARGET');
  if (named.startsWith('-') || /[\0\n\r]/.test(named)) return err(`"${named}" is neither a folder nor a git repository.`);
  if (URL_FORM.test(named)) return hasOddHost(named) ? err(`"${named}" names a host that begins with a dash.`) : ok({ kind: 'git', place: named });
  // Such as ext::, which runs commands.
  if (/^[\w+.-]+::/.test(named)) return err(`"${named}" is a kind of git address that sync does not use. It takes https, ssh, file or a path.`);
  const path = resolve(cwd, named === '~' || named.startsWith('~/') ? join(userHome, named.slice(1)) : named);
  const present = kindOfFolder(fs, path);
  if (present === 'bare' || (present === 'folder' && path.endsWith('.git'))) return ok({ kind: 'git', place: path });
  if (present === 'folder') return ok({ kind: 'folder', place: path });
  if (SCP_FORM.test(named) && !isAbsolute(named)) return ok({ kind: 'git', place: named });
  return path.endsWith('.git')
    ? err(`There is no git repository ${path}. To make one: git init --bare ${path}`)
    : ok({ kind: 'folder', place: path });
}

/** An address without the password that it may hold. */
export function shownPlace(place: string): string {
  return place.replace(/^(\w+:\/\/)[^@/]*@/, '$1');
}

function hasOddHost(url: string): boolean {
  return /^\w+:\/\/(?:[^@/]*@)?-/.test(url);
}

function kindOfFolder(fs: FileSystem, path: string): 'bare' | 'folder' | 'none' {
  try {
    const names = fs.readdirSync(path);
    return ['HEAD', 'objects', 'refs'].every((name) => names.includes(name)) ? 'bare' : 'folder';
  } catch {
    return 'none';
  }
}
