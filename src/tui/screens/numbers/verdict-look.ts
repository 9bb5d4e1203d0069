import type { NumberOutcome } from '../../../core/events/event.ts';
import type { Role } from '../../theme.ts';

/** The sign and the role of an outcome: colour is never alone in telling it. */
export const VERDICT_LOOK: Readonly<Record<NumberOutcome, { readonly sign: string; readonly role: Role }>> = {
  exact: { sign: '✓', role: 'good' },
  good: { sign: '✓', role: 'good' },
  fair: { sign: '~', role: 'warn' },
  magnitude: { sign: '~', role: 'warn' },
  missed: { sign: '✗', role: 'bad' },
  dimension: { sign: '✗', role: 'bad' },
  skipped: { sign: '·', role: 'dim' },
};
