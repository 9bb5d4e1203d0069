import { CATEGORIES, type Category, isCategory } from '../../../core/decks/categories.ts';

/** The categories that hold what is typed; all of them where none does, or where one was typed in full. */
export function matchingCategories(typed: string): readonly string[] {
  const matching = namesWith(typed);
  return matching.length === 0 || isCategory(typed.trim()) ? Object.keys(CATEGORIES) : matching;
}

/** The first category that holds what is typed; null where none does, or nothing or a whole one is typed. `completeCategory('dist')` is `distributed-primitives`. */
export function completeCategory(typed: string): string | null {
  return typed.trim() === '' || isCategory(typed.trim()) ? null : (namesWith(typed)[0] ?? null);
}

/** The category that is meant: the one that is typed, or the only one that holds what is typed; null where that is none or several. */
export function meantCategory(typed: string): Category | null {
  const whole = typed.trim();
  if (isCategory(whole)) return whole;
  const [only, ...others] = whole === '' ? [] : namesWith(whole);
  return only !== undefined && others.length === 0 ? only : null;
}

function namesWith(typed: string): readonly Category[] {
  const part = typed.trim().toLowerCase();
  return Object.keys(CATEGORIES).filter((name): name is Category => name.includes(part));
}
