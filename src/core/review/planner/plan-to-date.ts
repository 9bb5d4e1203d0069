import type { CardIndexEntry } from '../../decks/card.ts';
import type { Outlook } from '../../events/event.ts';
import type { Progress } from '../../events/progress.ts';
import type { Settings } from '../../settings.ts';
import { measureSeconds } from '../estimate-time.ts';
import { settingsFilter } from '../limits.ts';
import { parametersOf } from '../parameters.ts';
import { isActive, matches } from '../queue/gather.ts';
import { groupsSeenToday } from '../queue/separate-siblings.ts';
import { sortNew } from '../queue/sort-new.ts';
import type { PlanCard, PlanRequest } from './day-plan.ts';
import { planDay } from './plan-day.ts';

/** Cards of a day in their order, with what the planner says of the date. */
export interface PlannedDay {
  readonly cards: readonly string[];
  readonly outlook: Outlook;
}

/** The minutes that cards have: on each day to come, and still today. */
export type CardMinutes = Pick<PlanRequest, 'minutesPerDay' | 'minutesToday'>;

/**
 * Today's cards by the planner to the interview date; null where there is no date, it is over, or the planner is off.
 * Takes some tens of milliseconds for 5,000 cards: once a day is enough.
 * `planToDate(library.index, progress, day, settings, { minutesPerDay: 20, minutesToday: 20 })?.cards`
 */
export function planToDate(
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
  settings: Settings,
  minutes: CardMinutes,
): PlannedDay | null {
  const parameters = parametersOf(settings, progress.parameters.weights);
  const { interviewDay } = parameters;
  if (!settings.planner || interviewDay === null) return null;
  const { cards, touchedToday } = gatherCards(index, progress, day, settings);
  const plan = planDay({
    cards,
    day,
    interviewDay,
    ...minutes,
    daysOff: settings.daysOff,
    parameters,
    seconds: measureSeconds(progress),
    groupsSeen: groupsSeenToday(touchedToday, progress, day),
  });
  if (plan === null) return null;
  const { expectedRecall, low, high } = plan.readiness;
  const { held, postponed, short } = plan;
  const outlook = { held, postponed, expectedRecall, low, high, suffices: short === null, neededMinutesPerDay: short?.neededMinutesPerDay ?? null };
  return { cards: plan.cards, outlook };
}

interface GatheredCards {
  /** What counts on the date: cards that were seen, and new ones that the settings let in, in the order of their introduction. */
  readonly cards: readonly PlanCard[];
  /** Cards of which today may have seen something: graded today, or in their steps. */
  readonly touchedToday: readonly CardIndexEntry[];
}

/** One pass for both, as looking up the states of all cards takes a while. */
function gatherCards(index: readonly CardIndexEntry[], progress: Progress, day: number, settings: Settings): GatheredCards {
  const filter = settingsFilter(settings);
  const newUpTo = filter.newUpTo ?? 3;
  const cards: PlanCard[] = [];
  const fresh: CardIndexEntry[] = [];
  const touchedToday: CardIndexEntry[] = [];
  for (let i = 0; i < index.length; i++) {
    const card = index[i] as CardIndexEntry;
    const state = progress.cards.get(card.id);
    const memory = state?.memory ?? null;
    if (memory !== null && (memory.lastDay === day || 'atMs' in memory.due)) touchedToday.push(card);
    if (!isActive(state, day) || !matches(card, filter)) continue;
    if (memory !== null) cards.push({ id: card.id, priority: card.priority, of: card.of, memory });
    else if (card.priority <= newUpTo) fresh.push(card);
  }
  for (const { id, priority, of } of sortNew(fresh)) cards.push({ id, priority, of, memory: null });
  return { cards, touchedToday };
}
