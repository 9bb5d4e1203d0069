import type { Overrun } from '../../../core/mock/overrun.ts';
import type { Notice } from '../../components/frame.tsx';

export const TWIST_NOTICE: Notice = { text: 'The interviewer changes something: answer "Change" in your notes.', role: 'warn' };
/** Who writes does not look at the clock. */
export const OVER_NOTICES: Readonly<Record<Overrun, Notice>> = {
  step: { text: 'The time of this step is over. Ctrl-N goes on when your thought is written.', role: 'warn' },
  'step-again': { text: 'With your earlier visit the time of this step is over. Ctrl-N goes on.', role: 'warn' },
  session: { text: 'Time is up. Ctrl-N from the last step ends the session.', role: 'warn' },
};
export const PAUSED: Notice = { text: 'Paused. Ctrl-T or typing goes on.', role: 'dim' };
export const CLOCK_RUNS: Notice = { text: 'The clock runs again.', role: 'dim' };

/** Whoever types would never see a notice that goes with the next key. */
const NOTICE_STAYS_MS = 4000;
const TWIST_STAYS_MS = 10_000;

/** How long a notice stays while keys are typed, in ms. */
export function noticeStaysMs(notice: Notice): number {
  return notice === TWIST_NOTICE ? TWIST_STAYS_MS : NOTICE_STAYS_MS;
}
