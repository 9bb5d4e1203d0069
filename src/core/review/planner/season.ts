/** The days until the date in steps: single days near today and near the date, several together in between. Step 0 is today. */
export interface Season {
  readonly steps: number;
  /** Days from today to the date, at least 1: on the interview's own day it is as if it were tomorrow. */
  readonly days: number;
  /** The day that stands for each step, counted from today: the middle of its days. Rising, from 0 to below `days`. */
  readonly dayOfStep: Float64Array;
  /** Time in seconds that each step has for reviews and new cards. */
  readonly secondsByStep: Float64Array;
}

/** What a season is made from. */
export interface SeasonRequest {
  /** Study days. */
  readonly day: number;
  readonly interviewDay: number;
  readonly minutesPerDay: number;
  /** Seconds that are left today. */
  readonly secondsToday: number;
  /** Weekdays without study, 0 Sunday to 6 Saturday. */
  readonly daysOff: readonly number[];
}

/** A step takes one day more for each so many days that lie between it and today or the date: near both a day matters most. */
const DAYS_PER_DAY_MORE = 3;

/** 1970-01-01, study day 0, was a Thursday. */
const WEEKDAY_OF_DAY_0 = 4;

/** Whether a study day falls on one of these weekdays. `isDayOff(0, [4])` is true: 1970-01-01 was a Thursday. */
export function isDayOff(day: number, daysOff: readonly number[]): boolean {
  return daysOff.includes((((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7);
}

/**
 * Cuts the days from today until the day before the interview into steps: single days at both ends and longer ones towards
 * the middle, so that their number grows with the logarithm of the days: 13 for 30 days, 21 for 120.
 */
export function seasonOf({ day, interviewDay, minutesPerDay, secondsToday, daysOff }: SeasonRequest): Season {
  const days = Math.max(1, interviewDay - day);
  const starts = startsOfSteps(days);
  const steps = starts.length;
  const dayOfStep = new Float64Array(steps);
  const secondsByStep = new Float64Array(steps);
  for (let step = 0; step < steps; step++) {
    const start = starts[step] as number;
    const end = starts[step + 1] ?? days;
    dayOfStep[step] = (start + end - 1) / 2;
    let seconds = 0;
    for (let offset = start; offset < end; offset++) seconds += offset === 0 ? secondsToday : isDayOff(day + offset, daysOff) ? 0 : minutesPerDay * 60;
    secondsByStep[step] = seconds;
  }
  return { steps, days, dayOfStep, secondsByStep };
}

function startsOfSteps(days: number): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start < days; ) {
    starts.push(start);
    start += 1 + Math.floor(Math.min(start, days - 1 - start) / DAYS_PER_DAY_MORE);
  }
  return starts;
}
