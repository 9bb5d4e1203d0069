import { DRILL_FAMILIES } from '../decks/problem.ts';
import type { NumberRecord } from '../events/progress.ts';
import { type Calibration, measureCalibration } from '../numbers/calibration.ts';
import { errorOf, lateFactor } from '../numbers/choose-family.ts';
import { FAMILIES } from '../numbers/families.ts';
import { isoDateOfDay } from '../time.ts';
import { lastMondays } from './week.ts';

/** How one kind of sums goes. */
export interface FamilyStatistics {
  readonly family: string;
  readonly name: string;
  readonly answers: number;
  /** By how much the latest answers are off on average, as a factor of 1 and more. */
  readonly offByFactor: number;
}

/** How a week's sums went; null without any. */
export interface WeekNumbers {
  /** Its Monday, as YYYY-MM-DD. */
  readonly weekStartDate: string;
  readonly answers: number;
  readonly offByFactor: number | null;
}

/** The numbers drill in figures. */
export interface NumberStatistics {
  readonly answers: number;
  readonly answers30Days: number;
  /** Within a factor of two, or exactly right where only that counts. */
  readonly good30DaysShare: number | null;
  readonly offByFactor30Days: number | null;
  readonly secondsPerAnswer30Days: number | null;
  /** The largest error first; families that were never asked are left out. */
  readonly families: readonly FamilyStatistics[];
  readonly byWeek: readonly WeekNumbers[];
  /** How well ranges that were given with a confidence held. */
  readonly ranges: Calibration;
}

const RECENT_DAYS = 30;

/** The numbers drill in figures, with the last `weeks` weeks. `measureNumbers(progress.numbers, day, 26)` */
export function measureNumbers(records: readonly NumberRecord[], day: number, weeks: number): NumberStatistics {
  const recent = records.filter((record) => record.day > day - RECENT_DAYS && record.day <= day);
  const good = recent.filter(({ outcome }) => outcome === 'exact' || outcome === 'good').length;
  return {
    answers: records.length,
    answers30Days: recent.length,
    good30DaysShare: recent.length === 0 ? null : good / recent.length,
    offByFactor30Days: offByFactor(recent),
    secondsPerAnswer30Days: recent.length === 0 ? null : recent.reduce((sum, { elapsedMs }) => sum + elapsedMs, 0) / 1000 / recent.length,
    families: DRILL_FAMILIES.flatMap((family) => {
      const own = records.filter((record) => record.family === family);
      return own.length === 0 ? [] : [{ family, name: FAMILIES[family].name, answers: own.length, offByFactor: lateFactor(own) }];
    }).toSorted((a, b) => b.offByFactor - a.offByFactor),
    byWeek: lastMondays(day, weeks).map((monday) => {
      const own = records.filter((record) => record.day >= monday && record.day < monday + 7);
      return { weekStartDate: isoDateOfDay(monday), answers: own.length, offByFactor: offByFactor(own) };
    }),
    ranges: measureCalibration(records),
  };
}

function offByFactor(records: readonly NumberRecord[]): number | null {
  if (records.length === 0) return null;
  return 10 ** (records.reduce((sum, record) => sum + errorOf(record), 0) / records.length);
}
