import type { CardIndexEntry } from '../decks/card.ts';
import type { Progress } from '../events/progress.ts';
import type { Settings } from '../settings.ts';
import { dailyLimits, settingsFilter } from './limits.ts';
import { type CardFilter, isActive, matches } from './queue/gather.ts';
import { type CardQueue, planCards } from './queue/plan-cards.ts';
import { sortNew } from './queue/sort-new.ts';
import { sortReviews } from './queue/sort-reviews.ts';

/** Which cards a review session takes. */
export type ReviewRequest =
  /** Today's plan. */
  | { readonly kind: 'today' }
  /** Due and new cards of a part of the decks; `limit` cards, daily limits lifted, where it is given. */
  | ({ readonly kind: 'part' } & DeckPart)
  /** Every card of a part of the decks once, the schedule untouched. */
  | ({ readonly kind: 'cram' } & DeckPart);

/** A part of the decks and what screens call it. */
export interface DeckPart {
  readonly name: string;
  readonly filter: CardFilter;
  readonly limit: number | null;
}

/** The queue of a session over a part of the decks: what is due there and new, within the daily limits or `limit`. */
export function queueOfPart(
  part: DeckPart,
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
  settings: Settings,
): CardQueue {
  const filter = { ...settingsFilter(settings), ...part.filter };
  if (part.limit === null) return planCards(index, progress, day, dailyLimits(settings), filter);
  const queue = planCards(index, progress, day, { newCards: Infinity, reviews: Infinity }, filter);
  const cards = queue.cards.slice(0, part.limit);
  const fresh = cards.filter((card) => (progress.cards.get(card)?.memory ?? null) === null).length;
  return { cards, fresh, reviews: cards.length - fresh, learning: queue.learning };
}

/** The queue of a cram: every card of the part that is not suspended, the likeliest to be forgotten first, then unseen ones. */
export function queueOfCram(
  part: DeckPart,
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
): CardQueue {
  const cards = index.filter((card) => matches(card, part.filter) && isActive(progress.cards.get(card.id), day));
  const isSeen = (card: CardIndexEntry) => (progress.cards.get(card.id)?.memory ?? null) !== null;
  const seen = sortReviews(cards.filter(isSeen), progress, day);
  const ordered = [...seen, ...sortNew(cards.filter((card) => !isSeen(card)))].slice(0, part.limit ?? undefined);
  return { cards: ordered.map((card) => card.id), reviews: ordered.length, fresh: 0, learning: [] };
}
