import type { Grade, Memory, SchedulerParameters } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import { type Moment, studyDay } from '../time.ts';
import { dueCounts, dueDayOf } from './due-counts.ts';
import { isDayOff } from './planner/season.ts';
import { type Preview, scheduleGrade, scheduleWithRange } from './schedule.ts';
import type { DayRange } from './scheduler.ts';

/** How many cards are due on a study day; Infinity for a day off. */
export type DueLoad = (day: number) => number;

/** What each button would do with load balancing, and the interval that it chose where it had a choice. */
export interface BalancedPreview {
  readonly preview: Preview;
  readonly balancedDays: Readonly<Partial<Record<Grade, number>>>;
}

/**
 * How many cards are due on each study day, `except` aside; suspended ones do not count.
 * `dueLoad(progress, 'caching/ttl', [0])(20_000)` is Infinity on a Sunday.
 */
export function dueLoad(progress: Progress, except: string, daysOff: readonly number[]): DueLoad {
  const counts = dueCounts(progress);
  const own = dueDayOf(progress.cards.get(except));
  return (day) => (isDayOff(day, daysOff) ? Infinity : (counts.get(day) ?? 0) - (day === own ? 1 : 0));
}

/**
 * What each button does when of the intervals that fuzz allows the one is taken whose day has the fewest cards: of equal
 * ones the nearest to the interval without balancing. A better grade keeps the longer interval.
 * Deterministic, and `scheduleGrade` with the interval as `balancedDays` gives the same memory.
 */
export function previewBalanced(card: string, memory: Memory | null, moment: Moment, parameters: SchedulerParameters, load: DueLoad): BalancedPreview {
  const day = studyDay(moment);
  const plain = (grade: Grade) => scheduleWithRange(card, memory, grade, moment, parameters);
  const grades = { 1: plain(1), 2: plain(2), 3: plain(3), 4: plain(4) };
  const balancedDays: Partial<Record<Grade, number>> = {};
  let shorterDays = 0;
  const balance = (grade: Grade): Memory => {
    const balanced = balanceOne(grade);
    if (grade > 1) shorterDays = balanced.intervalDays;
    return balanced;
  };
  const balanceOne = (grade: Grade): Memory => {
    const { memory: after, fuzzRange } = grades[grade];
    if (fuzzRange === null) return after;
    const longerDays = grade === 2 || grade === 3 ? grades[(grade + 1) as Grade].memory.intervalDays : Infinity;
    const between = { least: Math.max(fuzzRange.least, shorterDays + 1), most: Math.min(fuzzRange.most, longerDays - 1) };
    const days = leastLoaded(grade === 1 ? fuzzRange : between, after.intervalDays, (interval) => load(day + interval));
    if (days === null) return after;
    balancedDays[grade] = days;
    return scheduleGrade(card, memory, grade, moment, parameters, days);
  };
  return { preview: { 1: balance(1), 2: balance(2), 3: balance(3), 4: balance(4) }, balancedDays };
}

/** The day of a range with the least load; null where the range is empty. */
function leastLoaded({ least, most }: DayRange, plainDays: number, loadAfter: DueLoad): number | null {
  let best: number | null = null;
  for (let days = least; days <= most; days++) {
    if (best === null || loadAfter(days) < loadAfter(best)) best = days;
    else if (loadAfter(days) === loadAfter(best) && Math.abs(days - plainDays) < Math.abs(best - plainDays)) best = days;
  }
  return best;
}
