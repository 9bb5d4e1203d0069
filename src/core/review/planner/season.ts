/** The days until the date in steps: single days, or several where the date is far. Step 0 begins today. */
export interface Season {
  readonly steps: number;
  readonly daysPerStep: number;
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

/** More would cost time and change nothing: what matters is today against later. */
const MOST_STEPS = 30;

/** Enough to find out what a second is worth. */
export const MOST_ROUGH_STEPS = 12;

/** 1970-01-01, study day 0, was a Thursday. */
const WEEKDAY_OF_DAY_0 = 4;

/** Whether a study day falls on one of these weekdays. `isDayOff(0, [4])` is true: 1970-01-01 was a Thursday. */
export function isDayOff(day: number, daysOff: readonly number[]): boolean {
  return daysOff.includes((((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7);
}

/**
 * Cuts the days from today until the day before the interview into at most 30 steps, or fewer; the first is the short one. On
 * the interview's own day there is one step, as if the interview were tomorrow.
 */
export function seasonOf({ day, interviewDay, minutesPerDay, secondsToday, daysOff }: SeasonRequest, mostSteps = MOST_STEPS): Season {
  const days = Math.max(1, interviewDay - day);
  const daysPerStep = Math.ceil(days / mostSteps);
  const steps = Math.ceil(days / daysPerStep);
  const secondsByStep = new Float64Array(steps);
  const ahead = steps * daysPerStep - days;
  for (let offset = 0; offset < days; offset++) {
    const step = Math.floor((offset + ahead) / daysPerStep);
    const seconds = offset === 0 ? secondsToday : isDayOff(day + offset, daysOff) ? 0 : minutesPerDay * 60;
    secondsByStep[step] = (secondsByStep[step] as number) + seconds;
  }
  return { steps, daysPerStep, secondsByStep };
}

/** The step of a rougher season in which a step of a season lies; both end on the same day. `roughStepOf({ steps: 30, … }, { steps: 10, … }, 29)` is 9. */
export function roughStepOf(season: Season, rough: Season, step: number): number {
  const daysLeft = (season.steps - step) * season.daysPerStep;
  return Math.max(0, rough.steps - Math.ceil(daysLeft / rough.daysPerStep));
}
