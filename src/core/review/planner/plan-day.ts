import { chooseCards } from './choose-cards.ts';
import { soundRetention } from '../sound-parameters.ts';
import { type DayCards, sortDayCards } from './day-cards.ts';
import type { DayPlan, PlanRequest, Readiness, Shortage } from './day-plan.ts';
import { findPrices, type PricedSeason } from './find-prices.ts';
import { type SeasonModel, seasonModel } from './forecast.ts';
import { groupCards } from './group-cards.ts';
import { minutesNeeded } from './minutes-needed.ts';
import { planningModel } from './planning-model.ts';
import { type PriceLadder, priceLadder } from './price-ladder.ts';
import { readinessOf } from './readiness.ts';
import { isDayOff, seasonOf } from './season.ts';

/** Of no cards. */
const NOTHING_READY: Readiness = { expectedRecall: 0, low: 0, high: 0, byPriority: {} };

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
  const dayCards = sortDayCards(cards, day);
  const secondsToday = secondsLeftToday(request, dayCards);
  const groups = groupCards(dayCards, day);
  if (groups.length === 0) return { cards: [], reviews: 0, fresh: 0, held: 0, postponed: 0, readiness: NOTHING_READY, short: null };
  const season = seasonOf({ day, interviewDay, minutesPerDay, secondsToday, daysOff });
  const planning = planningModel(parameters, seconds, season);
  const model = seasonModel(planning, groups);
  const ladder = priceLadder(model);
  const found = findPrices(model, ladder);
  const { valued, cohorts } = found;
  const readiness = readinessOf(planning, groups, cohorts);
  const short = shortageOf(request, model, ladder, found, readiness);
  return { ...chooseCards(request, dayCards, planning, groups, valued, secondsToday), readiness, short };
}

function shortageOf({ minutesPerDay, parameters }: PlanRequest, model: SeasonModel, ladder: PriceLadder, found: PricedSeason, { expectedRecall }: Readiness): Shortage | null {
  const targetRecall = soundRetention(parameters.desiredRetention);
  if (expectedRecall >= targetRecall) return null;
  return { targetRecall, neededMinutesPerDay: minutesNeeded(model, ladder, found, minutesPerDay, (found.worth * targetRecall) / expectedRecall) };
}

function secondsLeftToday({ day, daysOff, minutesToday, seconds }: PlanRequest, { inSteps }: DayCards): number {
  if (isDayOff(day, daysOff)) return 0;
  return Math.max(0, minutesToday * 60 - inSteps * GRADES_IN_STEPS * seconds.other);
}
