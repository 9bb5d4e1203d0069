import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortDayCards } from '../../../../src/core/review/planner/day-cards.ts';
import type { PlanCard } from '../../../../src/core/review/planner/day-plan.ts';
import { planningModel } from '../../../../src/core/review/planner/planning-model.ts';
import { takeBest } from '../../../../src/core/review/planner/rate-heap.ts';
import { gainOverLater, rateOfBest, rateReviews } from '../../../../src/core/review/planner/rate-reviews.ts';
import { seasonOf } from '../../../../src/core/review/planner/season.ts';
import { computeValues } from '../../../../src/core/review/planner/value-table.ts';
import { DEFAULT_PARAMETERS } from '../../../../src/core/review/schedule.ts';
import { PLAN_DAY, planRequest, seenCard } from '../../../helpers/plan-requests.ts';

const { seconds } = planRequest([]);
const season = seasonOf({ day: PLAN_DAY, interviewDay: PLAN_DAY + 20, minutesPerDay: 20, secondsToday: 1200, daysOff: [] });
const planning = planningModel(DEFAULT_PARAMETERS, seconds, season);
const valued = { weight: 1, values: computeValues(planning, season.secondsByStep.map(() => 0.005)) };
const reviewable = (cards: readonly PlanCard[]) => sortDayCards(cards, PLAN_DAY).reviewable;
const anyCards = fc
  .array(fc.record({ stability: fc.double({ min: 0.2, max: 200, noNaN: true }), ago: fc.integer({ min: 1, max: 40 }) }), { minLength: 1, maxLength: 30 })
  .map((cards) => reviewable(cards.map(({ stability, ago }, i) => seenCard(`c${i}`, ago, { stability }))));

describe('rateReviews', () => {
  test('has no card gain more than it is rated, so none of the best is missed', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const rated = rateReviews(planning, cards, PLAN_DAY, { 1: valued });
        const exact = cards.map((_, review) => gainOverLater(rated, review));
        for (let at = 0; at < rated.gaining.size; at++) {
          const review = rated.gaining.candidates[at] as number;
          expect(rated.gaining.rates[at]).toBeGreaterThanOrEqual((exact[review] as number) - 1e-12);
        }
        const best = Math.max(...exact);
        expect(rateOfBest(rated, 0)).toBeCloseTo(best > 0 ? best : -Infinity, 12);
        if (best > 0) expect(exact[takeBest(rated.gaining)]).toBeCloseTo(best, 12);
      }),
      { numRuns: 40 },
    );
  });

  test('asks for nothing below the floor', () => {
    const rated = rateReviews(planning, reviewable([seenCard('weak', 9, { stability: 2 })]), PLAN_DAY, { 1: valued });
    const rate = rateOfBest(rated, 0);
    expect(rate).toBeGreaterThan(0);
    expect(rateOfBest(rated, rate * 1.01)).toBe(-Infinity);
  });
});
