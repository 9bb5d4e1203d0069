import type { CardIndexEntry } from '../decks/card.ts';
import type { PlanData } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import { dailyLimits, settingsFilter } from '../review/limits.ts';
import { isActive } from '../review/queue/gather.ts';
import { planCards } from '../review/queue/plan-cards.ts';
import type { Settings } from '../settings.ts';
import { missedCards } from './missed-cards.ts';

/**
 * The plan of a day: cards that the last mock sessions showed to be missing, then due and new cards within the limits.
 * To be recorded once. `makePlan(library.index, progress, day, settings)`
 */
export function makePlan(index: readonly CardIndexEntry[], progress: Progress, day: number, settings: Settings): PlanData {
  const { cards } = planCards(index, progress, day, dailyLimits(settings), settingsFilter(settings));
  return { day, cards: withMissed(index, progress, day, cards) };
}

/** Cards in steps are left out: they come anyway. */
function withMissed(index: readonly CardIndexEntry[], progress: Progress, day: number, cards: readonly string[]): readonly string[] {
  const missed = missedCards(progress, day);
  if (missed.length === 0) return cards;
  const known = new Set(index.map(({ id }) => id));
  const isReady = (card: string): boolean => {
    const state = progress.cards.get(card);
    const due = state?.memory?.due;
    return known.has(card) && isActive(state, day) && (due === undefined || 'day' in due);
  };
  return [...new Set([...missed.filter(isReady), ...cards])];
}
