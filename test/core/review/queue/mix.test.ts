import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mix } from '../../../../src/core/review/queue/mix.ts';

const anyAmounts = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }));

function mixed(denseCount: number, sparseCount: number): string[] {
  const dense = Array.from({ length: denseCount }, (_, i) => `d${i}`);
  const sparse = Array.from({ length: sparseCount }, (_, i) => `s${i}`);
  return mix(dense, sparse);
}

describe('mix', () => {
  test.each([
    [['a', 'b', 'c', 'd'], ['X', 'Y'], ['a', 'X', 'b', 'c', 'Y', 'd']],
    [[], ['X', 'Y'], ['X', 'Y']],
    [['a', 'b'], [], ['a', 'b']],
    [[], [], []],
    [['a'], ['X', 'Y'], ['X', 'a', 'Y']],
  ])('puts %j and %j together as %j', (dense, sparse, expected) => {
    expect(mix<string>(dense, sparse)).toEqual(expected);
  });

  test('keeps every item once, each list in its order', () => {
    fc.assert(
      fc.property(anyAmounts, ([denseCount, sparseCount]) => {
        const result = mixed(denseCount, sparseCount);
        expect(result).toHaveLength(denseCount + sparseCount);
        expect(result.filter((item) => item.startsWith('d'))).toEqual(mixed(denseCount, 0));
        expect(result.filter((item) => item.startsWith('s'))).toEqual(mixed(0, sparseCount));
      }),
    );
  });

  test('spreads evenly: every beginning of the queue has its share of both, give or take one', () => {
    fc.assert(
      fc.property(anyAmounts, ([denseCount, sparseCount]) => {
        const result = mixed(denseCount, sparseCount);
        let sparseSeen = 0;
        for (const [i, item] of result.entries()) {
          if (item.startsWith('s')) sparseSeen++;
          expect(Math.abs(sparseSeen - ((i + 1) * sparseCount) / result.length)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
