import { err, ok, type Result } from '../core/result.ts';
import { isImportedDeck, putBackDeck, type PutBack } from '../store/import/import-deck.ts';
import { appendUndo, type LoggedImport, readImports } from '../store/import/import-events.ts';
import { isRestoredLog, putBackRestored } from '../store/import/import-restore.ts';
import type { Surroundings } from './surroundings.ts';

/** An import that was taken back, and what became of its deck. */
export interface UndoneImport extends PutBack {
  readonly entry: LoggedImport;
}

/** Takes back the last import that was not taken back yet: its reviews, and its deck, which is moved to the backups. */
export function undoLastImport({ folder }: Surroundings): Result<UndoneImport, string> {
  const { imports, undone, readOnly } = readImports(folder);
  if (readOnly !== null) return err(readOnly.message);
  const open = imports.filter(({ id }) => !undone.has(id));
  const last = open.at(-1);
  if (last === undefined) return err('there is no import to take back.');
  // The log may come from another machine: no name in it may lead anywhere else.
  if (!isRestoredLog(last.deck) && !isImportedDeck(last.deck)) return err(`the last import names a deck that no import writes, ${JSON.stringify(last.deck)}: nothing was changed.`);
  const putBack = isRestoredLog(last.deck) ? putBackRestored : putBackDeck;
  let done: PutBack = { keptAs: null, restored: false };
  const appended = appendUndo(folder, last.id, () => void (done = putBack(folder.home, last.deck, last.id)));
  return appended.ok ? ok({ entry: last, ...done }) : err(appended.error.message);
}
