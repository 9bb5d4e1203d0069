import { expect, test } from 'vitest';
import { sortDayCards } from '../../../../src/core/review/planner/day-cards.ts';
import { freshCards, PLAN_DAY, seenCard } from '../../../helpers/plan-requests.ts';

test('sorts cards by what can be done with them, in their order', () => {
  const cards = [
    seenCard('due', 5),
    ...freshCards(2),
    seenCard('graded today', 0),
    seenCard('in steps', 1, { phase: 'relearning', due: { atMs: 1 } }),
    seenCard('damaged', 3, { stability: Number.NaN }),
    seenCard('early', 1, { due: { day: PLAN_DAY + 9 } }),
  ];
  const { fresh, seen, reviewable, inSteps } = sortDayCards(cards, PLAN_DAY);
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  expect(ids(fresh)).toEqual(['new-1-0', 'new-1-1', 'damaged']);
  expect(ids(seen)).toEqual(['due', 'graded today', 'in steps', 'early']);
  expect(ids(reviewable)).toEqual(['due', 'early']);
  expect(inSteps).toBe(1);
});
