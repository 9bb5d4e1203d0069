import { describe, expect, test } from 'vitest';
import { DAY } from '../../../src/core/numbers/family.ts';
import { forReading, given, quickly, step, valueOf, workQuickly, workSteps, writeExpression } from '../../../src/core/numbers/tree.ts';

const posts = step('Posts a day')`${given('500M users')} * ${given('20 posts/user')}`;
const rate = step('A second')`${posts} / ${DAY}`;

test('a sum is written from its given figures, with brackets around what is worked out first', () => {
  expect(writeExpression(rate)).toBe('(500M users * 20 posts/user) / 1 day');
  expect(writeExpression(step('Up')`1 - ${step('All')`series(${given('99%')}, ${given('98%')})`}`)).toBe('1 - series(99%, 98%)');
  expect(writeExpression(step('Same')`${posts}`)).toBe('500M users * 20 posts/user');
});

test('the steps carry the figures on', () => {
  expect(workSteps(rate, '/s').map(({ name, sum, valueText }) => `${name}: ${sum} = ${valueText}`)).toEqual([
    'Posts a day: 500M users × 20 posts/user = 10 billion posts',
    'A second: 10 billion posts / 86,400 s = 116 k/s',
  ]);
});

test('a step that is used twice is worked out once', () => {
  expect(workSteps(step('Both')`${posts} + ${posts}`, '').map(({ name }) => name)).toEqual(['Posts a day', 'Both']);
});

describe('the way in one\'s head', () => {
  test('rounds what may be rounded', () => {
    const quick = workQuickly(rate, '/s');
    expect(quick).toMatchObject({ whys: ['a day of 86,400 s is about 10^5 s'], sum: '10 billion posts / 10^5 s' });
    expect(quick?.value.value).toBe(100_000);
  });

  test('takes a short cut, also deep inside, and names each reason once', () => {
    const cut = quickly(step('Bits')`${given('3')} * 7`, 'seven is nearly ten')`${given('3')} * 10`;
    expect(workQuickly(step('Both')`${cut} + ${cut}`, '')).toMatchObject({ whys: ['seven is nearly ten'], sum: '30 + 30' });
  });

  test('is not there where nothing is rounded', () => {
    expect(workQuickly(posts, '')).toBe(null);
  });
});

test('what cannot be worked out is a fault', () => {
  expect(() => valueOf('5 s + 3 GB', null)).toThrow('5 s + 3 GB');
  expect(() => valueOf('5 s', 'GB')).toThrow('GB');
});

test('sums are printed for people', () => {
  expect(forReading('2000 images * 12.5 / 10000')).toBe('2,000 images × 12.5 / 10,000');
  expect(forReading('0.0023 * 1999.1234')).toBe('0.0023 × 1999.1234');
});
