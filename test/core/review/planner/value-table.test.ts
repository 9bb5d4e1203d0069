import { describe, expect, test } from 'vitest';
import { planningModel } from '../../../../src/core/review/planner/planning-model.ts';
import { seasonOf } from '../../../../src/core/review/planner/season.ts';
import { computeValues } from '../../../../src/core/review/planner/value-table.ts';
import { DEFAULT_PARAMETERS } from '../../../../src/core/review/schedule.ts';
import { PLAN_DAY, planRequest } from '../../../helpers/plan-requests.ts';

const { seconds } = planRequest([]);
const season = seasonOf({ day: PLAN_DAY, interviewDay: PLAN_DAY + 40, minutesPerDay: 20, secondsToday: 1200, daysOff: [] });
const planning = planningModel(DEFAULT_PARAMETERS, seconds, season);
const at = (price: number) => computeValues(planning, season.secondsByStep.map(() => price));

describe('computeValues', () => {
  test('finds the more worth the less time costs: at least what is left alone, at most certain recall', () => {
    const [free, cheap, dear] = [at(0), at(0.002), at(0.02)] as const;
    planning.table.untouched.forEach((left, node) => {
      const worths = [left, dear.values[node], cheap.values[node], free.values[node], 1] as readonly number[];
      worths.slice(1).forEach((worth, i) => expect(worth).toBeGreaterThanOrEqual((worths[i] as number) - 1e-12));
    });
    expect(free.freshWorth[0]).toBeGreaterThan((cheap.freshWorth[0] as number) + 0.01);
    expect(cheap.freshWorth[0]).toBeGreaterThan((dear.freshWorth[0] as number) + 0.01);
  });

  test('leaves all alone where there is no time', () => {
    expect(at(Infinity).values).toEqual(planning.table.untouched);
  });
});
