import type { CardIndexEntry } from '../../decks/card.ts';
import type { Progress } from '../../events/progress.ts';
import { type CardFilter, gather } from './gather.ts';
import { mix } from './mix.ts';
import { groupsSeenToday, separateSiblings } from './separate-siblings.ts';
import { sortNew } from './sort-new.ts';
import { sortReviews } from './sort-reviews.ts';

/** How many cards a day may bring; Infinity for no limit. */
export interface DailyLimits {
  readonly newCards: number;
  readonly reviews: number;
}

/** A queue of card ids in the order in which they come, and how many of them are of which kind. */
export interface CardQueue {
  readonly cards: readonly string[];
  readonly reviews: number;
  readonly fresh: number;
  /** In learning or relearning: they are not in `cards`, as they come when their step is over. */
  readonly learning: readonly string[];
  /** Cards that come before they are due, each with the instant of its last grade (ms): a later grade closes it. */
  readonly early?: ReadonlyMap<string, number>;
}

/**
 * The cards of a study day: due reviews by recall probability, new cards mixed in, one of each sibling group, within the
 * limits less what was already done on that day. The same arguments give the same queue on every machine.
 * `planCards(library.index, progress, day, { newCards: 10, reviews: Infinity }, {})`
 */
export function planCards(
  index: readonly CardIndexEntry[],
  progress: Progress,
  day: number,
  limits: DailyLimits,
  filter: CardFilter,
): CardQueue {
  const gathered = gather(index, progress, day, filter);
  const done = progress.days.get(day);
  const taken = groupsSeenToday(index, progress, day);
  const reviewsLeft = Math.max(0, limits.reviews - (done ? done.young + done.mature : 0));
  const reviews = separateSiblings(sortReviews(gathered.reviews, progress, day), taken).slice(0, reviewsLeft);
  const newLeft = Math.max(0, limits.newCards - (done?.newCards ?? 0));
  const fresh = separateSiblings(sortNew(gathered.fresh), taken).slice(0, newLeft);
  return {
    cards: mix(reviews, fresh).map((card) => card.id),
    reviews: reviews.length,
    fresh: fresh.length,
    learning: gathered.learning.map((card) => card.id),
  };
}
