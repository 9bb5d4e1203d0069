import { expect, test } from 'vitest';
import { spokenText } from '../../../src/tui/components/spoken-text.ts';

test.each([
  ['› Caching       12 ████▌', 'chosen: Caching, 12'],
  ['  14 reviews  10 new             6 min', '14 reviews, 10 new, 6 min'],
  ['› [✓] Atomicity', 'chosen: ticked: Atomicity'],
  ['✗ 503', 'wrong: 503'],
  ['  [ ] Durability', 'not ticked: Durability'],
  ['‹ core and more ›', 'core and more'],
  ['Security ··━━●━━│·  73 %', 'Security, 73 %'],
  ['██▓▓░░····', ''],
  ['────────', ''],
  // A dot between words is no drawing.
  ['7 of 32 · about 6 min', '7 of 32, about 6 min'],
  ['a·b', 'a·b'],
])('%j is said as %j', (shown, said) => {
  expect(spokenText(shown)).toBe(said);
});
