import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { namesIn } from './read-if-there.ts';
import { errorCode } from './store-error.ts';

/** Deep enough for any order that people keep; a folder that is linked into itself ends here. */
const DEEPEST = 8;

/** What editors, disks and other programs leave beside the files that people mean. */
const LEFT_OVER = /^\.|~$|\.(?:new|tmp|swp)$|\.new-[^/]*$|\.damaged-[^/]*$/;

/**
 * The decks and transcripts below a folder, as sorted paths with `/` between. Drafts of running sessions are not among them.
 * Throws what the disk says.
 */
export function listUserFiles(fs: FileSystem, root: string): readonly string[] {
  const decks = listTree(fs, root, 'decks', DEEPEST);
  const sessions = namesIn(fs, join(root, 'sessions')).filter((name) => name.endsWith('.md') && !LEFT_OVER.test(name));
  return [...decks, ...sessions.map((name) => `sessions/${name}`)].toSorted();
}

/** The logs below a folder, as sorted paths. Throws what the disk says. */
export function listLogFiles(fs: FileSystem, root: string): readonly string[] {
  const names = namesIn(fs, join(root, 'log')).filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'));
  return names.map((name) => `log/${name}`).toSorted();
}

/** Where a path of one of these lists lies. */
export function placeOf(root: string, path: string): string {
  return join(root, ...path.split('/'));
}

/** The SHA-256 of bytes, in hex digits. */
export function sha256Of(bytes: Uint8Array): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
}

/** Whether a path from elsewhere names a deck or a transcript, and leads nowhere else. */
export function isUserFilePath(path: string): boolean {
  const parts = path.split('/');
  const leadsAway = process.platform === 'win32' ? /[\\:\0]/ : /\0/;
  if (parts.some((part) => part === '' || LEFT_OVER.test(part) || leadsAway.test(part))) return false;
  if (parts[0] === 'sessions') return parts.length === 2 && path.endsWith('.md');
  return parts[0] === 'decks' && parts.length > 1 && parts.length <= DEEPEST + 1;
}

function listTree(fs: FileSystem, root: string, path: string, depth: number): string[] {
  return namesIn(fs, placeOf(root, path)).flatMap((name) => {
    if (LEFT_OVER.test(name)) return [];
    const child = `${path}/${name}`;
    if (!isFolder(fs, placeOf(root, child))) return sizeOrNull(fs, placeOf(root, child)) === null ? [] : [child];
    return depth === 0 ? [] : listTree(fs, root, child, depth - 1);
  });
}

function isFolder(fs: FileSystem, path: string): boolean {
  try {
    fs.readdirSync(path);
    return true;
  } catch (cause) {
    if (['ENOTDIR', 'ENOENT'].includes(errorCode(cause) ?? '')) return false;
    throw cause;
  }
}

/** Null for a link that leads nowhere. */
function sizeOrNull(fs: FileSystem, path: string): number | null {
  try {
    return fs.statSync(path).size;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}
