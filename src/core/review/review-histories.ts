import { compareEvents, type Event, type Grade } from '../events/event.ts';
import { studyDay } from '../time.ts';

/** One grade of a card in its history. */
export interface PastReview {
  readonly grade: Grade;
  /** Whole study days since the grade before it; 0 for the first one, and where the clock went back. */
  readonly elapsedDays: number;
  readonly atMs: number;
}

/** All grades of one card, the oldest first. */
export type ReviewHistory = readonly PastReview[];

/**
 * The grades of each card that a log holds: without crams, what was taken back, and cards of which another program's
 * memory was taken over without its grades. In any order, with repetitions.
 * `reviewHistories(events).length` is the number of cards that were graded.
 */
export function reviewHistories(events: Iterable<Event>): readonly ReviewHistory[] {
  const all = [...events].toSorted(compareEvents);
  const undone = new Set(all.flatMap((event) => (event.type === 'undo' ? [event.data.target] : [])));
  const byCard = new Map<string, { readonly reviews: PastReview[]; lastDay: number; isKnown: boolean }>();
  let previousId: string | null = null;
  for (const event of all) {
    if (event.type !== 'review' || event.id === previousId || undone.has(event.id)) continue;
    previousId = event.id;
    const { card, grade, dayShiftMin, cram, given, imported } = event.data;
    if (cram === true || (imported !== undefined && undone.has(imported))) continue;
    const day = studyDay({ atMs: event.at, dayShiftMin });
    const history = byCard.get(card) ?? { reviews: [], lastDay: day, isKnown: true };
    byCard.set(card, history);
    if (given === true) history.isKnown = false;
    history.reviews.push({ grade, elapsedDays: Math.max(0, day - history.lastDay), atMs: event.at });
    history.lastDay = Math.max(history.lastDay, day);
  }
  return [...byCard.values()].filter(({ isKnown }) => isKnown).map(({ reviews }) => reviews);
}
