import type { CardIndexEntry } from '../../src/core/decks/card.ts';
import type { Event } from '../../src/core/events/event.ts';
import type { CardState, Progress } from '../../src/core/events/progress.ts';
import { emptyProgress } from '../../src/core/events/progress.ts';
import { DEFAULT_PARAMETERS } from '../../src/core/review/schedule.ts';

/** A card of the deck index: in caching, of its own sibling group, building on nothing. */
export function indexEntry(id: string, changes: Partial<CardIndexEntry> = {}): CardIndexEntry {
  return { id, category: 'caching', priority: 1, of: id, after: [], tags: [], problems: [], ...changes };
}

const BEGINNING: Pick<Event, 'at' | 'device' | 'id'> = { at: 0, device: 'a', id: '0' };

/** The state of a card that nothing has happened to but what is given. */
export function cardState(changes: Partial<CardState> = {}): CardState {
  return { memory: null, suspended: false, flagged: false, buriedDay: null, recalls: null, last: BEGINNING, ...changes };
}

/** A progress in which cards have these states. */
export function progressWith(cards: Readonly<Record<string, Partial<CardState>>>, changes: Partial<Progress> = {}): Progress {
  const states = Object.entries(cards).map(([id, state]) => [id, cardState(state)] as const);
  return { ...emptyProgress(DEFAULT_PARAMETERS), cards: new Map(states), ...changes };
}
