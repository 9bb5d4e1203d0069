import type { CardIndexEntry } from '../../decks/card.ts';
import { CATEGORIES, type Category } from '../../decks/categories.ts';

/**
 * New cards in the order in which they are introduced: by priority, the categories taking turns, and none before the
 * cards that it builds on (`after`), as far as these are new too.
 * `sortNew(gathered.fresh)`
 */
export function sortNew(cards: readonly CardIndexEntry[]): CardIndexEntry[] {
  const byPriority = ([1, 2, 3] as const).flatMap((priority) =>
    takeTurns(cards.filter((card) => card.priority === priority)),
  );
  return foundationsFirst(byPriority);
}

function takeTurns(cards: readonly CardIndexEntry[]): CardIndexEntry[] {
  const groups = CATEGORY_ORDER.map((category) => cards.filter((card) => card.category === category));
  const longest = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, turn) => groups.flatMap((group) => group[turn] ?? [])).flat();
}

const CATEGORY_ORDER = Object.keys(CATEGORIES) as readonly Category[];

function foundationsFirst(cards: readonly CardIndexEntry[]): CardIndexEntry[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const placed = new Set<string>();
  const result: CardIndexEntry[] = [];
  for (const start of cards) {
    // An own stack, as `after` chains of other people's decks may be long or go in circles.
    const stack = [start];
    const open = new Set<string>();
    while (stack.length > 0) {
      const card = stack.at(-1) as CardIndexEntry;
      const missing = open.has(card.id) ? [] : card.after.filter((id) => !placed.has(id) && !open.has(id));
      open.add(card.id);
      const next = missing.map((id) => byId.get(id)).filter((found) => found !== undefined);
      if (next.length > 0) stack.push(...next.toReversed());
      else {
        stack.pop();
        if (!placed.has(card.id)) {
          placed.add(card.id);
          result.push(card);
        }
      }
    }
  }
  return result;
}
