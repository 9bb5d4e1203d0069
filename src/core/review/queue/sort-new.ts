import type { CardIndexEntry } from '../../decks/card.ts';
import { CATEGORIES, type Category } from '../../decks/categories.ts';

/**
 * New cards in the order in which they are introduced: by priority, the categories taking turns, and none before the
 * cards that it builds on (`after`), as far as these are new too.
 * `sortNew(gathered.fresh)`
 */
export function sortNew(cards: readonly CardIndexEntry[]): CardIndexEntry[] {
  const turns = new Map<string, number>();
  const ranked = cards.map((card) => {
    const group = `${card.priority}/${card.category}`;
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    return { card, turn, category: CATEGORY_ORDER.indexOf(card.category) };
  });
  const inOrder = ranked.toSorted((a, b) => a.card.priority - b.card.priority || a.turn - b.turn || a.category - b.category);
  return foundationsFirst(inOrder.map(({ card }) => card));
}

const CATEGORY_ORDER = Object.keys(CATEGORIES) as readonly Category[];

function foundationsFirst(cards: readonly CardIndexEntry[]): CardIndexEntry[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const placed = new Set<string>();
  const result: CardIndexEntry[] = [];
  const place = (card: CardIndexEntry): void => {
    if (placed.has(card.id)) return;
    placed.add(card.id);
    result.push(card);
  };
  for (const card of cards) {
    if (card.after.length > 0) for (const foundation of foundationsOf(card, byId, placed)) place(foundation);
    place(card);
  }
  return result;
}

/** All cards below `card` that are not placed yet, the deepest first. An own stack, as other people's chains may be long or circular. */
function foundationsOf(
  card: CardIndexEntry,
  byId: ReadonlyMap<string, CardIndexEntry>,
  placed: ReadonlySet<string>,
): readonly CardIndexEntry[] {
  const found: CardIndexEntry[] = [];
  const opened = new Set([card.id]);
  const stack: { card: CardIndexEntry; next: number }[] = [{ card, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const id = top.card.after[top.next++];
    if (id === undefined) {
      found.push(top.card);
      stack.pop();
      continue;
    }
    const foundation = byId.get(id);
    if (foundation === undefined || placed.has(id) || opened.has(id)) continue;
    opened.add(id);
    stack.push({ card: foundation, next: 0 });
  }
  return found;
}
