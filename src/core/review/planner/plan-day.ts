import { chooseCards } from './choose-cards.ts';
import { soundRetention } from '../sound-parameters.ts';
import type { DayPlan, PlanRequest, Readiness, Shortage } from './day-plan.ts';
import { applyPrices, findPrices, type FoundPrices } from './find-prices.ts';
import { type SeasonModel, seasonModel } from './forecast.ts';
import { groupCards, plannedMemory } from './group-cards.ts';
import { minutesNeeded } from './minutes-needed.ts';
import { planningModel } from './planning-model.ts';
import { type PriceLadder, priceLadder } from './price-ladder.ts';
import { readinessOf } from './readiness.ts';
import { isDayOff, MOST_ROUGH_STEPS, seasonOf } from './season.ts';

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
  const secondsToday = secondsLeftToday(request);
  const planned = cards.map(plannedMemory);
  const groups = groupCards(cards, planned, day);
  if (groups.length === 0) return { cards: [], reviews: 0, fresh: 0, held: 0, postponed: 0, readiness: NOTHING_READY, short: null };
  const modelWith = (mostSteps?: number): SeasonModel => {
    const season = seasonOf({ day, interviewDay, minutesPerDay, secondsToday, daysOff }, mostSteps);
    return seasonModel(planningModel(parameters, seconds, season), groups);
  };
  const rough = modelWith(MOST_ROUGH_STEPS);
  const ladder = priceLadder(rough);
  const found = findPrices(rough, ladder);
  const model = modelWith();
  const { valued, cohorts } = applyPrices(model, rough, found);
  const readiness = readinessOf(model.planning, groups, cohorts);
  const short = shortageOf(request, rough, ladder, found, readiness);
  return { ...chooseCards(request, planned, model.planning, groups, valued, secondsToday), readiness, short };
}

function shortageOf({ minutesPerDay, parameters }: PlanRequest, rough: SeasonModel, ladder: PriceLadder, found: FoundPrices, { expectedRecall }: Readiness): Shortage | null {
  const targetRecall = soundRetention(parameters.desiredRetention);
  if (expectedRecall >= targetRecall) return null;
  // The rough season ends a little elsewhere than the whole one: what counts is by how much recall has to rise.
  return { targetRecall, neededMinutesPerDay: minutesNeeded(rough, ladder, found, minutesPerDay, (found.worth * targetRecall) / expectedRecall) };
}

function secondsLeftToday({ cards, day, daysOff, minutesToday, seconds }: PlanRequest): number {
  if (isDayOff(day, daysOff)) return 0;
  const inSteps = cards.filter(({ memory }) => memory !== null && 'atMs' in memory.due).length;
  return Math.max(0, minutesToday * 60 - inSteps * GRADES_IN_STEPS * seconds.other);
}
