import type { Outlook } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import { estimateDrillMinutes } from '../numbers/drill-speed.ts';
import type { Settings } from '../settings.ts';
import { dayOfIsoDate } from '../time.ts';
import { MOST_FOR_NUMBERS } from './card-minutes.ts';

/** What keeps a plan from bringing all cards to the recall that is wanted. */
export type Shortage =
  /** So many minutes a day in all, as in the setting, would do. */
  | { readonly kind: 'minutes'; readonly minutesPerDay: number }
  /** No number of minutes that anybody has would. */
  | { readonly kind: 'days' }
  /** It is the day of the interview: more minutes a day are of no use, and nothing new is learned. */
  | { readonly kind: 'last-day' };

/** Nobody studies for longer day by day: what would take more has too few days. */
const MOST_MINUTES_PER_DAY = 240;

/**
 * What is short by a planner's outlook; null where nothing is, also where no more minutes would do than the settings give.
 * `findShortage(plan.outlook, progress, day, settings)` may be `{ kind: 'minutes', minutesPerDay: 35 }`
 */
export function findShortage({ suffices, neededMinutesPerDay }: Outlook, progress: Progress, day: number, settings: Settings): Shortage | null {
  if (settings.interviewDate !== null && dayOfIsoDate(settings.interviewDate) === day) return { kind: 'last-day' };
  if (suffices) return null;
  if (neededMinutesPerDay === null) return { kind: 'days' };
  const minutesPerDay = wholeDayOf(neededMinutesPerDay, progress, settings);
  if (minutesPerDay <= settings.minutesPerDay) return null;
  return minutesPerDay > MOST_MINUTES_PER_DAY ? { kind: 'days' } : { kind: 'minutes', minutesPerDay };
}

/** The minutes a day of which so many are left for cards: numbers take theirs, at most their share. The other way round as `cardMinutes`. */
function wholeDayOf(forCards: number, progress: Progress, { numbersPerDay }: Settings): number {
  return Math.ceil(Math.min(forCards / (1 - MOST_FOR_NUMBERS), forCards + estimateDrillMinutes(progress.numbers, numbersPerDay)));
}
