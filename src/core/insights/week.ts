/** The Monday of a day's week, as a study day. `mondayOf(20454)`, a Thursday, is 20451. */
export function mondayOf(day: number): number {
  // Day 0, 1970-01-01, was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** The Mondays of the last `weeks` weeks, this one last. `lastMondays(20454, 2)` is `[20444, 20451]`. */
export function lastMondays(day: number, weeks: number): readonly number[] {
  return Array.from({ length: weeks }, (_, i) => mondayOf(day) - 7 * (weeks - 1 - i));
}
