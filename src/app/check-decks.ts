import { join } from 'node:path';
import { checkDecks } from '../core/decks/check.ts';
import { compareDeckProblems, type DeckProblem } from '../core/decks/deck-problem.ts';
import { dataPaths } from '../store/disk/data-folder.ts';
import { sizeOf } from '../store/disk/write-file.ts';
import { checkChanges, leadsToChanges } from '../store/decks/deck-changes.ts';
import { readDecks } from '../store/decks/deck-folder.ts';
import type { Surroundings } from './surroundings.ts';

/** What a check looked at and found. */
export interface CheckedDecks {
  readonly files: number;
  /** Cards, number facts, problems and changes to shipped cards. */
  readonly entries: number;
  readonly problems: readonly DeckProblem[];
}

/** Checks deck files and folders, or the user's own decks where none is named. */
export function checkDeckFiles(paths: readonly string[], { folder, shippedDecksDir }: Surroundings): CheckedDecks {
  const { decks } = dataPaths(folder.home);
  const own = sizeOf(folder.fs, decks) === null ? [] : [decks, join(decks, 'changes')];
  const wanted = paths.length > 0 ? paths : own;
  const { files, problems } = readDecks(wanted.filter((path) => !leadsToChanges(path)));
  const changes = checkChanges(wanted.filter(leadsToChanges), shippedDecksDir);
  // References to cards of other decks cannot be judged from these files alone.
  const found = [...problems, ...changes.problems, ...checkDecks(files, { shipped: false, otherIds: 'unknown' })].toSorted(compareDeckProblems);
  const entries = files.reduce((sum, file) => sum + file.entries.length + (file.template === undefined ? 0 : 1), 0);
  return { files: files.length + changes.files, entries: entries + changes.files, problems: found };
}
