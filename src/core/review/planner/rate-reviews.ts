import type { Memory } from '../../events/event.ts';
import type { PlanCard } from './day-plan.ts';
import type { PlanningModel } from './planning-model.ts';
import { putIn, type RateHeap, rateHeap, takeBest } from './rate-heap.ts';
import { fillRatesOfSeen, type Valued } from './review-rates.ts';
import { lookAhead, outlookTimes, type SeenOutlook, seenOutlook } from './seen-outlook.ts';
import { interpolate } from './trace-grid.ts';

/** Today's possible reviews in columns, as there are thousands. */
export interface RatedReviews {
  readonly planning: PlanningModel;
  readonly cards: readonly PlanCard[];
  readonly day: number;
  readonly valuedOf: (card: PlanCard) => Valued;
  /** Of a review today. */
  readonly seconds: Float64Array;
  /** Recall on the date without any review. */
  readonly untouched: Float64Array;
  /** Numbers of cards by what they gain per second at the most. */
  readonly gaining: RateHeap;
  /** 1 where that is what the card gains indeed. */
  readonly isExact: Uint8Array;
  /** One outlook for all of them, as thousands of objects would cost more than what is reckoned. */
  readonly outlook: SeenOutlook;
}

/** Of the later times for a review every second one is enough to know how well a card can wait. */
const GAP_STRIDE = 2;

/** Only what a review today gains is asked for. */
const NO_RATES = new Float64Array(0);

const ANY_TRACE = { stability: 1, difficulty: 5 } as const;

/**
 * Rates the reviews of cards that were seen before today by what they gain over no review at all. That is more than what
 * they gain over a later review, which takes several times as long to reckon and is needed of the best ones alone.
 */
export function rateReviews(planning: PlanningModel, cards: readonly PlanCard[], day: number, valuedOf: (card: PlanCard) => Valued): RatedReviews {
  const count = cards.length;
  const rated: RatedReviews = {
    planning,
    cards,
    day,
    valuedOf,
    seconds: new Float64Array(count),
    untouched: new Float64Array(count),
    gaining: rateHeap(count),
    isExact: new Uint8Array(count),
    outlook: seenOutlook(planning, ANY_TRACE, 0, outlookTimes(planning, GAP_STRIDE)),
  };
  for (let review = 0; review < count; review++) {
    const rate = gainOverNone(rated, review);
    if (rate > 0) putIn(rated.gaining, review, rate);
  }
  return rated;
}

/** What a review today gains per second over none; fills in its seconds and the recall without it. */
function gainOverNone({ planning, cards, day, valuedOf, seconds, untouched }: RatedReviews, review: number): number {
  const { memory, season, costs } = planning;
  const card = cards[review] as PlanCard;
  const trace = card.memory as Memory;
  const { weight, values } = valuedOf(card);
  const elapsedDays = day - trace.lastDay;
  const terms = memory.termsOf(trace);
  const recall = memory.recall(elapsedDays, trace.stability);
  const left = memory.recall(elapsedDays + season.steps * season.daysPerStep, trace.stability);
  const recalled = interpolate(values.values, 0, memory.logRecalled(terms, recall), terms.difficultyRecalled);
  const forgotten = interpolate(values.values, 0, memory.logForgotten(terms, recall), terms.difficultyForgotten);
  const needed = recall * costs.recalled + (1 - recall) * costs.forgotten;
  seconds[review] = needed;
  untouched[review] = left;
  return (weight * (recall * recalled + (1 - recall) * forgotten - left)) / needed;
}

/** What a review gains per second over the best that can be had later; at most 0 where the card had better wait. */
export function gainOverLater({ planning, cards, day, valuedOf, outlook }: RatedReviews, review: number): number {
  const card = cards[review] as PlanCard;
  const memory = card.memory as Memory;
  lookAhead(planning, memory, day - memory.lastDay, outlook);
  return fillRatesOfSeen(valuedOf(card), outlook, NO_RATES, 0, 0);
}

/** What the best review gains per second, if more than `floor`: it is then on top of the heap. Else -Infinity. */
export function rateOfBest(rated: RatedReviews, floor: number): number {
  const { gaining, isExact } = rated;
  while (gaining.size > 0 && (gaining.rates[0] as number) > floor) {
    const best = gaining.candidates[0] as number;
    if (isExact[best] === 1) return gaining.rates[0] as number;
    takeBest(gaining);
    isExact[best] = 1;
    const rate = gainOverLater(rated, best);
    if (rate > 0) putIn(gaining, best, rate);
  }
  return -Infinity;
}
