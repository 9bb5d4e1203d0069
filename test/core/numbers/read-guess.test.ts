import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judge } from '../../../src/core/numbers/question.ts';
import { readGuess } from '../../../src/core/numbers/read-guess.ts';
import { valueOf } from '../../../src/core/numbers/tree.ts';

const target = (expression: string, unit: string, judge: Judge = 'ratio') => ({ answer: valueOf(expression, unit), unit, judge });
const RATE = target('1200/s', '/s');
const UP = target('99.78%', '%', 'missing');

describe('a value', () => {
  test.each([
    ['1200', 'exact'], ['1.2k/s', 'exact'], ['1.2k QPS', 'exact'], ['100M/day', 'exact'], ['2k', 'good'], ['600', 'good'],
    ['3.5k', 'fair'], ['10k', 'magnitude'], ['120', 'magnitude'], ['100', 'missed'], ['0', 'missed'], ['-1200', 'missed'],
  ])('%s for 1,200 a second is %s', (typed, outcome) => {
    expect(readGuess(RATE, typed)).toMatchObject({ kind: 'scored', outcome, range: null });
  });

  test('is told by how much it is off', () => {
    expect(readGuess(RATE, '2400')).toMatchObject({ factor: 2, log10Error: expect.closeTo(0.301, 3) as number });
    expect(readGuess(RATE, '500M*0.2/day')).toMatchObject({ value: { value: expect.closeTo(1157.4, 1) as number } });
  });

  test('scores as far above as below', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 20, noNaN: true }), (times) => {
        const [above, below] = [times, 1 / times].map((factor) => readGuess(RATE, `${1200 * factor}/s`));
        expect(above?.kind === 'scored' && above.outcome).toBe(below?.kind === 'scored' && below.outcome);
      }),
      { numRuns: 50 },
    );
  });

  test('of a whole number is right or wrong', () => {
    const bits = target('41', '', 'whole');
    expect(readGuess(bits, '41')).toMatchObject({ outcome: 'exact' });
    expect(readGuess(bits, '42')).toMatchObject({ outcome: 'missed', log10Error: expect.closeTo(0.0105, 3) as number });
  });

  test('of a monthly bill may say so', () => {
    const bill = target('$480', '$');
    for (const typed of ['480', '$480', '$480/month', '$16/day']) expect(readGuess(bill, typed)).toMatchObject({ outcome: 'exact' });
    expect(readGuess(bill, '480 GB')).toMatchObject({ kind: 'other-dimension' });
  });
});

describe('an availability', () => {
  test.each([['99.78', 'exact'], ['99.78%', 'exact'], ['0.9978', 'exact'], ['99.6', 'good'], ['99.9', 'fair'], ['99', 'magnitude'], ['99.978', 'magnitude'], ['100', 'missed']])(
    '%s for 99.78 % is %s, by what is missing',
    (typed, outcome) => {
      expect(readGuess(UP, typed)).toMatchObject({ kind: 'scored', outcome });
    },
  );

  test('given as a downtime is another kind', () => {
    expect(readGuess(UP, '19 h')).toMatchObject({ kind: 'other-dimension' });
  });

  test('may be a range', () => {
    expect(readGuess(UP, '99.5..99.9%')).toMatchObject({ outcome: 'exact', range: { low: 0.995, high: expect.closeTo(0.999) as number, hit: true } });
  });
});

describe('a range', () => {
  test.each([
    ['1k..2k', 0.8, true], ['1k..2k/s 90%', 0.9, true], ['500..1000, 60% sure', 0.6, false], ['1k..2k @95%', 0.95, true],
    ['1k..1.2k', 0.8, true], ['1.3k..2k 70 %', 0.7, false], ['1k…2k at 50%', 0.5, true],
  ])('%s is given with %d', (typed, sureShare, hit) => {
    expect(readGuess(RATE, typed)).toMatchObject({ range: { sureShare, hit } });
  });

  test('is judged by its geometric middle', () => {
    expect(readGuess(RATE, '300..4800')).toMatchObject({ outcome: 'exact', value: { value: expect.closeTo(1200) as number }, range: { low: 300, high: 4800, hit: true } });
  });

  test.each([
    [RATE, '1k..2k 100%', 'between 1 and 99'], [RATE, '1k..2k 0%', 'between 1 and 99'], [target('5', '', 'whole'), '4..6', 'one exact answer'], [RATE, '1200 80%', 'goes with a range'],
    [RATE, '2k..1k', 'lower bound'],
  ])('%# that makes no sense is explained', (asked, typed, words) => {
    expect(readGuess(asked, typed)).toMatchObject({ kind: 'unclear', message: expect.stringContaining(words) as string });
  });

  test('of percents keeps its own sign apart from the confidence', () => {
    const share = target('9.6%', '%');
    expect(readGuess(share, '5..15%')).toMatchObject({ range: { low: 0.05, high: 0.15, sureShare: 0.8 } });
    expect(readGuess(share, '5..15% 90%')).toMatchObject({ range: { low: 0.05, high: 0.15, sureShare: 0.9 } });
  });
});

test('what is no figure of the right kind says so', () => {
  expect(readGuess(RATE, '5 GB')).toMatchObject({ kind: 'other-dimension', message: expect.stringContaining('rate') as string });
  expect(readGuess(RATE, 'many')).toMatchObject({ kind: 'unclear' });
  expect(readGuess(target('1 GB', 'GB'), '5 gb')).toMatchObject({ kind: 'unclear', message: expect.stringContaining('GB') as string });
});
