import type { Phase } from '../decks/card.ts';
import { STEPS, type Twist } from '../decks/problem.ts';
import { seededRandom } from '../random.ts';
import type { SessionClock } from './clock.ts';

const EARLIEST_SHARE = 0.2;
const LATEST_SHARE = 0.7;

/**
 * How long its step has run when the twist comes, in ms: after 20 to 70 % of the time planned for the step, decided by the
 * seed. `twistMomentMs(7, 900_000)` lies between 180,000 and 630,000.
 */
export function twistMomentMs(seed: number, plannedMs: number): number {
  const share = EARLIEST_SHARE + (LATEST_SHARE - EARLIEST_SHARE) * seededRandom(`twist/${seed}`)();
  return Math.round(plannedMs * share);
}

/** Whether the twist is to come now: its moment has come, or a later step was begun without it. */
export function isTwistDue(twist: Twist, clock: SessionClock, seed: number): boolean {
  const { when } = twist;
  if (isLater(clock.step, when)) return true;
  return clock.step === when && clock.spentMs[when] >= twistMomentMs(seed, clock.plannedMs[when]);
}

function isLater(step: Phase, than: Phase): boolean {
  return STEPS.indexOf(step) > STEPS.indexOf(than);
}
