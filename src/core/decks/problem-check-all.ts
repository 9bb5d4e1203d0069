import type { CardIds } from './check-ids.ts';
import type { CheckOptions } from './check-options.ts';
import type { DeckFile } from './deck-file.ts';
import type { DeckProblem } from './deck-problem.ts';
import { checkConcepts, checkProblem } from './problem-check.ts';
import { checkCommonPointIds, checkPartIds, checkProblemIds } from './problem-check-ids.ts';
import { checkPointCards, checkProblemReferences } from './problem-check-references.ts';

/** Checks the problems among deck files, each by itself and together. */
export function checkProblems(files: readonly DeckFile[], cards: CardIds, sourceIds: ReadonlySet<string>, options: CheckOptions): DeckProblem[] {
  const problems = files.flatMap(({ file, template }) => (template === undefined ? [] : [{ ...template, file }]));
  const common = files.flatMap(({ file, commonPoints }) => (commonPoints === undefined ? [] : [{ ...commonPoints, file }]));
  const cardTargets = {
    cards,
    cardIds: files.flatMap(({ entries }) => entries.map(({ entry }) => entry.id)),
    allCards: options.otherIds !== 'unknown',
    shipped: options.shipped,
  };
  const found = [
    ...checkProblemIds(problems, options.shipped, options.problemIds),
    ...checkCommonPointIds(common, options.commonPointIds),
    ...common.flatMap((filed) => [...checkConcepts(filed.points, filed), ...checkPointCards(filed.points, filed, cardTargets)]),
  ];
  if (problems.length === 0) return found;
  const commonPointIds = new Set([...common.flatMap(({ points }) => points.map(({ id }) => id)), ...(options.commonPointIds ?? [])]);
  const targets = {
    ...cardTargets,
    commonPointIds: options.otherIds === 'unknown' && options.commonPointIds === undefined ? undefined : commonPointIds,
    sourceIds,
  };
  return [
    ...found,
    ...problems.flatMap((filed) => [...checkProblem(filed), ...checkPartIds(filed, commonPointIds), ...checkProblemReferences(filed, targets)]),
  ];
}

/** The ids that cards may name as problems; undefined where there may be more problems than are known. */
export function knownProblemIds(files: readonly DeckFile[], { problemIds, otherIds }: CheckOptions): ReadonlySet<string> | undefined {
  const own = files.flatMap(({ template }) => (template === undefined ? [] : [template.problem.id, ...template.problem.aliases]));
  if (problemIds !== undefined) return new Set([...problemIds, ...own]);
  return otherIds === 'unknown' || own.length === 0 ? undefined : new Set(own);
}
