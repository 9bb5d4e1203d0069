import { BEST_SCORE } from './rubric.ts';

/** A step's time as planned and as spent, in ms of the session's clock. */
export interface StepTime {
  readonly plannedMs: number;
  readonly spentMs: number;
}

/** A share of the session that may be off the plan without a loss, and one at which nothing is left. */
const FREE_SHARE = 0.1;
const LOST_SHARE = 0.6;

/** A step that got less than this of its minutes was cut off. */
const CUT_OFF_BELOW = 0.5;

/**
 * Scores pacing from 0 to 4: what counts is the time beyond the plan of each step, and in steps that were cut off what is missing
 * to half of it, taken twice so that a step without a second counts whole; as a share of the whole plan: 4 up to a tenth, 0 from
 * six tenths on. Null without a plan.
 * `scorePacing([{ plannedMs: 300_000, spentMs: 320_000 }])` is 4.
 */
export function scorePacing(steps: readonly StepTime[]): number | null {
  const plannedMs = steps.reduce((sum, step) => sum + step.plannedMs, 0);
  if (plannedMs <= 0) return null;
  const offMs = steps.reduce((sum, step) => sum + offPlan(step), 0);
  const lost = (offMs / plannedMs - FREE_SHARE) / (LOST_SHARE - FREE_SHARE);
  return Math.round((1 - Math.min(1, Math.max(0, lost))) * BEST_SCORE * 10) / 10;
}

function offPlan({ plannedMs, spentMs }: StepTime): number {
  return Math.max(0, spentMs - plannedMs, plannedMs - spentMs / CUT_OFF_BELOW);
}
