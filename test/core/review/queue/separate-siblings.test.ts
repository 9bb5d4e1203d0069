import { describe, expect, test } from 'vitest';
import { groupsSeenToday, separateSiblings } from '../../../../src/core/review/queue/separate-siblings.ts';
import { indexEntry, progressWith } from '../../../helpers/cards.ts';
import { learningMemory, reviewMemory } from '../../../helpers/memories.ts';

const TODAY = 20_010;

describe('separateSiblings', () => {
  test('keeps the first of each group and none of a group that had its card', () => {
    const cards = ['a1', 'b1', 'a2', 'c1', 'b2'].map((id) => indexEntry(id, { of: id[0] ?? '' }));
    const taken = new Set(['c']);
    expect(separateSiblings(cards, taken).map((card) => card.id)).toEqual(['a1', 'b1']);
    expect([...taken].toSorted()).toEqual(['a', 'b', 'c']);
  });
});

describe('groupsSeenToday', () => {
  const index = [indexEntry('a1', { of: 'a' }), indexEntry('a2', { of: 'a' })];
  const graded = reviewMemory({ lastDay: TODAY, due: { day: TODAY + 9 } });
  const relearning = learningMemory(0, { phase: 'relearning', lastDay: TODAY - 3 });

  test.each([
    ['graded today', { memory: graded }, ['a']],
    ['graded today, then suspended', { memory: graded, suspended: 'user' }, ['a']],
    ['graded earlier', { memory: reviewMemory() }, []],
    ['in learning since an earlier day', { memory: relearning }, ['a']],
    ['never seen', { memory: null }, []],
    ['a leech: suspended while it was being relearned', { memory: relearning, suspended: 'leech' }, []],
    ['in learning, but buried for today', { memory: relearning, buriedDay: TODAY }, []],
    ['in learning and buried yesterday', { memory: relearning, buriedDay: TODAY - 1 }, ['a']],
  ] as const)('of a card that was %s', (_name, state, groups) => {
    expect([...groupsSeenToday(index, progressWith({ a1: state }), TODAY)]).toEqual(groups);
  });
});
