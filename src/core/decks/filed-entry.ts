import type { PlacedEntry } from './deck-file.ts';
import type { DeckProblem } from './deck-problem.ts';

/** An entry together with the file it stands in. */
export interface FiledEntry extends PlacedEntry {
  readonly file: string;
}

/** Makes a problem of an entry; it points at the field where there is one. */
export function problemOf(entry: FiledEntry, field: string, severity: DeckProblem['severity'], message: string): DeckProblem {
  return { file: entry.file, line: entry.fieldLines[field] ?? entry.line, cardId: entry.entry.id, severity, message };
}
