import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../src/core/decks/check-figures.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';

function check(fields: Readonly<Record<string, unknown>>): string[] {
  const card = { id: 'a/b', type: 'number', front: 'F?', quantity: 100, unit: 'us', priority: 1, ...fields };
  const { entries, problems } = parseDeckFile('x.yaml', JSON.stringify({ category: 'caching', cards: [card] }));
  expect(problems).toEqual([]);
  return entries.flatMap((entry) => checkFigures({ ...entry, file: 'x.yaml' })).map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a range', () => {
  it.each([
    [{}, []],
    [{ range: [50, 150] }, []],
    [{ range: [100, 100] }, []],
    [{ range: [101, 150] }, ['error: `range` [101, 150] does not hold the quantity 100 us']],
    [{ range: [1, 99], unit: '' }, ['error: `range` [1, 99] does not hold the quantity 100']],
    [{ range: [150, 50] }, ['error: `range` begins above its end: write [50, 150]']],
    [{ range: [50, 150], exact: true }, ['warning: `range` is without effect on an exact figure: remove it or `exact`']],
  ])('%j', (fields, expected) => {
    expect(check(fields)).toEqual(expected);
  });
});

describe('a unit', () => {
  it.each(['', 's', 'ms', 'KiB', 'MB/s', '/s', 'users', '%', '$/GB'])('may be "%s"', (unit) => {
    expect(check({ unit })).toEqual([]);
  });

  it('that cannot be read is an error', () => {
    expect(check({ unit: 'MB/' })).toEqual([expect.stringMatching(/^error: `unit` cannot be read: /)]);
    expect(check({ unit: '12' })).toEqual([expect.stringMatching(/^error: `unit` cannot be read: /)]);
  });
});

describe('an expression', () => {
  it.each([
    [{ expression: '0.1 ms' }],
    [{ expression: '2 * 50' }],
    [{ expression: '99.5 us' }],
    [{ expression: '120 us', range: [100, 130] }],
    [{ expression: '500M * 0.2 / day', quantity: 1157, unit: '/s' }],
    [{ expression: '0.99 ^ 10 * 100 %', quantity: 90.4, unit: '%' }],
    [{ expression: '2^10', quantity: 1024, unit: '', exact: true }],
    [{ expression: '0.1 + 0.2', quantity: 0.3, unit: '', exact: true }],
    [{ type: 'basic', quantity: undefined, unit: undefined, back: 'B', expression: '1 + 1' }],
  ])('gives the answer: %j', (fields) => {
    expect(check(fields)).toEqual([]);
  });

  it.each([
    [{ expression: '98 us' }, '`expression` gives 98, but the answer is 100 us'],
    [{ expression: '1 s' }, '`expression` gives 1000000, but the answer is 100 us'],
    [{ expression: '120 us', range: [90, 110] }, '`expression` gives 120, but the answer is 100 us'],
    [{ expression: '1023', quantity: 1024, unit: '', exact: true }, '`expression` gives 1023, but the answer is 1024'],
    [{ expression: '5 MB' }, '`expression` measures something else than the answer, 100 us'],
    [{ expression: '5 MB', unit: '' }, '`expression` measures something else than the answer, 100'],
    [{ expression: '2 *' }, '`expression` cannot be worked out'],
    [{ type: 'basic', quantity: undefined, unit: undefined, back: 'B', expression: '1 +' }, '`expression` cannot be worked out'],
  ])('does not: %j', (fields, message) => {
    expect(check(fields)).toEqual([expect.stringContaining(`error: ${message}`)]);
  });
});
