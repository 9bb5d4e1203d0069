import type { App } from '../../app.ts';
import { CATEGORIES } from '../../core/decks/categories.ts';
import { DRILL_FAMILIES } from '../../core/decks/problem.ts';
import { WALKTHROUGH_IDS } from '../../core/numbers/walkthroughs.ts';
import { isSettingKey, SETTING_KEYS, SETTINGS } from '../../core/settings.ts';
import type { CompletionLists } from './complete.ts';

/** The words that the open decks, the backups and the program itself give to a command line. */
export function completionLists({ library }: App, backups: readonly string[]): CompletionLists {
  return {
    categories: () => Object.keys(CATEGORIES),
    tags: () => [...new Set(library.index.flatMap(({ tags }) => tags))].toSorted(),
    problems: () => library.problemTitles().map(({ id }) => id),
    families: () => [...DRILL_FAMILIES, ...WALKTHROUGH_IDS],
    settings: () => SETTING_KEYS,
    cards: () => library.index.map(({ id }) => id),
    backups: () => backups,
    valuesOf: (setting) => (isSettingKey(setting) ? (SETTINGS[setting].choices ?? []) : []),
  };
}
