import type { Due } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';

/**
 * When the next scheduled card comes, learning cards before all others; null if none is. What is buried today comes
 * tomorrow at the earliest. Cards that are in no deck any more (`isKnown`) do not count.
 */
export function nextDue(progress: Progress, day: number, isKnown: (card: string) => boolean): Due | null {
  let soonestStepMs = Infinity;
  let soonestDay = Infinity;
  for (const [id, state] of progress.cards) {
    if (!state.memory || state.suspended !== false || !isKnown(id)) continue;
    const { due } = state.memory;
    const dueDay = 'day' in due ? due.day : day;
    if (state.buriedDay === day) soonestDay = Math.min(soonestDay, Math.max(day + 1, dueDay));
    else if ('atMs' in due) soonestStepMs = Math.min(soonestStepMs, due.atMs);
    else soonestDay = Math.min(soonestDay, dueDay);
  }
  if (soonestStepMs < Infinity) return { atMs: soonestStepMs };
  return soonestDay < Infinity ? { day: soonestDay } : null;
}
