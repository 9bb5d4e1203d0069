import type { Grade, Memory } from '../events/event.ts';

/** A step that a card takes next: when it comes back, and its place among the steps. */
export interface NextStep {
  readonly minutes: number;
  readonly step: number;
}

/** Where there is one step only, Hard waits so many times as long. */
const HARD_SHARE_OF_ONE_STEP = 1.5;

/**
 * The step that a grade leads to, as in Anki: Again begins anew, Hard repeats between the first two, Good goes on, Easy leaves.
 * A card in review takes a step only when it was forgotten. Null where the card takes an interval.
 * `steps` are those of the card's phase, in whole minutes. `stepAfter([1, 10], null, 3)` is `{ minutes: 10, step: 1 }`.
 */
export function stepAfter(steps: readonly number[], memory: Memory | null, grade: Grade): NextStep | null {
  const at = memory?.step ?? 0;
  const [first, second] = steps;
  const current = steps[at];
  if (first === undefined || current === undefined) return null;
  if (memory?.phase === 'review') return grade === 1 ? { minutes: current, step: 0 } : null;
  switch (grade) {
    case 1:
      return { minutes: first, step: 0 };
    case 2:
      return { minutes: Math.round(second === undefined ? first * HARD_SHARE_OF_ONE_STEP : (first + second) / 2), step: at };
    case 3: {
      const next = steps[at + 1];
      return next === undefined ? null : { minutes: next, step: at + 1 };
    }
    case 4:
      return null;
  }
}
