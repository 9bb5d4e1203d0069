import { expect, test } from 'vitest';
import { makeQuestion } from '../../../../src/core/numbers/make-question.ts';
import { questionsOf } from '../../../../src/core/numbers/walkthroughs.ts';
import { readAlong } from '../../../../src/tui/screens/numbers/read-along.ts';

const RATE = makeQuestion('qps', '1');
const [PERCENT] = questionsOf('request-path');

test.each([
  ['1.2k', '= 1,200/s'],
  ['500M*0.2/day', '= 1,157/s'],
  ['60/min', '= 1/s'],
  ['10k..50k 70%', '= 10 k..50 k/s, 70 % sure'],
  ['5 GB', '= 5 GB'],
  ['', ''],
  ['  ', ''],
  ['500M*', ''],
  ['many', ''],
])('%s is read as "%s"', (typed, read) => {
  expect(readAlong(RATE, typed)).toBe(read);
});

test('a share that is typed as a fraction is shown as it will be taken', () => {
  if (PERCENT === undefined) throw new Error('the worked example has no steps');
  expect(readAlong(PERCENT, '0.998')).toBe('= 99.8%');
});
