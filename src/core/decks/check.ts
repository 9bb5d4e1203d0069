import { checkEntry } from './check-entry.ts';
import { checkIds, type CardIds } from './check-ids.ts';
import type { CheckOptions } from './check-options.ts';
import { checkReferences } from './check-references.ts';
import { checkWording } from './check-wording.ts';
import type { DeckFile } from './deck-file.ts';
import { compareDeckProblems, type DeckProblem } from './deck-problem.ts';
import { type FiledEntry, problemOf } from './filed-entry.ts';
import { findCycles } from './find-cycles.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import { checkProblems, knownProblemIds } from './problem-check-all.ts';

/**
 * Checks deck files together, and returns every problem of theirs, those of parsing included, by file and line.
 * `checkDecks(texts.map(({ file, text }) => parseDeckFile(file, text)), { shipped: false })`
 */
export function checkDecks(files: readonly DeckFile[], options: CheckOptions): readonly DeckProblem[] {
  const entries = files.flatMap(({ file, entries: placed }) => placed.map((entry): FiledEntry => ({ ...entry, file })));
  const { ids, problems: idProblems } = checkIds(entries, options.otherIds === 'unknown' ? undefined : options.otherIds);
  const known = sourceIds(files);
  const problemIds = knownProblemIds(files, options);
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...checkSources(files),
    ...idProblems,
    ...entries.flatMap((entry) => checkEntry(entry)),
    ...checkReferences(entries, ids, known, problemIds === undefined ? options : { ...options, problemIds }),
    ...checkCycles(entries, ids),
    ...checkProblems(files, ids, known, options),
    ...(options.errorsOnly === true ? [] : [...entries.flatMap((entry) => checkWording(entry)), ...checkDuplicates(entries)]),
  ].toSorted(compareDeckProblems);
  return options.errorsOnly === true ? problems.filter(({ severity }) => severity === 'error') : problems;
}

function sourceIds(files: readonly DeckFile[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => file.sources.map(({ source }) => source.id)));
}

function checkSources(files: readonly DeckFile[]): DeckProblem[] {
  const firstLines = new Map<string, string>();
  return files.flatMap(({ file, sources }) =>
    sources.flatMap(({ source, line }): DeckProblem[] => {
      const first = firstLines.get(source.id);
      firstLines.set(source.id, first ?? `${file}:${line}`);
      if (first === undefined) return [];
      return [{ file, line, severity: 'error', message: `source \`${source.id}\` is already there, at ${first}: remove one` }];
    }),
  );
}

function checkCycles(entries: readonly FiledEntry[], ids: CardIds): DeckProblem[] {
  const byId = new Map(entries.map((entry) => [entry.entry.id, entry]));
  const edges = new Map(
    entries.filter(({ entry }) => entry.after !== undefined).map(({ entry }) => [entry.id, (entry.after ?? []).map((id) => ids.entryOf(id))]),
  );
  return findCycles(edges).flatMap((cycle) => {
    const first = byId.get(cycle[0] ?? '');
    if (first === undefined) return [];
    const path = [...cycle, cycle[0]].join(' → ');
    return [problemOf(first, 'after', 'error', `\`after\` runs in a circle, so that none of these could come first: ${path}`)];
  });
}

function checkDuplicates(entries: readonly FiledEntry[]): DeckProblem[] {
  const fronts = entries.map(({ entry }) => ({ id: entry.id, group: entry.of ?? entry.id, set: 'set' in entry ? entry.set : undefined, text: entry.front }));
  return findNearDuplicates(fronts).flatMap(({ index, earlier, exact }) => {
    const entry = entries[index];
    const twin = entries[earlier];
    // Of a card that stands twice the error about its id says enough.
    if (entry === undefined || twin === undefined || entry.entry.id === twin.entry.id) return [];
    const likeness = exact ? 'asks the same as' : 'asks nearly the same as';
    const advice = 'merge them, or word them apart; cards that belong together share `of`';
    return [problemOf(entry, 'front', 'warning', `${likeness} ${twin.entry.id} (${twin.file}:${twin.line}): ${advice}`)];
  });
}
