import type { Priority } from '../../decks/card.ts';
import type { Memory } from '../../events/event.ts';
import { mix } from '../queue/mix.ts';
import { soundRetention } from '../sound-parameters.ts';
import type { DayPlan, PlanCard, PlanRequest } from './day-plan.ts';
import type { PriorityGroup } from './group-cards.ts';
import type { PlanningModel } from './planning-model.ts';
import { takeBest } from './rate-heap.ts';
import { gainOverLater, type RatedReviews, rateOfBest, rateReviews } from './rate-reviews.ts';
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
 * goes to new cards, at the pace that brings all of them in. `planned` holds the cards' memories that can be counted on.
 */
export function chooseCards(
  request: PlanRequest,
  planned: readonly (Memory | null)[],
  planning: PlanningModel,
  groups: readonly PriorityGroup[],
  valued: readonly Valued[],
  secondsToday: number,
): Pick<DayPlan, 'cards' | 'reviews' | 'fresh' | 'held' | 'postponed'> {
  const valuedBy = byPriority(groups, valued);
  const reviewable = request.cards.filter((_, index) => isReviewable(planned[index] as Memory | null, request.day));
  const rated = rateReviews(planning, reviewable, request.day, ({ priority }) => valuedBy[priority] as Valued);
  const rates = rateFresh(request, planned, planning, groups, valued);
  const choice: Choice = { taken: new Set(request.groupsSeen), reviews: [], fresh: [], secondsLeft: secondsToday };
  const rest = takeBestCards(choice, rated, rates);
  let paceLeft = pace(request, rates.cards.length) - choice.fresh.length;
  for (const card of rest) if (paceLeft > 0 && take(choice, card, planning.costs.fresh, choice.fresh)) paceLeft--;
  const { reviews, fresh } = choice;
  const cards = (fresh.length > reviews.length ? mix(fresh, reviews) : mix(reviews, fresh)).map(({ id }) => id);
  return { cards, reviews: reviews.length, fresh: fresh.length, ...countLeftOut(rated, new Set(reviews), soundRetention(request.parameters.desiredRetention)) };
}

/** Takes what gains while there is time; returns the new cards that it did not come to. */
function takeBestCards(choice: Choice, rated: RatedReviews, { cards, rates }: RatedFresh): readonly PlanCard[] {
  const { costs } = rated.planning;
  const leastSeconds = Math.min(costs.fresh, costs.recalled, costs.forgotten);
  let nextFresh = 0;
  for (;;) {
    const freshRate = Math.max(0, rates[nextFresh] ?? 0);
    const reviewRate = rateOfBest(rated, freshRate);
    if (choice.secondsLeft < leastSeconds / 2 || (reviewRate <= 0 && freshRate === 0)) return cards.slice(nextFresh);
    if (reviewRate > freshRate) {
      const review = takeBest(rated.gaining);
      take(choice, rated.cards[review] as PlanCard, rated.seconds[review] as number, choice.reviews);
    } else take(choice, cards[nextFresh++] as PlanCard, costs.fresh, choice.fresh);
  }
}

/** Takes a card if there is time for it and its group had none yet. The last may end a little late, as another day's ends a little early. */
function take(choice: Choice, card: PlanCard, seconds: number, chosen: PlanCard[]): boolean {
  if (choice.secondsLeft < seconds / 2 || choice.taken.has(card.of)) return false;
  choice.taken.add(card.of);
  chosen.push(card);
  choice.secondsLeft -= seconds;
  return true;
}

/** What is in its steps comes anyway; what was graded today has had its turn. */
function isReviewable(memory: Memory | null, day: number): boolean {
  return memory !== null && 'day' in memory.due && memory.lastDay < day;
}

function rateFresh({ cards, day, interviewDay }: PlanRequest, planned: readonly (Memory | null)[], planning: PlanningModel, groups: readonly PriorityGroup[], valued: readonly Valued[]): RatedFresh {
  const fresh = cards.filter((_, index) => planned[index] === null);
  // What is first seen on the day itself would be gone when it is needed.
  const rates = new Float64Array(fresh.length).fill(-Infinity);
  if (day === interviewDay) return { cards: fresh, rates };
  const rateBy = byPriority(groups, valued.map((each) => rateOfFresh(planning, each, 0)));
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
const MOST_COUNTED = 100;

/**
 * Due cards that were not chosen: those that can be left alone, as they will be recalled on the date or gain nothing today
 * over later, and those that would have gained.
 */
function countLeftOut(rated: RatedReviews, chosen: ReadonlySet<PlanCard>, desiredRetention: number): Pick<DayPlan, 'held' | 'postponed'> {
  const due: number[] = [];
  for (const [review, card] of rated.cards.entries()) if (!chosen.has(card) && isDue(card, rated.day)) due.push(review);
  const mayGain = due.filter((review) => (rated.untouched[review] as number) < desiredRetention);
  const stride = Math.ceil(mayGain.length / MOST_COUNTED);
  const samples = mayGain.filter((_, index) => index % stride === 0);
  const gain = samples.filter((review) => gainOverLater(rated, review) > 0).length;
  const postponed = samples.length === 0 ? 0 : Math.round((gain / samples.length) * mayGain.length);
  return { held: due.length - postponed, postponed };
}

function isDue({ memory }: PlanCard, day: number): boolean {
  return memory !== null && 'day' in memory.due && memory.due.day <= day;
}

function byPriority<T>(groups: readonly PriorityGroup[], values: readonly T[]): Partial<Record<Priority, T>> {
  return Object.fromEntries(groups.map(({ priority }, index) => [priority, values[index]]));
}
