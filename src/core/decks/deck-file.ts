import type { Card } from './card.ts';
import type { DeckProblem } from './deck-problem.ts';
import type { DeckEntry, Source } from './entry-schema.ts';

/** An entry that could be understood, where it stands, and the cards it makes. */
export interface PlacedEntry {
  readonly entry: DeckEntry;
  /** At least one; the first carries the entry's id. */
  readonly cards: readonly Card[];
  readonly line: number;
  readonly fieldLines: Readonly<Record<string, number>>;
}

export interface PlacedSource {
  readonly source: Source;
  readonly line: number;
}

/** What one deck file says, as far as it could be understood, and what is wrong in it by itself. */
export interface DeckFile {
  readonly file: string;
  /** `unknown` where the file could not be read as a deck at all. */
  readonly kind: 'cards' | 'numbers' | 'sources' | 'unknown';
  /** What lists call the deck; the file's own name where it gives none. */
  readonly name: string;
  readonly entries: readonly PlacedEntry[];
  readonly sources: readonly PlacedSource[];
  readonly problems: readonly DeckProblem[];
}
