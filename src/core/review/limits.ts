import type { Priority } from '../decks/card.ts';
import type { Settings } from '../settings.ts';
import type { CardFilter } from './queue/gather.ts';
import type { DailyLimits } from './queue/plan-cards.ts';

/** The daily limits of the settings. */
export function dailyLimits(settings: Settings): DailyLimits {
  return { newCards: settings.newCardsPerDay, reviews: settings.reviewsPerDay ?? Infinity };
}

const PRIORITIES: Readonly<Record<Settings['cardsUpTo'], Priority>> = { core: 1, more: 2, deep: 3 };

/** The cards that the settings let into the daily work. */
export function settingsFilter(settings: Settings): CardFilter {
  return { newUpTo: PRIORITIES[settings.cardsUpTo], numberSet: settings.numberSet };
}
