import { isoDateOfDay } from '../time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The month of a study day. `monthName(20454)` is `Jan`. */
export function monthName(day: number): string {
  return MONTHS[Number(isoDateOfDay(day).slice(5, 7)) - 1] as string;
}

/** A study day as people write it. `shortDate(20454)` is `1 Jan`. */
export function shortDate(day: number): string {
  return `${Number(isoDateOfDay(day).slice(8))} ${monthName(day)}`;
}
