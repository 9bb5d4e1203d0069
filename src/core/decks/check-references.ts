import type { CardIds } from './check-ids.ts';
import type { CheckOptions } from './check-options.ts';
import type { DeckProblem } from './deck-problem.ts';
import { type FiledEntry, problemOf } from './filed-entry.ts';
import { nearestWord } from './nearest-word.ts';

/** Checks what entries refer to: cards in `after`, sources, the documents of `covers`, problems. */
export function checkReferences(
  entries: readonly FiledEntry[],
  ids: CardIds,
  sourceIds: ReadonlySet<string>,
  options: CheckOptions,
): DeckProblem[] {
  return entries.flatMap((entry) => [
    ...checkAfter(entry, entries, ids, options),
    ...checkSourcesOf(entry, sourceIds, options),
    ...checkProblemsOf(entry, options),
  ]);
}

function checkAfter(entry: FiledEntry, entries: readonly FiledEntry[], ids: CardIds, { shipped, otherIds }: CheckOptions): DeckProblem[] {
  return (entry.entry.after ?? []).flatMap((id) => {
    const renamed = ids.renamed(id);
    if (renamed !== undefined) {
      return [problemOf(entry, 'after', 'warning', `\`after\` names ${id} by a former id: it is ${renamed} now`)];
    }
    if (ids.has(id) || otherIds === 'unknown') return [];
    const meant = entries.length > MAX_SUGGESTED_FROM ? undefined : nearestWord(id, entries.map((other) => other.entry.id));
    const advice = meant === undefined ? 'remove it or add that card' : `did you mean ${meant}?`;
    return [problemOf(entry, 'after', shipped ? 'error' : 'warning', `\`after\` names ${id}, which no card has: ${advice}`)];
  });
}

// A suggestion compares with every id: in a huge deck with many wrong references that would take minutes.
const MAX_SUGGESTED_FROM = 5_000;

function checkSourcesOf(entry: FiledEntry, sourceIds: ReadonlySet<string>, { shipped }: CheckOptions): DeckProblem[] {
  const { sources = [], covers = [] } = entry.entry;
  if (!shipped && sourceIds.size === 0) return [];
  const severity = shipped ? 'error' : 'warning';
  const problems = sources
    .filter(({ id }) => !sourceIds.has(id))
    .map(({ id }) => problemOf(entry, 'sources', severity, unknownSource('sources', id, sourceIds)));
  for (const { block } of covers) {
    const document = block.slice(0, block.indexOf('/'));
    if (!sourceIds.has(document)) problems.push(problemOf(entry, 'covers', severity, unknownSource('covers', document, sourceIds)));
  }
  if (shipped && sources.length === 0) {
    problems.push(problemOf(entry, 'sources', 'error', '`sources` is missing: say where the fact comes from'));
  }
  return problems;
}

function unknownSource(field: string, id: string, sourceIds: ReadonlySet<string>): string {
  const meant = nearestWord(id, sourceIds);
  return `\`${field}\` names ${id}, which sources.yaml does not have: ${meant === undefined ? 'add it there' : `did you mean ${meant}?`}`;
}

function checkProblemsOf(entry: FiledEntry, { shipped, problemIds }: CheckOptions): DeckProblem[] {
  if (problemIds === undefined) return [];
  return (entry.entry.problems ?? [])
    .filter((id) => !problemIds.has(id))
    .map((id) => {
      const meant = nearestWord(id, problemIds);
      const advice = meant === undefined ? 'remove it or add that problem' : `did you mean ${meant}?`;
      return problemOf(entry, 'problems', shipped ? 'error' : 'warning', `\`problems\` names ${id}, which does not exist: ${advice}`);
    });
}
