import type { Memory } from '../../events/event.ts';
import { isSoundMemory } from '../schedule.ts';
import type { PlanCard } from './day-plan.ts';

/** A card that was seen. */
export type SeenCard = PlanCard & { readonly memory: Memory };

/** A card whose next review is due on a day. */
export type ReviewableCard = PlanCard & { readonly memory: Memory & { readonly due: { readonly day: number } } };

/** The cards of a day by what can be done with them. */
export interface DayCards {
  /** In the order in which they are to be introduced; also those whose memory cannot be counted on. */
  readonly fresh: readonly PlanCard[];
  readonly seen: readonly SeenCard[];
  /** Of these: what is in its steps comes anyway; what was graded today has had its turn. */
  readonly reviewable: readonly ReviewableCard[];
  /** How many are in their steps. */
  readonly inSteps: number;
}

/** Sorts the cards for a study day. */
export function sortDayCards(cards: readonly PlanCard[], day: number): DayCards {
  const fresh: PlanCard[] = [];
  const seen: SeenCard[] = [];
  const reviewable: ReviewableCard[] = [];
  let inSteps = 0;
  for (let i = 0; i < cards.length; i++) {
    const card = cards[i] as PlanCard;
    if (!isSeen(card)) {
      fresh.push(card);
      continue;
    }
    seen.push(card);
    if (!isReviewable(card)) inSteps++;
    else if (card.memory.lastDay < day) reviewable.push(card);
  }
  return { fresh, seen, reviewable, inSteps };
}

function isSeen(card: PlanCard): card is SeenCard {
  return card.memory !== null && isSoundMemory(card.memory);
}

function isReviewable(card: SeenCard): card is ReviewableCard {
  return 'day' in card.memory.due;
}
