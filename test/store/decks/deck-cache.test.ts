import { expect, it } from 'vitest';
import { isUnchanged } from '../../../src/store/decks/deck-cache.ts';

const stamp = { bytes: 10, modifiedMs: 1_000_000, changedMs: 1_000_000 };
const compiled = (compiledMs: number) => ({ stamp, compiledMs }) as Parameters<typeof isUnchanged>[0];

it('isUnchanged trusts size and times only of a file that was at rest when it was compiled', () => {
  expect(isUnchanged(compiled(1_002_001), stamp)).toBe(true);
  // In the same tick of a clock that counts two seconds another change leaves all times alone.
  expect(isUnchanged(compiled(1_002_000), stamp)).toBe(false);
  expect(isUnchanged(compiled(900_000), stamp)).toBe(false);
});

it.each([{ bytes: 11 }, { modifiedMs: 999_999 }, { changedMs: 1_000_001 }])('isUnchanged sees %j', (change) => {
  expect(isUnchanged(compiled(2_000_000), { ...stamp, ...change })).toBe(false);
});
