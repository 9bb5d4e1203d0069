import { describe, expect, test } from 'vitest';
import type { CardState } from '../../../src/core/events/progress.ts';
import { nextDue } from '../../../src/core/insights/next-due.ts';
import { progressWith } from '../../helpers/cards.ts';
import { learningMemory, reviewMemory } from '../../helpers/memories.ts';

const TODAY = 20_010;
const dueOn = (day: number, changes: Partial<CardState> = {}) => ({ memory: reviewMemory({ due: { day } }), ...changes });

function next(cards: Readonly<Record<string, Partial<CardState>>>) {
  return nextDue(progressWith(cards), TODAY, (card) => card !== 'gone');
}

describe('nextDue', () => {
  test.each([
    ['nothing', {}, null],
    ['only new cards', { a: {} }, null],
    ['the soonest review', { a: dueOn(TODAY + 9), b: dueOn(TODAY + 3) }, { day: TODAY + 3 }],
    ['a learning card before all reviews', { a: dueOn(TODAY), b: { memory: learningMemory(7000) }, c: { memory: learningMemory(5000) } }, { atMs: 5000 }],
    ['no suspended card', { a: dueOn(TODAY, { suspended: 'leech' }), b: dueOn(TODAY + 4) }, { day: TODAY + 4 }],
    ['no card that is in no deck', { gone: dueOn(TODAY), b: dueOn(TODAY + 4) }, { day: TODAY + 4 }],
    ['tomorrow for a review that is buried today', { a: dueOn(TODAY - 2, { buriedDay: TODAY }), b: dueOn(TODAY + 4) }, { day: TODAY + 1 }],
    ['tomorrow for a learning card that is buried today', { a: { memory: learningMemory(0), buriedDay: TODAY } }, { day: TODAY + 1 }],
    ['later what is buried today and due later', { a: dueOn(TODAY + 6, { buriedDay: TODAY }) }, { day: TODAY + 6 }],
    ['today what was buried yesterday', { a: dueOn(TODAY - 2, { buriedDay: TODAY - 1 }) }, { day: TODAY - 2 }],
  ] as const)('is, of %s', (_name, cards, expected) => {
    expect(next(cards)).toEqual(expected);
  });
});
