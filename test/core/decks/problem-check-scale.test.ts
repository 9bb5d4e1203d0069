import { expect, it } from 'vitest';
import { checkScale } from '../../../src/core/decks/problem-check-scale.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';
import { problemText } from '../../helpers/fixture-problem.ts';

function check(value: string | number, expression?: string | number): string[] {
  const { file, template } = parseDeckFile('x.yaml', problemText({ scale: [{ id: 'a', name: 'A', value, expression }] }));
  if (template === undefined) throw new Error('no problem');
  return checkScale({ ...template, file }).map(({ message }) => message);
}

it.each([
  ['1200 /s', '100M / day'],
  ['91 TB', '100M / day * 5 years * 500 B'],
  [3500, '62 ^ 2 - 344'],
  ['4.1M /s', '2 ^ 12 / ms'],
  ['300 GB', undefined],
  [110, 100],
  [90, 100],
])('%s is right for %s', (value, expression) => {
  expect(check(value, expression)).toEqual([]);
});

it.each([
  [111, 100, '`expression` of item 1 of `scale` gives 100, but the value is 111: correct one of them'],
  [89, 100, 'gives 100, but the value is 89'],
  ['1000 /s', '100M / day', 'gives 1,157/s, but the value is 1,000/s'],
  ['1200', '100M / day', '`expression` of item 1 of `scale` measures rate, but the value 1200 number: give both the same unit'],
  ['1 MB/s', '1 MB', 'measures data, but the value 1 MB/s data rate'],
  ['1200 qqs', undefined, '`value` of item 1 of `scale` cannot be worked out: '],
  ['1200 /s', '100M / (day', '`expression` of item 1 of `scale` cannot be worked out: '],
])('%s is wrong for %s', (value, expression, message) => {
  expect(check(value, expression)).toEqual([expect.stringContaining(message)]);
});

it('tells of both texts that cannot be worked out, with the unit that was meant', () => {
  expect(check('1 secnd', '1 +')).toEqual([expect.stringContaining('did you mean second?'), expect.stringContaining('`expression` of')]);
});
