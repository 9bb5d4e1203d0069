import type { Due } from '../events/event.ts';
import type { Progress } from '../events/progress.ts';
import { isActive } from '../review/queue/gather.ts';

/**
 * When the next scheduled card comes, learning cards before all others; null if none is. Cards that are in no deck any
 * more (`isKnown`) do not count.
 */
export function nextDue(progress: Progress, day: number, isKnown: (card: string) => boolean): Due | null {
  let soonestStepMs = Infinity;
  let soonestDay = Infinity;
  for (const [id, state] of progress.cards) {
    if (!state.memory || !isActive(state, day) || !isKnown(id)) continue;
    const { due } = state.memory;
    if ('atMs' in due) soonestStepMs = Math.min(soonestStepMs, due.atMs);
    else soonestDay = Math.min(soonestDay, due.day);
  }
  if (soonestStepMs < Infinity) return { atMs: soonestStepMs };
  return soonestDay < Infinity ? { day: soonestDay } : null;
}
