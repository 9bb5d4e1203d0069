import type { Card } from './card.ts';
import type { DeckProblem } from './deck-problem.ts';
import type { DeckEntry, Source } from './entry-schema.ts';
import type { Point, Problem } from './problem.ts';

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

/** The line, from 1, of what stands at a path, or of its nearest parent that exists. */
type LineAt = (path: readonly (string | number)[]) => number;

/** A problem that could be understood, and where its parts stand. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly lineAt: LineAt;
}

/** The points that all problems share, and where they stand: paths begin with `points`. */
export interface PlacedPoints {
  readonly points: readonly Point[];
  readonly lineAt: LineAt;
}

/** What one deck file says, as far as it could be understood, and what is wrong in it by itself. */
export interface DeckFile {
  readonly file: string;
  /** `unknown` where the file could not be read as a deck at all. */
  readonly kind: 'cards' | 'numbers' | 'sources' | 'problem' | 'common-points' | 'unknown';
  /** What lists call the deck; the file's own name where it gives none. */
  readonly name: string;
  readonly entries: readonly PlacedEntry[];
  readonly sources: readonly PlacedSource[];
  /** Only in a file of kind `problem`. */
  readonly template?: PlacedProblem;
  /** Only in a file of kind `common-points`. */
  readonly commonPoints?: PlacedPoints;
  /** What is wrong in the file. */
  readonly problems: readonly DeckProblem[];
}
