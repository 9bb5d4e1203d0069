import { expect, it } from 'vitest';
import { splitPattern } from '../../../../src/core/mock/match/split-pattern.ts';

it.each([
  ['fan out', ['fan', 'out']],
  ['# chars', ['#', 'chars']],
  ['#k users', ['#', 'k', 'users']],
  ['#sum', ['#sum']],
  ['latency > 200 ms', ['latency', '>', '200', 'ms']],
  ['A → userId', ['a', '->', 'user', 'id']],
  ["owner's base62", ['owner', 'base62']],
])('%s', (text, words) => {
  expect(splitPattern(text)).toEqual(words);
});
