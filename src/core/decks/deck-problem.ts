/** Something wrong in a deck file, told to the person who wrote it. */
export interface DeckProblem {
  readonly file: string;
  /** From 1; 0 where the file as a whole is meant. */
  readonly line: number;
  /** From 1. */
  readonly column?: number;
  readonly cardId?: string;
  /** Errors fail a check; warnings are advice. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/**
 * Writes a problem as one line that editors can jump to, with the card's id where there is one.
 * `formatDeckProblem(p)` is `cards/caching.yaml:12:5: error: caching/ttl: ...`
 */
export function formatDeckProblem(problem: DeckProblem): string {
  const column = problem.column === undefined ? '' : `:${problem.column}`;
  const place = problem.line === 0 ? problem.file : `${problem.file}:${problem.line}${column}`;
  const card = problem.cardId === undefined ? '' : `${problem.cardId}: `;
  return `${place}: ${problem.severity}: ${card}${problem.message}`;
}

/** Orders problems by file, then line, then column. `problems.toSorted(compareDeckProblems)` */
export function compareDeckProblems(a: DeckProblem, b: DeckProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}
