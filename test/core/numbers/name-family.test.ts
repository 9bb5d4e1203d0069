import { expect, test } from 'vitest';
import { nameFamily } from '../../../src/core/numbers/name-family.ts';

test.each([
  ['qps', 'Queries per second'],
  ['walkthrough/feed-sizing', 'Sizing a social feed'],
  ['a family of a later version', 'a family of a later version'],
])('%s is called %s', (family, name) => {
  expect(nameFamily(family)).toBe(name);
});
