import { err, ok, type Result } from '../../core/result.ts';

/**
 * full: no space, quota or size limit reached; read-only: permissions or mount; busy: another process kept the lock;
 * newer: written by a newer sysdrill; no-home: no data folder can be named; io: everything else that a disk says.
 */
export type StoreErrorKind = 'full' | 'read-only' | 'busy' | 'newer' | 'no-home' | 'io';

/** Why nothing was saved. */
export interface StoreError {
  readonly kind: StoreErrorKind;
  readonly path: string;
  /** One line for a person: what happened, to which file, what to do next. */
  readonly message: string;
}

const KIND_OF_CODE: Readonly<Record<string, StoreErrorKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

/**
 * Puts what the disk said into words; `action` continues "could not": `storeError('save your answer to', path, error)`.
 * Anything that is not an answer of the operating system is a bug and is thrown on.
 */
export function storeError(action: string, path: string, cause: unknown): StoreError {
  const code = errorCode(cause);
  if (code === null) throw cause;
  const kind = KIND_OF_CODE[code] ?? 'io';
  return { kind, path, message: `Could not ${action} ${path}: ${explain(kind, code)}` };
}

/** Runs `work`; what the operating system refuses becomes an error value. */
export function attempt<T>(action: string, path: string, work: () => T): Result<T, StoreError> {
  try {
    return ok(work());
  } catch (cause) {
    return err(storeError(action, path, cause));
  }
}

/** The code of an operating system's error, such as ENOENT; null for any other thing thrown. */
export function errorCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause) || !('syscall' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

const IN_THE_WAY: ReadonlySet<string> = new Set(['ENOTDIR', 'EISDIR', 'EEXIST']);

function explain(kind: StoreErrorKind, code: string): string {
  if (kind === 'full') {
    return `there is no space left (${code}). Free some space and try again; what was saved before is safe.`;
  }
  if (kind === 'read-only') {
    return `it may not be written (${code}). Make it writable, or set SYSDRILL_HOME to a folder that is.`;
  }
  if (IN_THE_WAY.has(code)) {
    return `something else of that name is in the way (${code}). Move it, or set SYSDRILL_HOME to another folder.`;
  }
  if (code === 'ENOENT') return 'there is no such file or folder (ENOENT). Look at its name, and whether its disk is there.';
  return `the disk answered ${code}. Check the disk, then run \`sysdrill doctor\`.`;
}
