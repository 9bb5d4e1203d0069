import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckProblem } from '../../core/decks/deck-problem.ts';
import type { Point, Problem, ProblemTitle } from '../../core/decks/problem.ts';
import { type CompiledProblems, type CompiledTitles, PROBLEMS_VERSION } from '../../core/decks/problem-compile.ts';
import type { UserTemplate } from './deck-cache.ts';

/** The problems that the program ships and the user's own. */
export interface ProblemLibrary {
  /** Every problem, the shipped ones first. */
  problemTitles(): readonly ProblemTitle[];
  /** The problem with a current or former id. */
  problem(id: string): Problem | undefined;
  /** What a good answer to any problem says. */
  commonPoints(): readonly Point[];
}

/** A file of the user's problems. */
export interface FiledTemplate {
  readonly file: string;
  readonly template: UserTemplate;
}

/** Reads the problems that the program ships; throws if they are missing or damaged, as the program is incomplete then. */
export function readShippedProblems(shippedDir: string): CompiledProblems {
  return readCompiled<CompiledProblems>(shippedDir, 'problems.json');
}

/** Reads their titles alone, a hundredth of the text; throws as well. */
function readShippedTitles(shippedDir: string): readonly ProblemTitle[] {
  return readCompiled<CompiledTitles>(shippedDir, 'titles.json').titles;
}

function readCompiled<T extends CompiledProblems | CompiledTitles>(shippedDir: string, name: string): T {
  const compiled = JSON.parse(readFileSync(join(shippedDir, name), 'utf8')) as T;
  if (compiled.version !== PROBLEMS_VERSION) throw new Error(`The problems in ${shippedDir} are of another version of the program: build or install it again.`);
  return compiled;
}

/** The ids, now or formerly, of problems that the program ships. */
export function takenProblemIds({ problems }: CompiledProblems): ReadonlySet<string> {
  return new Set(problems.flatMap(({ id, aliases }) => [id, ...aliases]));
}

/** Sets the user's problems beside the shipped ones, which are read when first asked for: most sessions need none. */
export function openProblems(shippedDir: string, user: readonly FiledTemplate[]): ProblemLibrary {
  let all: { readonly commonPoints: readonly Point[]; readonly problems: readonly Problem[] } | undefined;
  let titles: readonly ProblemTitle[] | undefined;
  const load = () => (all ??= merge(readShippedProblems(shippedDir), user));
  return {
    problemTitles: () => (titles ??= addNew(readShippedTitles(shippedDir), problemsOf(user).map(({ id, title, level }) => ({ id, title, level })))),
    problem: (id) => load().problems.find((problem) => problem.id === id) ?? load().problems.find(({ aliases }) => aliases.includes(id)),
    commonPoints: () => load().commonPoints,
  };
}

/** Where two things have one id the first stays. */
function merge(shipped: CompiledProblems, user: readonly FiledTemplate[]) {
  const points = user.flatMap(({ template }) => (template.kind === 'common-points' ? template.points : []));
  return { problems: addNew(shipped.problems, problemsOf(user)), commonPoints: addNew(shipped.commonPoints, points) };
}

function problemsOf(user: readonly FiledTemplate[]): readonly Problem[] {
  return user.flatMap(({ template }) => (template.kind === 'problem' ? [template.problem] : []));
}

function addNew<T extends { readonly id: string }>(there: readonly T[], more: readonly T[]): readonly T[] {
  const added = new Map(there.map((item) => [item.id, item]));
  for (const item of more) if (!added.has(item.id)) added.set(item.id, item);
  return [...added.values()];
}

/** What is wrong with the user's problems together: each id may be used once. */
export function findRepeatedProblems(user: readonly FiledTemplate[]): readonly DeckProblem[] {
  const files = new Map<string, string>();
  return user.flatMap(({ file, template }): DeckProblem[] => {
    if (template.kind !== 'problem') return [];
    const { id } = template.problem;
    const first = files.get(id);
    files.set(id, first ?? file);
    if (first === undefined) return [];
    const message = `\`id\` is taken, so the problem is left out: ${first} has it; choose another`;
    return [{ file, line: template.line, cardId: id, severity: 'error', message }];
  });
}
