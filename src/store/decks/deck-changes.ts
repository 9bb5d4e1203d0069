import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import { loadShippedDecks } from './deck-load.ts';
import { checkChange } from './deck-overlay.ts';
import { errorCode, storeError } from '../disk/store-error.ts';

/** What was found of the user's changes to shipped cards. */
export interface CheckedChanges {
  readonly files: number;
  /** Errors, and as warnings the changes whose shipped text is a newer one. */
  readonly problems: readonly DeckProblem[];
}

/** Whether a path leads to changes to shipped cards: the folder `changes` or a file in it. */
export function leadsToChanges(path: string): boolean {
  return basename(path) === 'changes' || basename(dirname(path)) === 'changes';
}

/** Checks files that change shipped cards, or folders of them; a folder that is missing holds none. */
export function checkChanges(paths: readonly string[], shippedDir: string): CheckedChanges {
  const problems: DeckProblem[] = [];
  const files = paths.flatMap((path) => listChanges(path, problems));
  const shipped = loadShippedDecks(shippedDir);
  for (const file of files) {
    try {
      problems.push(...checkChange(file, readFileSync(file), shipped));
    } catch (cause) {
      problems.push({ file, line: 0, severity: 'error', message: storeError('read', file, cause).message });
    }
  }
  return { files: files.length, problems };
}

function listChanges(path: string, problems: DeckProblem[]): string[] {
  if (basename(path) !== 'changes') return [path];
  try {
    return readdirSync(path).filter((name) => /^[^.].*\.ya?ml$/.test(name)).toSorted().map((name) => join(path, name));
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') problems.push({ file: path, line: 0, severity: 'error', message: storeError('read', path, cause).message });
    return [];
  }
}
