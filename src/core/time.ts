export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;
/** The last instant that a Date can hold. */
const LAST_CALENDAR_MS = 8.64e15;

/** The user's time zone: minutes east of UTC at an instant (ms since the epoch). */
export type UtcOffset = (atMs: number) => number;

/** An instant together with what turns it into a study day. */
export interface Moment {
  readonly atMs: number;
  /** UTC offset minus rollover hour, in minutes. */
  readonly dayShiftMin: number;
}

/**
 * Minutes to add to an instant before cutting it into days, for a day that starts at `rolloverHour` (0 to 23) local time.
 * `dayShiftMin(120, 4)` is -120.
 */
export function dayShiftMin(utcOffsetMin: number, rolloverHour: number): number {
  return utcOffsetMin - rolloverHour * 60;
}

/**
 * The instant with its day shift in a time zone.
 * `momentAt(Date.now(), offset, 4)`
 */
export function momentAt(atMs: number, utcOffset: UtcOffset, rolloverHour: number): Moment {
  return { atMs, dayShiftMin: dayShiftMin(utcOffset(atMs), rolloverHour) };
}

/**
 * The study day of an instant: days since 1970-01-01 on the user's calendar, a day starting at the rollover hour.
 * `studyDay({ atMs: Date.UTC(2026, 0, 2, 3), dayShiftMin: -240 })` is the day of 2026-01-01.
 */
export function studyDay(moment: Moment): number {
  return Math.floor((moment.atMs + moment.dayShiftMin * MS_PER_MINUTE) / MS_PER_DAY);
}

/**
 * The instant (ms since the epoch) at which a study day begins: the first one that `studyDay` counts to it or, where the
 * calendar skips it, to a later one. It is searched for, as the clocks may change at or over that very hour.
 * `studyDayStartMs(20454, () => 60, 4)` is 2026-01-01 at 03:00 UTC.
 */
export function studyDayStartMs(day: number, utcOffset: UtcOffset, rolloverHour: number): number {
  const rolloverMs = day * MS_PER_DAY + rolloverHour * MS_PER_HOUR;
  // Beyond all calendars milliseconds are no longer told apart: the search would not end.
  if (Math.abs(rolloverMs) > LAST_CALENDAR_MS) return rolloverMs;
  // No calendar is a whole day away from UTC.
  let beforeMs = rolloverMs - MS_PER_DAY;
  let startMs = rolloverMs + MS_PER_DAY;
  while (startMs - beforeMs > 1) {
    const middleMs = Math.floor((beforeMs + startMs) / 2);
    if (studyDay(momentAt(middleMs, utcOffset, rolloverHour)) < day) beforeMs = middleMs;
    else startMs = middleMs;
  }
  return startMs;
}

/** The calendar date of a study day, as `2026-01-31`. */
export function isoDateOfDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The study day of a calendar date such as `2026-01-31`; null if there is no such date. */
export function dayOfIsoDate(isoDate: string): number | null {
  const ms = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(ms)) return null;
  const day = ms / MS_PER_DAY;
  return Number.isInteger(day) && isoDateOfDay(day) === isoDate ? day : null;
}
