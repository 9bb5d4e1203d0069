import type { Priority } from '../../decks/card.ts';
import type { ReviewableCard } from './day-cards.ts';
import type { PlanningModel } from './planning-model.ts';
import { buildHeap, lowerBest, type RateHeap, rateHeap, takeBest } from './rate-heap.ts';
import type { Valued } from './review-rates.ts';
import { outlookSteps } from './seen-outlook.ts';
import { interpolate, NODES } from './trace-grid.ts';

/** What the cards of each priority are worth. */
export type ValuedByPriority = Readonly<Partial<Record<Priority, Valued>>>;

/** Today's possible reviews in columns, as there are thousands. */
export interface RatedReviews {
  readonly planning: PlanningModel;
  readonly cards: readonly ReviewableCard[];
  readonly day: number;
  readonly valuedBy: ValuedByPriority;
  /** Of a review today. */
  readonly seconds: Float64Array;
  /** Recall on the date without any review. */
  readonly untouched: Float64Array;
  /** Numbers of cards by what they gain per second at the most. */
  readonly gaining: RateHeap;
  /** 1 where that is what the card gains indeed. */
  readonly isExact: Uint8Array;
  /** 1 where a card was chosen. */
  readonly chosen: Uint8Array;
  /** When a review might come instead. */
  readonly laterSteps: readonly number[];
}

/**
 * Rates the reviews of cards that were seen before today by what they could gain at the most: recall on the date for
 * certain. What they do gain takes many times as long to reckon, and is needed of the best ones alone.
 */
export function rateReviews(planning: PlanningModel, cards: readonly ReviewableCard[], day: number, valuedBy: ValuedByPriority): RatedReviews {
  const { memory, season, costs } = planning;
  const count = cards.length;
  const untouched = new Float64Array(count);
  const gaining = rateHeap(count);
  const seconds = new Float64Array(count);
  const weightBy = Float64Array.from([0, 1, 2, 3], (priority) => valuedBy[priority as Priority]?.weight ?? 0);
  for (let review = 0; review < count; review++) {
    const { memory: trace, priority } = cards[review] as ReviewableCard;
    const elapsedDays = day - trace.lastDay;
    const recall = memory.recall(elapsedDays, trace.stability);
    const left = memory.recall(elapsedDays + season.days, trace.stability);
    const needed = recall * costs.recalled + (1 - recall) * costs.forgotten;
    untouched[review] = left;
    seconds[review] = needed;
    gaining.rates[review] = ((weightBy[priority] as number) * (1 - left)) / needed;
    gaining.candidates[review] = review;
  }
  buildHeap(gaining, count);
  return { planning, cards, day, valuedBy, seconds, untouched, gaining, isExact: new Uint8Array(count), chosen: new Uint8Array(count), laterSteps: outlookSteps(planning).slice(1) };
}

/**
 * What a review today gains per second over the best that can be had later; at most 0 where the card had better wait. Later
 * times are looked at from the first to the last: as soon as the gain is seen to be no more than `floor`, what it is at the
 * most is returned.
 */
export function gainOverLater(rated: RatedReviews, review: number, floor = -Infinity): number {
  const { planning, cards, day, valuedBy, seconds, untouched, laterSteps } = rated;
  const { memory, season, costs } = planning;
  const { memory: trace, priority } = cards[review] as ReviewableCard;
  const { weight, values: { values, prices } } = valuedBy[priority] as Valued;
  const terms = memory.termsOf(trace);
  const elapsedDays = day - trace.lastDay;
  const worthAt = (step: number, recall: number): number => {
    const recalled = interpolate(values, step * NODES, memory.logRecalled(terms, recall), terms.difficultyRecalled);
    const forgotten = interpolate(values, step * NODES, memory.logForgotten(terms, recall), terms.difficultyForgotten);
    return forgotten + recall * (recalled - forgotten);
  };
  const worth = worthAt(0, memory.recall(elapsedDays, trace.stability));
  const secondsToday = seconds[review] as number;
  let later = untouched[review] as number;
  let rate = (weight * (worth - later)) / secondsToday;
  for (let i = 0; i < laterSteps.length; i++) {
    if (rate <= floor) return rate;
    const step = laterSteps[i] as number;
    const recall = memory.recall(elapsedDays + (season.dayOfStep[step] as number), trace.stability);
    const net = worthAt(step, recall) - (prices[step] as number) * (recall * costs.recalled + (1 - recall) * costs.forgotten);
    if (net <= later) continue;
    later = net;
    rate = (weight * (worth - later)) / secondsToday;
  }
  return rate;
}

/** What the best review gains per second, if more than `floor`: it is then on top of the heap. Else -Infinity. */
export function rateOfBest(rated: RatedReviews, floor: number): number {
  const { gaining, isExact } = rated;
  while (gaining.size > 0 && (gaining.rates[0] as number) > floor) {
    const best = gaining.candidates[0] as number;
    if (isExact[best] === 1) return gaining.rates[0] as number;
    const rate = gainOverLater(rated, best, floor);
    if (rate > floor) isExact[best] = 1;
    if (rate > 0) lowerBest(gaining, rate);
    else takeBest(gaining);
  }
  return -Infinity;
}
