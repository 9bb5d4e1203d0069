import type { DeckProblem } from './deck-problem.ts';
import { nameOfFile } from './parse-header.ts';
import { faultOf, type FiledPoints, type FiledProblem } from './problem-filed.ts';

/** Checks that the ids of problems, former ones too, are unique over all files and against `otherIds`, and are the names of shipped files. */
export function checkProblemIds(problems: readonly FiledProblem[], shipped: boolean, otherIds: ReadonlySet<string> = new Set()): DeckProblem[] {
  const places = new Map<string, string>();
  const found: DeckProblem[] = [];
  for (const filed of problems) {
    const { id } = filed.problem;
    const first = places.get(id) ?? (otherIds.has(id) ? 'a problem of the program' : undefined);
    if (first === undefined) places.set(id, `${filed.file}:${filed.lineAt(['id'])}`);
    else found.push(faultOf(filed, ['id'], 'error', `\`id\` is already used in ${first}: choose another`));
    if (shipped && nameOfFile(filed.file) !== id) {
      found.push(faultOf(filed, ['id'], 'warning', `\`id\` is not the name of its file: call the file ${id}.yaml`));
    }
  }
  return [...found, ...checkAliases(problems, new Set([...places.keys(), ...otherIds]))];
}

function checkAliases(problems: readonly FiledProblem[], taken: ReadonlySet<string>): DeckProblem[] {
  const owners = new Map<string, string>();
  return problems.flatMap((filed) =>
    filed.problem.aliases.flatMap((alias, index) => {
      const owner = owners.get(alias) ?? (taken.has(alias) ? 'a problem now' : undefined);
      owners.set(alias, `${filed.problem.id} formerly`);
      if (owner === undefined) return [];
      return [faultOf(filed, ['aliases', index], 'error', `\`aliases\` names ${alias}, which is the id of ${owner}: keep it at one of them`)];
    }),
  );
}

/** Checks that ids within a problem are unique: of its points, also against those that all problems share, and of its figures. */
export function checkPartIds(filed: FiledProblem, commonPointIds: ReadonlySet<string>): DeckProblem[] {
  const { points, scale } = filed.problem;
  const twice = [
    ...repeats(points).map((index) => repeated(filed, 'points', index, points[index]?.id)),
    ...repeats(scale).map((index) => repeated(filed, 'scale', index, scale[index]?.id)),
  ];
  const shared = points.flatMap(({ id }, index) => {
    if (!commonPointIds.has(id)) return [];
    return [faultOf(filed, ['points', index, 'id'], 'error', `\`points\` has ${id}, which all problems have by common.yaml: choose another id`)];
  });
  return [...twice, ...shared];
}

function repeated(filed: FiledProblem, field: string, index: number, id = ''): DeckProblem {
  return faultOf(filed, [field, index, 'id'], 'error', `\`${field}\` has ${id} twice: choose another id`);
}

/** Checks that the points which all problems share have ids of their own, over all files and against `otherIds`. */
export function checkCommonPointIds(files: readonly FiledPoints[], otherIds: ReadonlySet<string> = new Set()): DeckProblem[] {
  const seen = new Set(otherIds);
  return files.flatMap(({ file, points, lineAt }) =>
    points.flatMap(({ id }, index): DeckProblem[] => {
      const isTaken = seen.has(id);
      seen.add(id);
      if (!isTaken) return [];
      return [{ file, line: lineAt(['points', index, 'id']), severity: 'error', message: `\`points\` has ${id}, which is there already: choose another id` }];
    }),
  );
}

function repeats(items: readonly { readonly id: string }[]): number[] {
  return items.flatMap(({ id }, index) => (items.findIndex((item) => item.id === id) < index ? [index] : []));
}
