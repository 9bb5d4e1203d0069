import type { CardIndexEntry } from '../decks/card.ts';
import type { PlanData } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import { dailyLimits, settingsFilter } from '../review/limits.ts';
import { planToDate } from '../review/planner/plan-to-date.ts';
import { isActive } from '../review/queue/gather.ts';
import { planCards } from '../review/queue/plan-cards.ts';
import type { Settings } from '../settings.ts';
import { dayOfIsoDate } from '../time.ts';
import { cardMinutes } from './card-minutes.ts';
import { missedCards } from './missed-cards.ts';

/** Whether the planner chooses the cards of a day: it is on, and the interview date is not past. */
export function isPlannerOn({ planner, interviewDate }: Settings, day: number): boolean {
  const interviewDay = interviewDate === null ? null : dayOfIsoDate(interviewDate);
  return planner && interviewDay !== null && day <= interviewDay;
}

/**
 * The plan of a day: cards that the last mock sessions showed to be missing, then those that the planner chooses for the
 * interview date or, without one, due and new cards within the limits. To be recorded once, as the planner takes its time.
 * `makePlan(library.index, progress, day, settings)`
 */
export function makePlan(index: readonly CardIndexEntry[], progress: Progress, day: number, settings: Settings): PlanData {
  const planned = planToDate(index, progress, day, settings, cardMinutes(progress, day, settings));
  if (planned === null) return makeQuickPlan(index, progress, day, settings);
  return { day, cards: withMissed(index, progress, day, planned.cards), outlook: planned.outlook };
}

/** The plan of a day without the planner: what is shown before the day was planned. */
export function makeQuickPlan(index: readonly CardIndexEntry[], progress: Progress, day: number, settings: Settings): PlanData {
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
