import type { Progressed } from '../core/formats/imported.ts';
import type { Result } from '../core/result.ts';
import { type ReadFile, readImportFile } from '../store/import/import-read.ts';

/** Reads a file to be imported, whatever kind it is. Fails with a message that names it. */
export function readFileToImport(path: string, withReviews: boolean, progressed: Progressed): Promise<Result<ReadFile, string>> {
  return readImportFile(path, withReviews, progressed);
}
