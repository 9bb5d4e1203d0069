import type { Memory } from '../events/event.ts';
import { MS_PER_MINUTE } from '../time.ts';

/**
 * How long until a card comes back, in a few columns: `1m`, `10m`, `4h`, `3d`, `2.1mo`, `1y`.
 * `formatInterval(memory, nowMs)`
 */
export function formatInterval(memory: Memory, nowMs: number): string {
  if ('atMs' in memory.due) return formatMinutes(Math.max(1, Math.round((memory.due.atMs - nowMs) / MS_PER_MINUTE)));
  return formatDays(memory.intervalDays);
}

/** A number of minutes as `8m` or `3h`. */
export function formatMinutes(minutes: number): string {
  return minutes < 60 ? `${minutes}m` : `${Math.round(minutes / 60)}h`;
}

/** A number of days as `12d`, `3.5mo` or `1.2y`. */
export function formatDays(days: number): string {
  if (days < 31) return `${Math.round(days)}d`;
  if (days < 365) return `${trim(days / 30.4)}mo`;
  return `${trim(days / 365)}y`;
}

function trim(value: number): string {
  return value < 10 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0);
}
