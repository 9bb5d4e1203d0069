import { expect, test } from 'vitest';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';

test.each([
  ['frob', '"frob"'],
  ['set toString 1', '"toString"'],
  ['set desiredRetention 2', 'desiredRetention'],
  ['get newCards', 'newCardsPerDay'],
  ['set minutesPerDay -5', 'minutesPerDay needs a whole number from 1 to 1440, not "-5"'],
  ['set minutesPerDay=-5', 'minutesPerDay'],
])('config %s is a usage error of one line', async (words, says) => {
  const { code, out, err } = await makeFakeCli(['basic']).run(`config ${words}`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
