import { describe, expect, test } from 'vitest';
import { describeAnswer, describeFactor, timesText } from '../../../src/core/numbers/describe-guess.ts';
import { valueOf } from '../../../src/core/numbers/tree.ts';

describe('describeFactor', () => {
  test.each([
    [1, null], [1.004, null], [1.14, '14 % too large'], [0.86, '14 % too small'], [1.44, '44 % too large'], [2, '2 times too large'],
    [0.4, '2.5 times too small'], [130, '130 times too large'], [0.0005, '2,000 times too small'], [1e9, '10^9 times too large'], [0, 'no possible figure'],
  ])('%d is %s', (factor, words) => {
    expect(describeFactor(factor, 'ratio')).toBe(words);
  });

  test('of an availability tells of what is missing', () => {
    expect(describeFactor(2, 'missing')).toBe('what is missing to 100 % is 2 times too much');
    expect(describeFactor(0.5, 'missing')).toBe('what is missing to 100 % is 2 times too little');
  });
});

describe('timesText', () => {
  test.each([[6.25, '6.3'], [10 ** Math.log10(6.25), '6.3'], [4, '4'], [10 ** Math.log10(4), '4'], [1.64, '1.6'], [12.4, '12'], [1157, '1,157'], [1e9, '10^9']])('%d is %s', (factor, text) => {
    expect(timesText(factor)).toBe(text);
  });
});

describe('describeAnswer', () => {
  test.each([
    ['20000 s', 'h', '5.56 h'], ['1240 h', 'h', '1,240 h (51.7 days)'], ['90 GB', 'TB', '0.09 TB (90 GB)'], ['1157/s', '/s', '1,157/s'],
    ['99.78%', '%', '99.78%'], ['0.01%', '%', '0.01%'], ['41', '', '41'], ['100M posts', '', '100 M posts'],
  ])('%s in %s is %s', (expression, unit, words) => {
    expect(describeAnswer(valueOf(expression, unit))).toBe(words);
  });
});
