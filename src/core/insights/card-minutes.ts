import type { Progress } from '../events/progress.ts';
import { estimateDrillMinutes } from '../numbers/drill-speed.ts';
import type { Settings } from '../settings.ts';
import { isMockDay } from './suggest-problem.ts';

/** Numbers take at most this share of a day's minutes. */
export const MOST_FOR_NUMBERS = 0.25;

/** On the day on which a mock session becomes due cards keep this share: both have their time. */
const SHARE_ON_MOCK_DAY = 0.5;

/**
 * The minutes that cards have on each day, and those that they still have today: what the numbers leave, half of it on the day
 * on which a mock session becomes due, less what was spent already. `cardMinutes(progress, day, settings)`
 */
export function cardMinutes(
  progress: Progress,
  day: number,
  settings: Settings,
): { readonly minutesPerDay: number; readonly minutesToday: number } {
  const numbers = Math.min(settings.minutesPerDay * MOST_FOR_NUMBERS, estimateDrillMinutes(progress.numbers, settings.numbersPerDay));
  const minutesPerDay = settings.minutesPerDay - numbers;
  const share = isMockDay(progress, day, settings.mockEveryDays) ? SHARE_ON_MOCK_DAY : 1;
  const spent = (progress.days.get(day)?.elapsedMs ?? 0) / 60_000;
  return { minutesPerDay, minutesToday: Math.max(0, minutesPerDay * share - spent) };
}
