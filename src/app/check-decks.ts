import { checkDecks } from '../core/decks/check.ts';
import { compareDeckProblems, type DeckProblem } from '../core/decks/deck-problem.ts';
import { dataPaths } from '../store/data-folder.ts';
import { readDecks } from '../store/deck-folder.ts';
import type { Surroundings } from './surroundings.ts';

/** What a check looked at and found. */
export interface CheckedDecks {
  readonly files: number;
  /** Cards, number facts and problems. */
  readonly entries: number;
  readonly problems: readonly DeckProblem[];
}

/** Checks deck files and folders, or the user's own decks where none is named. */
export function checkDeckFiles(paths: readonly string[], { folder }: Surroundings): CheckedDecks {
  const { files, problems } = readDecks(paths.length > 0 ? paths : [dataPaths(folder.home).decks]);
  // References to cards of other decks cannot be judged from these files alone.
  const found = [...problems, ...checkDecks(files, { shipped: false, otherIds: 'unknown' })].toSorted(compareDeckProblems);
  const entries = files.reduce((sum, file) => sum + file.entries.length + (file.template === undefined ? 0 : 1), 0);
  return { files: files.length, entries, problems: found };
}
