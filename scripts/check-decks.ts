import { join } from 'node:path';
import { type DeckProblem, formatDeckProblem } from '../src/core/decks/deck-problem.ts';
import { checkDeckPaths } from '../src/store/decks/deck-folder.ts';

/** Checks the shipped decks and prints every problem with its file and line; exit code 1 if there is an error. */
export function run(root: string): void {
  const problems = checkShippedDecks(join(root, 'decks'));
  for (const problem of problems) console.log(formatDeckProblem({ ...problem, file: `decks/${problem.file}` }));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(`${errors} errors, ${problems.length - errors} warnings`);
  if (errors > 0) process.exitCode = 1;
}

/** Every problem of the decks that the program ships; files are named within the decks folder. */
export function checkShippedDecks(decksDir: string): readonly DeckProblem[] {
  return checkDeckPaths([decksDir], { shipped: true }, decksDir);
}
