/** Cards of one group and one trace each, in columns: hundreds are gone through at every step, so they are no objects. */
export interface Cohorts {
  readonly steps: number;
  count: number;
  group: Uint8Array;
  cards: Float64Array;
  stability: Float64Array;
  difficulty: Float64Array;
  /** Step of the last grade; below 0, and no whole number, for what was graded before today. */
  lastStep: Float64Array;
  /** By cohort, then step: what a review gains per second. */
  rates: Float64Array;
}

/** With room for `capacity` cohorts at first. */
export function noCohorts(steps: number, capacity: number): Cohorts {
  return {
    steps,
    count: 0,
    group: new Uint8Array(capacity),
    cards: new Float64Array(capacity),
    stability: new Float64Array(capacity),
    difficulty: new Float64Array(capacity),
    lastStep: new Float64Array(capacity),
    rates: new Float64Array(capacity * steps),
  };
}

/** Makes room for one more cohort and returns its number; its columns are to be filled. */
export function addCohort(cohorts: Cohorts): number {
  if (cohorts.count === cohorts.cards.length) enlarge(cohorts);
  return cohorts.count++;
}

function enlarge(cohorts: Cohorts): void {
  const { count, group, cards, stability, difficulty, lastStep, rates } = cohorts;
  const larger = noCohorts(cohorts.steps, 2 * count + 1);
  larger.group.set(group);
  larger.cards.set(cards);
  larger.stability.set(stability);
  larger.difficulty.set(difficulty);
  larger.lastStep.set(lastStep);
  larger.rates.set(rates);
  Object.assign(cohorts, larger, { count });
}
