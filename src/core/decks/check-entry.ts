import { CATEGORIES, isCategory } from './categories.ts';
import { checkFigures } from './check-figures.ts';
import type { DeckProblem } from './deck-problem.ts';
import { type FiledEntry, problemOf } from './filed-entry.ts';

/** Checks one entry by itself: its figures, its choices and the first part of its id. */
export function checkEntry(entry: FiledEntry): DeckProblem[] {
  return [...checkIdPrefix(entry), ...checkFigures(entry), ...checkAnswers(entry)];
}

function checkIdPrefix(entry: FiledEntry): DeckProblem[] {
  const { id, category } = entry.entry;
  const prefix = id.slice(0, id.indexOf('/'));
  if (!isCategory(prefix) || prefix === category) return [];
  return [problemOf(entry, 'id', 'warning', `\`id\` begins with ${prefix}, but the card is in ${CATEGORIES[category]} (${category}): change one of them`)];
}

function checkAnswers(filed: FiledEntry): DeckProblem[] {
  const { entry } = filed;
  if (entry.type === 'choice') return checkRepeats(filed, 'wrong', [entry.back, ...entry.wrong]);
  if (entry.type === 'list') return checkRepeats(filed, 'back', entry.back);
  return [];
}

function checkRepeats(filed: FiledEntry, field: string, answers: readonly string[]): DeckProblem[] {
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const key = answer.trim().toLowerCase();
    const repeated = seen.has(key);
    seen.add(key);
    return repeated ? [problemOf(filed, field, 'error', `\`${field}\` repeats "${answer}": each answer may stand once`)] : [];
  });
}
