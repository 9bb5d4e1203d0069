import { CATEGORIES, isCategory } from './categories.ts';
import type { DeckProblem } from './deck-problem.ts';
import type { NumberEntry } from './entry-schema.ts';
import { type FiledEntry, problemOf } from './filed-entry.ts';

/** Checks one entry by itself: its figures, its choices and the first part of its id. */
export function checkEntry(entry: FiledEntry): DeckProblem[] {
  return [...checkIdPrefix(entry), ...checkByType(entry)];
}

function checkIdPrefix(entry: FiledEntry): DeckProblem[] {
  const { id, category } = entry.entry;
  const prefix = id.slice(0, id.indexOf('/'));
  if (!isCategory(prefix) || prefix === category) return [];
  return [problemOf(entry, 'id', 'warning', `\`id\` begins with ${prefix}, but the card is in ${CATEGORIES[category]} (${category}): change one of them`)];
}

function checkByType(filed: FiledEntry): DeckProblem[] {
  const { entry } = filed;
  if (entry.type === 'number') return checkFigures(filed, entry);
  if (entry.type === 'choice') return checkRepeats(filed, 'wrong', [entry.back, ...entry.wrong]);
  if (entry.type === 'list') return checkRepeats(filed, 'back', entry.back);
  return [];
}

function checkFigures(filed: FiledEntry, { quantity, range, exact, unit }: NumberEntry): DeckProblem[] {
  if (range === undefined) return [];
  const [low, high] = range;
  if (low > high) return [problemOf(filed, 'range', 'error', `\`range\` begins above its end: write [${high}, ${low}]`)];
  if (quantity < low || quantity > high) {
    return [problemOf(filed, 'range', 'error', `\`range\` [${low}, ${high}] does not hold the quantity ${quantity} ${unit}`.trimEnd())];
  }
  if (exact !== true) return [];
  return [problemOf(filed, 'range', 'warning', '`range` is without effect on an exact figure: remove it or `exact`')];
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
