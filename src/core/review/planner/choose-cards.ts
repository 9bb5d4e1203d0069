import { mix } from '../queue/mix.ts';
import { soundRetention } from '../sound-parameters.ts';
import type { DayPlan, PlanCard, PlanRequest } from './day-plan.ts';
import { plannedMemory, type PriorityGroup } from './group-cards.ts';
import type { PlanningModel } from './planning-model.ts';
import { rateOfFresh, ratesOfSeen, type Valued } from './review-rates.ts';
import { outlookSteps, seenOutlook } from './seen-outlook.ts';
import { isDayOff } from './season.ts';

/** A card with what it gains today, per second and over the best that can be had later. */
interface RatedCard {
  readonly card: PlanCard;
  readonly rate: number;
  readonly seconds: number;
  readonly isFresh: boolean;
  /** Whether it can be left alone: it will be recalled on the date, or gains nothing today over later. */
  readonly holds: boolean;
}

/** Of the later times for a review every third one is enough to know how well a card can wait. */
const GAP_STRIDE = 3;

/**
 * Today's cards: those that gain most for their time, one of each sibling group, until the time is over. Time that is left
 * goes to new cards, at the pace that brings all of them in.
 */
export function chooseCards(
  request: PlanRequest,
  planning: PlanningModel,
  groups: readonly PriorityGroup[],
  valued: readonly Valued[],
  secondsToday: number,
): Pick<DayPlan, 'cards' | 'reviews' | 'fresh' | 'held' | 'postponed'> {
  const rated = rateCards(request, planning, groups, valued);
  const byRate = rated.toSorted((a, b) => b.rate - a.rate);
  const taken = new Set(request.groupsSeen);
  const chosen = new Set<RatedCard>();
  let secondsLeft = secondsToday;
  const takeWhere = (isWanted: (each: RatedCard) => boolean): void => {
    for (const each of byRate) {
      // The last card may end a little after the time, as another day's ends a little before.
      if (secondsLeft < each.seconds / 2 || taken.has(each.card.of) || !isWanted(each)) continue;
      taken.add(each.card.of);
      chosen.add(each);
      secondsLeft -= each.seconds;
    }
  };
  takeWhere(({ rate }) => rate > 0);
  let paceLeft = pace(request, rated) - [...chosen].filter(({ isFresh }) => isFresh).length;
  takeWhere(({ isFresh }) => isFresh && paceLeft-- > 0);
  const reviews = [...chosen].filter(({ isFresh }) => !isFresh);
  const fresh = [...chosen].filter(({ isFresh }) => isFresh);
  const due = rated.filter((each) => isDue(each.card, request.day) && !chosen.has(each));
  return {
    cards: (fresh.length > reviews.length ? mix(fresh, reviews) : mix(reviews, fresh)).map(({ card }) => card.id),
    reviews: reviews.length,
    fresh: fresh.length,
    held: due.filter(({ holds }) => holds).length,
    postponed: due.filter(({ holds }) => !holds).length,
  };
}

/** New cards a day that bring all of them in before the date; none on the interview's own day. */
function pace({ day, interviewDay, daysOff }: PlanRequest, rated: readonly RatedCard[]): number {
  let studyDays = 0;
  for (let ahead = day; ahead < interviewDay; ahead++) if (!isDayOff(ahead, daysOff)) studyDays++;
  return studyDays === 0 ? 0 : Math.ceil(rated.filter(({ isFresh }) => isFresh).length / studyDays);
}

function isDue({ memory }: PlanCard, day: number): boolean {
  return memory !== null && 'day' in memory.due && memory.due.day <= day;
}

function rateCards({ cards, day, interviewDay, parameters }: PlanRequest, planning: PlanningModel, groups: readonly PriorityGroup[], valued: readonly Valued[]): RatedCard[] {
  const steps = outlookSteps(planning, GAP_STRIDE);
  const desiredRetention = soundRetention(parameters.desiredRetention);
  const valuedBy = new Map(groups.map(({ priority }, index) => [priority, valued[index] as Valued]));
  const freshRateBy = new Map(groups.map(({ priority }, index) => [priority, rateOfFresh(planning, valued[index] as Valued, 0)]));
  const rated: RatedCard[] = [];
  // New cards keep their order, as later ones may build on earlier ones: each counts as much as the best one behind it.
  let bestBehind = -Infinity;
  for (const card of cards.toReversed()) {
    const memory = plannedMemory(card);
    if (memory === null) {
      // What is first seen on the day itself would be gone when it is needed.
      bestBehind = day === interviewDay ? -Infinity : Math.max(bestBehind, freshRateBy.get(card.priority) ?? -Infinity);
      rated.push({ card, rate: bestBehind, seconds: planning.costs.fresh, isFresh: true, holds: false });
      continue;
    }
    // What is in its steps comes anyway; what was graded today has had its turn.
    if ('atMs' in memory.due || memory.lastDay >= day) continue;
    const outlook = seenOutlook(planning, memory, day - memory.lastDay, steps);
    const rate = ratesOfSeen(valuedBy.get(card.priority) as Valued, outlook).gains[0] as number;
    rated.push({ card, rate, seconds: outlook.seconds[0] as number, isFresh: false, holds: rate <= 0 || outlook.untouched >= desiredRetention });
  }
  return rated.toReversed();
}
