import type { Priority } from '../../decks/card.ts';
import { mix } from '../queue/mix.ts';
import { soundRetention } from '../sound-parameters.ts';
import type { DayCards, ReviewableCard } from './day-cards.ts';
import type { DayPlan, PlanCard, PlanRequest } from './day-plan.ts';
import type { PriorityGroup } from './group-cards.ts';
import type { PlanningModel } from './planning-model.ts';
import { takeBest } from './rate-heap.ts';
import { gainOverLater, type RatedReviews, rateOfBest, rateReviews, type ValuedByPriority } from './rate-reviews.ts';
import { rateOfFresh, type Valued } from './review-rates.ts';
import { isDayOff } from './season.ts';

/** New cards in their order, with what each gains per second. */
interface RatedFresh {
  readonly cards: readonly PlanCard[];
  readonly rates: Float64Array;
}

/** The cards of a day while they are chosen. */
interface Choice {
  readonly taken: Set<string>;
  readonly reviews: PlanCard[];
  readonly fresh: PlanCard[];
  secondsLeft: number;
}

/**
 * Today's cards: those that gain most for their time, one of each sibling group, until the time is over. Time that is left
 * goes to new cards, at the pace that brings all of them in.
 */
export function chooseCards(
  request: PlanRequest,
  { reviewable, fresh: freshCards }: DayCards,
  planning: PlanningModel,
  groups: readonly PriorityGroup[],
  valued: readonly Valued[],
  secondsToday: number,
): Pick<DayPlan, 'cards' | 'reviews' | 'fresh' | 'held' | 'postponed'> {
  const valuedBy: ValuedByPriority = Object.fromEntries(groups.map(({ priority }, index) => [priority, valued[index]]));
  const rated = rateReviews(planning, reviewable, request.day, valuedBy);
  const rates = rateFresh(request, freshCards, planning, valuedBy);
  const choice: Choice = { taken: new Set(request.groupsSeen), reviews: [], fresh: [], secondsLeft: secondsToday };
  const rest = takeBestCards(choice, rated, rates);
  let paceLeft = pace(request, rates.cards.length) - choice.fresh.length;
  for (const card of rest) if (paceLeft > 0 && take(choice, card, planning.costs.fresh, choice.fresh)) paceLeft--;
  const { reviews, fresh } = choice;
  const cards = (fresh.length > reviews.length ? mix(fresh, reviews) : mix(reviews, fresh)).map(({ id }) => id);
  return { cards, reviews: reviews.length, fresh: fresh.length, ...countLeftOut(rated, soundRetention(request.parameters.desiredRetention)) };
}

/**
 * Takes what gains until the best that is left finds no time; returns the new cards that it did not come to. A worse one
 * for the last seconds would gain little, and it takes a look at thousands to find it.
 */
function takeBestCards(choice: Choice, rated: RatedReviews, { cards, rates }: RatedFresh): readonly PlanCard[] {
  const { costs } = rated.planning;
  let nextFresh = 0;
  for (;;) {
    const freshRate = Math.max(0, rates[nextFresh] ?? 0);
    const reviewRate = rateOfBest(rated, freshRate);
    const isReview = reviewRate > freshRate;
    const review = isReview ? takeBest(rated.gaining) : -1;
    const seconds = isReview ? (rated.seconds[review] as number) : costs.fresh;
    if ((!isReview && freshRate === 0) || !hasTime(choice, seconds)) return cards.slice(nextFresh);
    if (!isReview) take(choice, cards[nextFresh++] as PlanCard, seconds, choice.fresh);
    else if (take(choice, rated.cards[review] as PlanCard, seconds, choice.reviews)) rated.chosen[review] = 1;
  }
}

/** The last card may end a little late, as another day's ends a little early. */
function hasTime({ secondsLeft }: Choice, seconds: number): boolean {
  return secondsLeft >= seconds / 2;
}

/** Takes a card if there is time for it and its group had none yet. */
function take(choice: Choice, card: PlanCard, seconds: number, chosen: PlanCard[]): boolean {
  if (!hasTime(choice, seconds) || choice.taken.has(card.of)) return false;
  choice.taken.add(card.of);
  chosen.push(card);
  choice.secondsLeft -= seconds;
  return true;
}

function rateFresh({ day, interviewDay }: PlanRequest, fresh: readonly PlanCard[], planning: PlanningModel, valuedBy: ValuedByPriority): RatedFresh {
  // What is first seen on the day itself would be gone when it is needed.
  const rates = new Float64Array(fresh.length).fill(-Infinity);
  if (day === interviewDay) return { cards: fresh, rates };
  const rateBy = Float64Array.from([0, 1, 2, 3], (priority) => {
    const valued = valuedBy[priority as Priority];
    return valued === undefined ? -Infinity : rateOfFresh(planning, valued, 0);
  });
  // New cards keep their order, as later ones may build on earlier ones: each counts as much as the best one behind it.
  let bestBehind = -Infinity;
  for (let i = fresh.length - 1; i >= 0; i--) {
    bestBehind = Math.max(bestBehind, rateBy[(fresh[i] as PlanCard).priority] as number);
    rates[i] = bestBehind;
  }
  return { cards: fresh, rates };
}

/** New cards a day that bring all of them in before the date; none on the interview's own day. */
function pace({ day, interviewDay, daysOff }: PlanRequest, fresh: number): number {
  let studyDays = 0;
  for (let ahead = day; ahead < interviewDay; ahead++) if (!isDayOff(ahead, daysOff)) studyDays++;
  return studyDays === 0 ? 0 : Math.ceil(fresh / studyDays);
}

/** Of more due cards than this that may gain it is counted by samples which of them do. */
const MOST_COUNTED = 50;

/**
 * Due cards that were not chosen: those that can be left alone, as they will be recalled on the date or gain nothing today
 * over later, and those that would have gained.
 */
function countLeftOut(rated: RatedReviews, desiredRetention: number): Pick<DayPlan, 'held' | 'postponed'> {
  const { cards, untouched, chosen, day } = rated;
  let due = 0;
  const mayGain: number[] = [];
  for (let review = 0; review < cards.length; review++) {
    if ((cards[review] as ReviewableCard).memory.due.day > day || chosen[review] === 1) continue;
    due++;
    if ((untouched[review] as number) < desiredRetention) mayGain.push(review);
  }
  const stride = Math.ceil(mayGain.length / MOST_COUNTED);
  const samples = mayGain.filter((_, index) => index % stride === 0);
  const gain = samples.filter((review) => gainOverLater(rated, review, 0) > 0).length;
  const postponed = samples.length === 0 ? 0 : Math.round((gain / samples.length) * mayGain.length);
  return { held: due - postponed, postponed };
}
