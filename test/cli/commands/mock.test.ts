import { expect, test } from 'vitest';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';

test.each([
  ['mock kiosk --minutes 5', /--minutes is a whole number from 10 to 180, not "5"/u],
  ['mock kiosk --minutes 30.5', /--minutes is a whole number/u],
  ['mock kiosk --minutes soon', /--minutes is a whole number/u],
  ['mock kiosk --level junior', /there is no level "junior"/u],
  ['mock kiosk --level senor', /Did you mean "senior"\?/u],
  ['mock kiosk library', /mock \[PROBLEM\]/u],
])('%s is refused before anything opens', async (words, message) => {
  const { code, err, out } = await makeFakeCli().run(words);
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect(out).toBe('');
});
