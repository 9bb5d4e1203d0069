import type { Memory } from '../events/event.ts';

/** Lapses after which a card is suspended as a leech. */
export const LEECH_LAPSES = 8;

/**
 * Whether a grade has just made a leech of a card: at 8 lapses, and again at every 4 more after it was taken up again.
 * `isNewLeech(before, after)` with `after.lapses` 8 and `before.lapses` 7 is true.
 */
export function isNewLeech(before: Memory | null, after: Memory): boolean {
  if (after.lapses === (before?.lapses ?? 0) || after.lapses < LEECH_LAPSES) return false;
  return (after.lapses - LEECH_LAPSES) % (LEECH_LAPSES / 2) === 0;
}
