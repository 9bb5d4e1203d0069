import { describe, expect, test } from 'vitest';
import { forecastSeason, seasonModel } from '../../../../src/core/review/planner/forecast.ts';
import { planningModel } from '../../../../src/core/review/planner/planning-model.ts';
import { priceLadder } from '../../../../src/core/review/planner/price-ladder.ts';
import { recallByGroup } from '../../../../src/core/review/planner/readiness.ts';
import { seasonOf } from '../../../../src/core/review/planner/season.ts';
import { DEFAULT_PARAMETERS } from '../../../../src/core/review/schedule.ts';
import { PLAN_DAY, planRequest } from '../../../helpers/plan-requests.ts';

const { seconds } = planRequest([]);
const season = seasonOf({ day: PLAN_DAY, interviewDay: PLAN_DAY + 20, minutesPerDay: 20, secondsToday: 1200, daysOff: [] });
const planning = planningModel(DEFAULT_PARAMETERS, seconds, season);
const seen = Array.from({ length: 20 }, (_, i) => ({ trace: { stability: 1 + i, difficulty: 3 + (i % 5) }, elapsedDays: 1 + (i % 9), cards: 12 }));
const model = seasonModel(planning, [{ weight: 1, fresh: 150, seen }]);
const valued = priceLadder(model).valuedAt(3);

function liveThrough(secondsByStep = season.secondsByStep) {
  const { cohorts, marginalRates } = forecastSeason(model, valued, secondsByStep);
  const cards = cohorts.cards.subarray(0, cohorts.count).reduce((sum, count) => sum + count, 0);
  return { cards, recalled: recallByGroup(planning, cohorts, 1)[0] as number, marginalRates };
}

describe('forecastSeason', () => {
  test('loses no card, whatever becomes of it, and learns no more than there are', () => {
    expect(liveThrough(new Float64Array(season.steps)).cards).toBeCloseTo(240, 6);
    expect(liveThrough(season.secondsByStep.map((each) => each * 20)).cards).toBeCloseTo(390, 6);
  });

  test('recalls more with more time, and evenly so, as no outcome is drawn', () => {
    const recalled = Array.from({ length: 12 }, (_, i) => liveThrough(season.secondsByStep.map((each) => each * (0.2 + 0.1 * i))).recalled);
    recalled.slice(1).forEach((more, i) => expect(more).toBeGreaterThan((recalled[i] as number) - 2));
    expect(recalled.at(-1)).toBeGreaterThan((recalled[0] as number) + 30);
  });

  test('says what the last second gains: nothing where time is left', () => {
    expect(liveThrough().marginalRates[0]).toBeGreaterThan(0);
    expect(liveThrough(season.secondsByStep.map(() => 1e6)).marginalRates.at(-1)).toBe(0);
  });
});

describe('priceLadder', () => {
  test('halves the price with every rung, for each card by its weight', () => {
    const ladder = priceLadder(seasonModel(planning, [{ weight: 4, fresh: 10, seen: [] }, { weight: 2, fresh: 10, seen: [] }]));
    const priceOf = (rung: number, group: number) => ladder.valuedAt(rung)[group]?.values.prices[0] as number;
    expect(priceOf(1, 0)).toBe(priceOf(0, 0) / 2);
    expect(ladder.valuedAt(1)[1]?.values).toBe(ladder.valuedAt(0)[0]?.values);
  });
});
