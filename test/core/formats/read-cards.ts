import type { DeckEntry } from '../../../src/core/decks/entry-schema.ts';
import type { ImportedFile } from '../../../src/core/formats/imported.ts';
import { placeEntries } from '../../../src/core/formats/place-entries.ts';
import type { Result } from '../../../src/core/result.ts';

/** What was read; a failure fails the test. */
export function readOk(read: Result<ImportedFile, string>): ImportedFile {
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** The entries that a file's cards become, and the reasons for those that do not. */
export function placeOk(file: ImportedFile): { readonly entries: readonly DeckEntry[]; readonly skipped: readonly string[] } {
  const { placed, skipped } = placeEntries(file, { category: undefined, placeOfId: () => undefined });
  return { entries: placed.map(({ entry }) => entry), skipped: skipped.map(({ place, reason }) => `${place} ${reason}`) };
}
