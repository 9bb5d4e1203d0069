import { readFileSync } from 'node:fs';
import { err, ok, type Result } from '../../core/result.ts';
import { errorCode } from './store-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check its name',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'it may not be read; check its permissions',
};

/** Reads a text file that the person names; the error is one line for them. */
export function readNotesFile(path: string): Result<string, { readonly message: string }> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (cause) {
    const code = errorCode(cause);
    if (code === null) throw cause;
    return err({ message: `could not read ${path}: ${REASONS[code] ?? `the disk answered ${code}`}.` });
  }
}
