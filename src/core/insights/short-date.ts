import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { isoDateOfDay } from '../time.ts';

/** The month of a study day. `monthName(20454)` is `Jan`. */
export function monthName(day: number): string {
  return format(parseISO(isoDateOfDay(day)), 'MMM');
}

/** A study day as people write it. `shortDate(20454)` is `1 Jan`. */
export function shortDate(day: number): string {
  return format(parseISO(isoDateOfDay(day)), 'd MMM');
}
