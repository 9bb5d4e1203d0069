import type { Due } from '../events/event.ts';
import { formatDays, formatMinutes } from '../review/format-interval.ts';
import { MS_PER_MINUTE } from '../time.ts';

/** When the next card comes, in words: `next card in 8m`, `next card in 3d`. Empty where none is scheduled. */
export function describeNextDue(next: Due | null, nowMs: number, day: number): string {
  if (next === null) return '';
  if ('atMs' in next) return `next card in ${formatMinutes(Math.max(1, Math.ceil((next.atMs - nowMs) / MS_PER_MINUTE)))}`;
  return next.day <= day ? 'more cards are due today' : `next card in ${formatDays(next.day - day)}`;
}
