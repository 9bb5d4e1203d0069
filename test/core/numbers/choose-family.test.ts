import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRILL_FAMILIES } from '../../../src/core/decks/problem.ts';
import { chooseFamily, errorOf, measureFamilies } from '../../../src/core/numbers/choose-family.ts';
import { seededRandom } from '../../../src/core/random.ts';
import { numberRecord } from '../../helpers/number-records.ts';

const DAY = 20_000;
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const shareOf = (family: string, records: Parameters<typeof chooseFamily>[0], day = DAY): number => {
  const random = seededRandom('share');
  const drawn = times(2000, () => chooseFamily(records, day, null, random));
  return drawn.filter((each) => each === family).length / drawn.length;
};

test('without answers every family is as likely', () => {
  for (const family of DRILL_FAMILIES) expect(shareOf(family, [])).toBeCloseTo(1 / 17, 1);
});

describe('a family comes', () => {
  const allGood = DRILL_FAMILIES.flatMap((family) => times(4, () => numberRecord({ family, outcome: 'exact', log10Error: 0.03 })));

  test('more often, the larger its error is', () => {
    const bad = times(4, () => numberRecord({ family: 'cost', outcome: 'missed', log10Error: 1.4 }));
    expect(shareOf('cost', [...allGood, ...bad])).toBeGreaterThan(2.5 * shareOf('cost', allGood));
  });

  test('less often once it goes well, as new answers count for more than old ones', () => {
    const bad = times(4, () => numberRecord({ family: 'cost', outcome: 'missed', log10Error: 1.4 }));
    const good = times(8, () => numberRecord({ family: 'cost', outcome: 'exact', log10Error: 0.02 }));
    const standing = (records: typeof bad) => measureFamilies(records, DAY).find(({ family }) => family === 'cost')?.error ?? 0;
    expect(standing([...bad, ...good])).toBeLessThan(0.4);
    expect(standing([...good, ...bad])).toBeGreaterThan(0.7);
  });

  test('more often when it was not asked for yet, or not for long', () => {
    const others = allGood.filter(({ family }) => family !== 'quorum');
    expect(shareOf('quorum', others)).toBeGreaterThan(shareOf('quorum', allGood));
    const doubt = (day: number) => measureFamilies(allGood, day)[0]?.doubt ?? 0;
    expect(doubt(DAY + 90)).toBeGreaterThan(doubt(DAY));
  });

  test('never twice in a row', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DRILL_FAMILIES), fc.string(), (last, seed) => {
        expect(chooseFamily(allGood, DAY, last, seededRandom(seed))).not.toBe(last);
      }),
      { numRuns: 100 },
    );
  });
});

test('every family keeps a chance', () => {
  const perfect = times(50, () => numberRecord({ family: 'boxes', outcome: 'exact', log10Error: 0 }));
  expect(shareOf('boxes', perfect)).toBeGreaterThan(0);
});

test('worked examples do not count for a family', () => {
  expect(measureFamilies([numberRecord({ family: 'walkthrough/feed-sizing' })], DAY).every(({ answers }) => answers === 0)).toBe(true);
});

test('errorOf counts what has no distance as a factor of ten', () => {
  expect(errorOf({ outcome: 'good', log10Error: 0.2 })).toBe(0.2);
  expect(errorOf({ outcome: 'skipped', log10Error: null })).toBe(1);
  expect(errorOf({ outcome: 'dimension', log10Error: null })).toBe(1);
  expect(errorOf({ outcome: 'missed', log10Error: 0.01 })).toBe(1);
  expect(errorOf({ outcome: 'missed', log10Error: 1000 })).toBe(1.5);
});
