import type { Result } from '../core/result.ts';
import { readNotesFile } from '../store/disk/notes-file.ts';

/** Reads a file of notes; the error is one line for the person. */
export function readNotes(path: string): Result<string, { readonly message: string }> {
  return readNotesFile(path);
}
