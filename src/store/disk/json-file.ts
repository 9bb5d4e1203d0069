import { setAside, type Problem } from './damage.ts';
import type { DataFolder } from './data-folder.ts';
import type { FileSystem } from './file-system.ts';
import { withLock } from './lock.ts';
import { attempt, errorCode, storeError } from './store-error.ts';

export type JsonFields = Readonly<Record<string, unknown>>;

/** damaged: there is a file, but it does not hold a JSON object. unreadable: the disk refused. */
export type JsonRead =
  | { readonly kind: 'ok'; readonly value: JsonFields }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Reads a file that holds one JSON object. */
export function readJsonFile(fs: FileSystem, path: string): JsonRead {
  let text: string;
  try {
    text = fs.readFileSync(path).toString('utf8');
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return { kind: 'missing' };
    const { message } = storeError('read', path, cause);
    return { kind: 'unreadable', problem: { kind: 'unreadable-file', path, message } };
  }
  const value = parseJsonObject(text);
  return value === null ? { kind: 'damaged' } : { kind: 'ok', value };
}

/** Reads a JSON object from text; null if it is anything else. */
export function parseJsonObject(text: string): JsonFields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonFields) : null;
  } catch {
    return null;
  }
}

/**
 * Renames a damaged file to `<name>.damaged-<time>`, and says so; `consequence` ends the sentence. Looks again under
 * the lock, as another process may have put a good one there since. A folder that cannot be written stays as it is.
 */
export function setDamagedAside(
  folder: DataFolder,
  path: string,
  isDamaged: () => boolean,
  consequence: string,
): Problem {
  const moved = withLock(folder, () =>
    attempt('rename', path, () => (isDamaged() ? setAside(folder, path, 'damaged') : null)),
  );
  return damagedProblem(path, moved.ok ? moved.value : null, consequence);
}

/** `keptAs` null: it stays where it is. */
export function damagedProblem(path: string, keptAs: string | null, consequence: string): Problem {
  const kept = keptAs === null ? 'It stays where it is' : `It is kept as ${keptAs}`;
  return { kind: 'damaged', path, message: `${path} could not be understood. ${kept}; ${consequence}` };
}
