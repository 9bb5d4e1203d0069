import type { Phase } from '../decks/card.ts';
import { STEPS } from '../decks/problem.ts';
import { type SessionClock, sessionTimeLeftMs, stepTimeLeftMs } from './clock.ts';

/** What has just run out. `step-again`: the time of a step to which an earlier visit belongs; its visits count together. */
export type Overrun = 'session' | 'step' | 'step-again';

/** Less is no visit, and may have run since the step was entered: the watch looks only now and then. */
const SHORTEST_VISIT_MS = 10_000;

/** Which ends of time were told, and what the present step had used when it was seen first. */
export interface OverrunWatch {
  readonly told: ReadonlySet<Phase | 'session'>;
  readonly step: Phase;
  readonly usedBeforeMs: number;
}

/** A watch over a session that begins or is taken up again: what is over already was told before. */
export function watchOverruns(clock: SessionClock): OverrunWatch {
  const over = STEPS.filter((step) => stepTimeLeftMs(clock, step) <= 0);
  return { told: new Set([...over, ...(sessionTimeLeftMs(clock) <= 0 ? ['session' as const] : [])]), step: clock.step, usedBeforeMs: 0 };
}

/**
 * What is to be told now, once for each step and once for the session; null where nothing is over or all was told.
 * `nextOverrun(watchOverruns(clock), beat(clock, nowMs)).overrun`
 */
export function nextOverrun(watch: OverrunWatch, clock: SessionClock): { readonly watch: OverrunWatch; readonly overrun: Overrun | null } {
  const { step } = clock;
  const usedBeforeMs = step === watch.step ? watch.usedBeforeMs : clock.spentMs[step];
  const over = sessionTimeLeftMs(clock) <= 0 ? 'session' : stepTimeLeftMs(clock) <= 0 ? step : null;
  if (over === null || watch.told.has(over)) return { watch: { ...watch, step, usedBeforeMs }, overrun: null };
  const overrun = over === 'session' ? 'session' : usedBeforeMs > SHORTEST_VISIT_MS ? 'step-again' : 'step';
  return { watch: { told: new Set([...watch.told, over]), step, usedBeforeMs }, overrun };
}
