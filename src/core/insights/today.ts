import type { CardIndexEntry } from '../decks/card.ts';
import type { Progress } from '../events/progress.ts';
import { estimateMinutes } from '../review/estimate-time.ts';
import { dailyLimits, settingsFilter } from '../review/limits.ts';
import { isActive } from '../review/queue/gather.ts';
import { type CardQueue, planCards } from '../review/queue/plan-cards.ts';
import type { Settings } from '../settings.ts';

/** One part of today's work. Numbers and mock sessions join as further kinds. */
export type TodayStep = { readonly kind: 'cards'; readonly queue: CardQueue; readonly minutes: number };

/** Today's work: what is left of it, as every screen and `due` show it. */
export interface Today {
  readonly day: number;
  readonly steps: readonly TodayStep[];
  /** Due reviews, new cards and learning cards that are left today. */
  readonly reviews: number;
  readonly fresh: number;
  readonly learning: number;
  readonly minutes: number;
}

/** The cards of a day in their order: to be recorded once as the day's plan. */
export function makePlan(
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
  settings: Settings,
): readonly string[] {
  return planCards(index, progress, day, dailyLimits(settings), settingsFilter(settings)).cards;
}

/**
 * What is left of today's work: the recorded plan where there is one of this day, else the plan that would be made now.
 * `todayWork(library.index, progress, day, settings)`
 */
export function todayWork(
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
  settings: Settings,
): Today {
  const planned =
    progress.plan?.day === day ? progress.plan.cards : makePlan(index, progress, day, settings);
  const newLeft = Math.max(0, dailyLimits(settings).newCards - (progress.days.get(day)?.newCards ?? 0));
  const queue = openQueue(index, progress, day, planned, newLeft);
  const counts = { reviews: queue.reviews, fresh: queue.fresh, learning: queue.learning.length };
  const minutes = estimateMinutes(progress, counts);
  const isEmpty = counts.reviews + counts.fresh + counts.learning === 0;
  return { day, steps: isEmpty ? [] : [{ kind: 'cards', queue, minutes }], ...counts, minutes };
}

/**
 * The planned cards that are still to be done on a day, and all cards in learning. New cards that were taken beside the
 * plan count against the day's limit.
 */
function openQueue(
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
  planned: readonly string[],
  newLeft: number,
): CardQueue {
  const known = new Set(index.map((card) => card.id));
  const cards: string[] = [];
  let fresh = 0;
  for (const card of planned) {
    const state = progress.cards.get(card);
    const due = state?.memory?.due;
    const isOpen = due === undefined || ('day' in due && due.day <= day);
    if (!known.has(card) || !isActive(state, day) || !isOpen) continue;
    if (due === undefined && ++fresh > newLeft) continue;
    cards.push(card);
  }
  const learning: string[] = [];
  for (const [card, state] of progress.cards) {
    if (state.memory && 'atMs' in state.memory.due && known.has(card) && isActive(state, day)) learning.push(card);
  }
  const shownFresh = Math.min(fresh, newLeft);
  return { cards, reviews: cards.length - shownFresh, fresh: shownFresh, learning };
}
