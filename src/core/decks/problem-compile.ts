import type { DeckFile } from './deck-file.ts';
import type { Point, Problem, ProblemTitle } from './problem.ts';

/** The form of compiled problems; another one is of another version of the program. */
export const PROBLEMS_VERSION = 1;

/** Problems as the program loads them. */
export interface CompiledProblems {
  readonly version: typeof PROBLEMS_VERSION;
  /** What a good answer to any problem says. */
  readonly commonPoints: readonly Point[];
  readonly problems: readonly Problem[];
}

/** Their titles, in the same order. */
export interface CompiledTitles {
  readonly version: typeof PROBLEMS_VERSION;
  readonly titles: readonly ProblemTitle[];
}

/**
 * Puts the problems of parsed files together, in the order of the files. Of those with one id the first stays; whether they are
 * right is for `checkDecks` to say. `compileProblems([parseDeckFile(file, text)]).problems[0]?.id`
 */
export function compileProblems(files: readonly DeckFile[]): CompiledProblems {
  return {
    version: PROBLEMS_VERSION,
    commonPoints: firstOfEach(files.flatMap(({ commonPoints }) => commonPoints?.points ?? [])),
    problems: firstOfEach(files.flatMap(({ template }) => template?.problem ?? [])),
  };
}

/** What lists of problems show, apart from the problems, which are large. `compileTitles(compileProblems(files)).titles` */
export function compileTitles({ problems }: CompiledProblems): CompiledTitles {
  return { version: PROBLEMS_VERSION, titles: problems.map(({ id, title, level }) => ({ id, title, level })) };
}

function firstOfEach<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => {
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });
}
