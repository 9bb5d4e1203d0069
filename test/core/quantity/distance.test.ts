import { describe, expect, it } from 'vitest';
import { distanceFactor, HOPELESS_LOG10_ERROR } from '../../../src/core/quantity/distance.ts';
import { quantityOf } from '../../../src/core/quantity/quantity.ts';
import { valueOf } from './expect-quantity.ts';

function measure(guess: string, truth: string): ReturnType<typeof distanceFactor> {
  return distanceFactor(valueOf(guess), valueOf(truth));
}

describe('distanceFactor', () => {
  it.each([
    ['1 KB', '1 KB', 1, 0],
    ['2 KB', '1 KB', 2, 0.301_03],
    ['1 KB', '2 KB', 0.5, 0.301_03],
    ['1 MB', '1 KB', 1000, 3],
    ['1 Mb', '1 MB', 0.125, 0.903_09],
    ['1 KiB', '1 KB', 1.024, 0.0103],
    ['1 day', '24 h', 1, 0],
    ['-10', '-1', 10, 1],
    ['0', '0', 1, 0],
  ] as const)('%s for %s', (guess, truth, factor, log10Error) => {
    const distance = measure(guess, truth);
    expect(distance.kind).toBe('same-dimension');
    if (distance.kind !== 'same-dimension') return;
    expect(distance.factor).toBeCloseTo(factor, 9);
    expect(distance.log10Error).toBeCloseTo(log10Error, 4);
  });

  it.each([
    ['0', '5'],
    ['5', '0'],
    ['-5', '5'],
  ])('%s for %s has no ratio, and the error stays finite', (guess, truth) => {
    expect(measure(guess, truth)).toEqual({ kind: 'same-dimension', factor: 0, log10Error: HOPELESS_LOG10_ERROR });
    expect(distanceFactor(quantityOf(1e300), quantityOf(1e-300))).toMatchObject({ factor: 0 });
  });

  it('says what is asked for when the dimension is wrong', () => {
    expect(measure('100 MB', '100 MB/s')).toEqual({
      kind: 'other-dimension',
      message: 'this is an amount of data; asked for is a data rate',
    });
    expect(measure('100 users', '100').kind).toBe('same-dimension');
  });
});
