import { expect, test } from 'vitest';
import { counted } from '../../src/core/counted.ts';

test.each([
  [0, 'card', '0 cards'],
  [1, 'card', '1 card'],
  [2, 'entry', '2 entries'],
  [1, 'entry', '1 entry'],
  [3, 'day', '3 days'],
  [2, 'deck file', '2 deck files'],
])('%d %s', (n, noun, text) => {
  expect(counted(n, noun)).toBe(text);
});
