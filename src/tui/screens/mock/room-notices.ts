import type { Phase } from '../../../core/decks/card.ts';
import { STEPS } from '../../../core/decks/problem.ts';
import { type SessionClock, sessionTimeLeftMs, stepTimeLeftMs } from '../../../core/mock/clock.ts';
import type { Notice } from '../../components/frame.tsx';

export const TWIST_NOTICE: Notice = { text: 'The interviewer changes something: answer "Change" in your notes.', role: 'warn' };
const OVER_NOTICES: Readonly<Record<'step' | 'session', Notice>> = {
  step: { text: 'The time of this step is over. Ctrl-N goes on when your thought is written.', role: 'warn' },
  session: { text: 'Time is up. Ctrl-N from the last step ends the session.', role: 'warn' },
};
export const PAUSED: Notice = { text: 'Paused. Ctrl-T or typing goes on.', role: 'dim' };
export const CLOCK_RUNS: Notice = { text: 'The clock runs again.', role: 'dim' };

/** Says once for each step, and for the session, that its time is over: who writes does not look at the clock. */
export class OverNotices {
  readonly #told: Set<Phase | 'session'>;

  /** What is over already was told before the session was left. */
  constructor(clock: SessionClock) {
    this.#told = new Set([...STEPS.filter((step) => stepTimeLeftMs(clock, step) <= 0), ...(sessionTimeLeftMs(clock) <= 0 ? ['session' as const] : [])]);
  }

  /** What is to be told now; null where it was told or nothing is over. */
  next(clock: SessionClock): Notice | null {
    const over = sessionTimeLeftMs(clock) <= 0 ? 'session' : stepTimeLeftMs(clock) <= 0 ? clock.step : null;
    if (over === null || this.#told.has(over)) return null;
    this.#told.add(over);
    return OVER_NOTICES[over === 'session' ? 'session' : 'step'];
  }
}
