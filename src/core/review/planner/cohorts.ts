/** Cards of one group and about one trace each, in columns: hundreds are gone through at every step, so they are no objects. */
export interface Cohorts {
  count: number;
  readonly group: Uint8Array;
  readonly cards: Float64Array;
  readonly logStability: Float64Array;
  readonly difficulty: Float64Array;
  /** Days from today to the last grade: below 0 for what was graded before today. */
  readonly lastDay: Float64Array;
  /** By cohort, then step: what a review gains per second. */
  readonly rates: Float64Array;
}

/** With room for `capacity` cohorts. */
export function noCohorts(steps: number, capacity: number): Cohorts {
  return {
    count: 0,
    group: new Uint8Array(capacity),
    cards: new Float64Array(capacity),
    logStability: new Float64Array(capacity),
    difficulty: new Float64Array(capacity),
    lastDay: new Float64Array(capacity),
    rates: new Float64Array(capacity * steps),
  };
}
