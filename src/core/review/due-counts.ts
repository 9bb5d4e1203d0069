import type { CardState, Progress } from '../events/progress.ts';

/** The cards of a progress by the study day on which they are due, as of its newest event. */
interface Counted {
  readonly counts: Map<number, number>;
  newestEvent: string | null;
  readonly undone: number;
}

const counted = new WeakMap<Progress, Counted>();

/**
 * Counts the cards by the study day on which they are due; suspended ones and those in their steps do not count.
 * All cards are counted once for a progress; later only those that its newest events touched, as every card that is shown asks.
 * `dueCounts(progress).get(20_000)`
 */
export function dueCounts(progress: Progress): ReadonlyMap<number, number> {
  const known = counted.get(progress);
  const counts = known === undefined ? null : countOn(progress, known);
  if (counts !== null) return counts;
  const fresh: Counted = { counts: new Map(), newestEvent: null, undone: progress.undone.size };
  for (const state of progress.cards.values()) add(fresh.counts, state, 1);
  for (const event of progress.recent.keys()) fresh.newestEvent = event;
  counted.set(progress, fresh);
  return fresh.counts;
}

/** The study day on which a card is due; null where it does not count. */
export function dueDayOf(state: CardState | undefined): number | null {
  if (state === undefined || state.memory === null || state.suspended !== false || 'atMs' in state.memory.due) return null;
  return state.memory.due.day;
}

/** Null where the events since then are not all known: an undo takes its event out of them. */
function countOn(progress: Progress, known: Counted): ReadonlyMap<number, number> | null {
  const { counts, newestEvent } = known;
  if (known.undone !== progress.undone.size || (newestEvent !== null && !progress.recent.has(newestEvent))) return null;
  if (newestEvent === null && progress.recent.size > 0) return null;
  const before = new Map<string, CardState | undefined>();
  let isNew = false;
  for (const [id, record] of progress.recent) {
    const { card } = record.event.data;
    if (isNew && !before.has(card)) before.set(card, record.before);
    isNew ||= id === newestEvent;
    if (isNew) known.newestEvent = id;
  }
  for (const [card, state] of before) {
    add(counts, state, -1);
    add(counts, progress.cards.get(card), 1);
  }
  return counts;
}

function add(counts: Map<number, number>, state: CardState | undefined, change: 1 | -1): void {
  const day = dueDayOf(state);
  if (day !== null) counts.set(day, (counts.get(day) ?? 0) + change);
}
