import type { CardIndexEntry } from '../../decks/card.ts';
import type { Progress } from '../../events/progress.ts';
import { isActive } from './gather.ts';

/**
 * Keeps siblings apart: of each group at most one card a day, the first that comes; the others wait for another day.
 * `taken` holds the groups that already have their card today and is added to.
 */
export function separateSiblings(cards: readonly CardIndexEntry[], taken: Set<string>): CardIndexEntry[] {
  return cards.filter((card) => {
    if (taken.has(card.of)) return false;
    taken.add(card.of);
    return true;
  });
}

/** The sibling groups of which a card was already graded on a study day, or comes on it because it is being learned. */
export function groupsSeenToday(index: readonly CardIndexEntry[], progress: Progress, day: number): Set<string> {
  const groups = new Set<string>();
  for (const card of index) {
    const state = progress.cards.get(card.id);
    const memory = state?.memory;
    // A leech stays in learning for as long as it is suspended: it must not keep its siblings away.
    if (memory && (memory.lastDay === day || ('atMs' in memory.due && isActive(state, day)))) groups.add(card.of);
  }
  return groups;
}
