import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeFakeCli } from '../../helpers/fake-app-cli.ts';

test.each([
  ['--categry caching', '--category'],
  ['--category cachng', '"caching"'],
  ['--category', 'category'],
  ['--tag nope-nope', '"nope-nope"'],
  ['--problem nope-nope', '"nope-nope"'],
  ['--limit 0', '--limit'],
  ['--limit ten', '"ten"'],
  ['--limit=-3', '--limit'],
  ['caching', '"caching"'],
])('review %s is a usage error of one line, and nothing changes', async (words, says) => {
  const cli = makeFakeCli(['basic']);
  const { code, out, err } = await cli.run(`review ${words}`);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(readdirSync(cli.home)).toEqual(['config.json']);
});
