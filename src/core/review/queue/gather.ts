import type { CardIndexEntry, Priority } from '../../decks/card.ts';
import type { CardState, Progress } from '../../events/progress.ts';

/** Which cards a queue may hold. Everything that is left out is allowed. */
export interface CardFilter {
  readonly categories?: readonly string[];
  readonly tags?: readonly string[];
  readonly problems?: readonly string[];
  readonly ids?: ReadonlySet<string>;
  /** New cards up to this priority: 1 core, 2 more, 3 deep. */
  readonly newUpTo?: Priority;
  /** Of number facts that have both figures, which set is asked. */
  readonly numberSet?: 'classic' | 'modern';
}

/** Cards by what is to be done with them on a study day. */
export interface Gathered {
  /** In learning or relearning: due at an instant, today or not. */
  readonly learning: readonly CardIndexEntry[];
  readonly reviews: readonly CardIndexEntry[];
  /** Never graded. */
  readonly fresh: readonly CardIndexEntry[];
}

/**
 * Sorts the cards of the decks into learning, due reviews and new ones for a study day; suspended and buried ones are left out.
 * `gather(library.index, progress, day, { categories: ['caching'] })`
 */
export function gather(index: readonly CardIndexEntry[], progress: Progress, day: number, filter: CardFilter): Gathered {
  const learning: CardIndexEntry[] = [];
  const reviews: CardIndexEntry[] = [];
  const fresh: CardIndexEntry[] = [];
  for (const card of index) {
    if (!matches(card, filter)) continue;
    const state = progress.cards.get(card.id);
    if (!isActive(state, day)) continue;
    const memory = state?.memory ?? null;
    if (memory === null) {
      if (card.priority <= (filter.newUpTo ?? 3)) fresh.push(card);
    } else if ('atMs' in memory.due) learning.push(card);
    else if (memory.due.day <= day) reviews.push(card);
  }
  return { learning, reviews, fresh };
}

/** Whether a card may be shown at all on a study day: not suspended, not buried on it. */
export function isActive(state: CardState | undefined, day: number): boolean {
  return state === undefined || (state.suspended === false && state.buriedDay !== day);
}

/** Whether a card passes a filter, its state aside. */
export function matches(card: CardIndexEntry, filter: CardFilter): boolean {
  const { categories, tags, problems, ids, numberSet } = filter;
  if (numberSet !== undefined && card.set !== undefined && card.set !== numberSet) return false;
  if (ids && !ids.has(card.id)) return false;
  if (categories && !categories.includes(card.category)) return false;
  if (tags && !card.tags.some((tag) => tags.includes(tag))) return false;
  return !problems || card.problems.some((problem) => problems.includes(problem));
}
