import { describe, expect, test } from 'vitest';
import { measureNumbers } from '../../../src/core/insights/number-statistics.ts';
import { mondayOf } from '../../../src/core/insights/week.ts';
import { numberRecord } from '../../helpers/number-records.ts';

const TODAY = 20_010;

describe('measureNumbers', () => {
  test('sums up thirty days', () => {
    const records = [
      numberRecord({ day: TODAY - 30, outcome: 'missed', log10Error: 1.2 }),
      numberRecord({ day: TODAY - 29, outcome: 'fair', log10Error: 0.4, elapsedMs: 20_000 }),
      numberRecord({ day: TODAY, outcome: 'exact', log10Error: 0, elapsedMs: 40_000 }),
    ];
    const figures = measureNumbers(records, TODAY, 4);
    expect(figures).toMatchObject({ answers: 3, answers30Days: 2, good30DaysShare: 0.5, secondsPerAnswer30Days: 30 });
    expect(figures.offByFactor30Days).toBeCloseTo(10 ** 0.2, 10);
  });

  test('puts the family with the largest error first and leaves out those never asked', () => {
    const records = [numberRecord({ day: TODAY, family: 'cost', log10Error: 0 }), numberRecord({ day: TODAY, family: 'qps', outcome: 'missed', log10Error: 2 })];
    expect(measureNumbers(records, TODAY, 4).families.map(({ family }) => family)).toEqual(['qps', 'cost']);
  });

  test('says of a family by how much its latest answers were off, as the list of families does', () => {
    const once = numberRecord({ day: TODAY, outcome: 'missed', log10Error: Math.log10(14) });
    expect(measureNumbers([once], TODAY, 4).families[0]?.offByFactor).toBeCloseTo(14, 6);
    const older = Array.from({ length: 5 }, () => numberRecord({ day: TODAY - 1, outcome: 'missed', log10Error: 1.4 }));
    const latest = Array.from({ length: 10 }, () => numberRecord({ day: TODAY, outcome: 'exact', log10Error: 0 }));
    expect(measureNumbers([...older, ...latest], TODAY, 4).families[0]).toMatchObject({ answers: 15, offByFactor: 1 });
  });

  test('goes by weeks from Monday on, this one last', () => {
    const monday = mondayOf(TODAY);
    const records = [numberRecord({ day: monday - 1, log10Error: 1, outcome: 'magnitude' }), numberRecord({ day: monday, log10Error: 0, outcome: 'exact' })];
    expect(measureNumbers(records, TODAY, 3).byWeek.map(({ answers, offByFactor }) => [answers, offByFactor])).toEqual([[0, null], [1, 10], [1, 1]]);
  });

  test('says nothing without answers', () => {
    expect(measureNumbers([], TODAY, 1)).toMatchObject({ good30DaysShare: null, offByFactor30Days: null, families: [] });
  });
});
