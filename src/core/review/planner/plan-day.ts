import { chooseCards } from './choose-cards.ts';
import { soundRetention } from '../sound-parameters.ts';
import type { DayPlan, PlanRequest, Readiness, Shortage } from './day-plan.ts';
import { findPrices, type PricedSeason } from './find-prices.ts';
import { groupCards, type PriorityGroup } from './group-cards.ts';
import { minutesNeeded } from './minutes-needed.ts';
import { type PlanningModel, planningModel } from './planning-model.ts';
import { readinessOf } from './readiness.ts';
import { isDayOff, seasonOf } from './season.ts';

/** Grades that a card in its steps still takes, on the average. */
const GRADES_IN_STEPS = 1.5;

/**
 * Chooses the cards of a study day up to the interview's, so that the expected recall on that day is highest for the
 * minutes that there are, weighted by priority; null after the date.
 * Each second has a price, what it would gain with the best other card; a card is seen today if that gains more than the
 * best later time for it. The same request gives the same plan.
 * `planDay({ cards, day, interviewDay, minutesPerDay: 20, minutesToday: 20, daysOff: [0], … })?.cards`
 */
export function planDay(request: PlanRequest): DayPlan | null {
  const { cards, day, interviewDay, minutesPerDay, daysOff, parameters, seconds } = request;
  if (day > interviewDay) return null;
  const secondsToday = secondsLeftToday(request);
  const season = seasonOf({ day, interviewDay, minutesPerDay, secondsToday, daysOff });
  const planning = planningModel(parameters, seconds, season);
  const groups = groupCards(cards, day, planning);
  if (groups.length === 0) return { cards: [], reviews: 0, fresh: 0, held: 0, postponed: 0, readiness: readinessOf(planning.model, [], []), short: null };
  const priced = findPrices(planning, groups);
  const readiness = readinessOf(planning.model, groups, priced.finalTraces);
  const short = shortageOf(request, planning, groups, priced, readiness);
  return { ...chooseCards(request, planning, groups, priced.valued, secondsToday), readiness, short };
}

function shortageOf({ minutesPerDay, parameters }: PlanRequest, planning: PlanningModel, groups: readonly PriorityGroup[], priced: PricedSeason, { expectedRecall }: Readiness): Shortage | null {
  const targetRecall = soundRetention(parameters.desiredRetention);
  if (expectedRecall >= targetRecall) return null;
  const whole = groups.reduce((sum, { weight, total }) => sum + weight * total, 0);
  return { targetRecall, neededMinutesPerDay: minutesNeeded(planning, groups, priced, minutesPerDay, targetRecall * whole) };
}

function secondsLeftToday({ cards, day, daysOff, minutesToday, seconds }: PlanRequest): number {
  if (isDayOff(day, daysOff)) return 0;
  const inSteps = cards.filter(({ memory }) => memory !== null && 'atMs' in memory.due).length;
  return Math.max(0, minutesToday * 60 - inSteps * GRADES_IN_STEPS * seconds.other);
}
