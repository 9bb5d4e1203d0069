import type { Phase } from '../decks/card.ts';
import { STEPS } from '../decks/problem.ts';
import { perStep, type PerStep, sumOfSteps } from './step-minutes.ts';

/** A longer silence means that the computer slept or the program stood still: it counts as a pause. */
const LONGEST_GAP_MS = 10_000;

/** How much time a session has used. Steps never advance by themselves. */
export interface SessionClock {
  readonly step: Phase;
  readonly plannedMs: PerStep<number>;
  readonly spentMs: PerStep<number>;
  readonly isPaused: boolean;
  /** The instant up to which time was counted; null until the next beat, after a pause or when the session was taken up again. */
  readonly lastBeatMs: number | null;
}

/** A clock at the beginning of the first step, counting from `nowMs`. */
export function startClock(plannedMs: PerStep<number>, nowMs: number): SessionClock {
  return { step: 'requirements', plannedMs, spentMs: perStep(() => 0), isPaused: false, lastBeatMs: nowMs };
}

/**
 * Counts the time since the last beat for the present step: nothing while paused, after a gap of more than 10 s, or when the
 * computer's clock was set back. `beat(startClock(planSteps(45), 0), 1000).spentMs.requirements` is 1000.
 */
export function beat(clock: SessionClock, nowMs: number): SessionClock {
  if (clock.isPaused) return clock;
  const { step, lastBeatMs, spentMs } = clock;
  const gapMs = lastBeatMs === null ? 0 : nowMs - lastBeatMs;
  const countedMs = gapMs > 0 && gapMs <= LONGEST_GAP_MS ? gapMs : 0;
  return { ...clock, spentMs: { ...spentMs, [step]: spentMs[step] + countedMs }, lastBeatMs: nowMs };
}

/** Stops the clock; what ran until now counts. */
export function pauseClock(clock: SessionClock, nowMs: number): SessionClock {
  return { ...beat(clock, nowMs), isPaused: true, lastBeatMs: null };
}

/** Lets a stopped clock run on from `nowMs`. */
export function resumeClock(clock: SessionClock, nowMs: number): SessionClock {
  return clock.isPaused ? { ...clock, isPaused: false, lastBeatMs: nowMs } : beat(clock, nowMs);
}

/** Counts for the former step until now, for another one from now on. */
export function goToStep(clock: SessionClock, step: Phase, nowMs: number): SessionClock {
  return { ...beat(clock, nowMs), step };
}

/** The step after (1) or before (-1) one; null beyond the ends. `neighbourStep('api', 1)` is 'plumbing'. */
export function neighbourStep(step: Phase, by: 1 | -1): Phase | null {
  return STEPS[STEPS.indexOf(step) + by] ?? null;
}

/** What is left of a step in ms; negative when it is overrun. */
export function stepTimeLeftMs(clock: SessionClock, step: Phase = clock.step): number {
  return clock.plannedMs[step] - clock.spentMs[step];
}

/** What is left of the session in ms; negative when it is overrun. */
export function sessionTimeLeftMs(clock: SessionClock): number {
  return sumOfSteps(clock.plannedMs) - sessionSpentMs(clock);
}

/** The time counted so far in all steps, in ms. */
export function sessionSpentMs(clock: SessionClock): number {
  return sumOfSteps(clock.spentMs);
}

/** A duration as minutes and seconds, rounded towards zero: `5:00`, `0:09`, `-1:30`, `72:05`. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const sign = ms < 0 && seconds > 0 ? '-' : '';
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is left of a time, or by how much it is overrun. `formatTimeLeft(-90_000)` is `1:30 over`. */
export function formatTimeLeft(ms: number): string {
  return ms < 0 ? `${formatClock(-ms)} over` : `${formatClock(ms)} left`;
}
