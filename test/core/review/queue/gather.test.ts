import { describe, expect, test } from 'vitest';
import { gather, isActive, matches } from '../../../../src/core/review/queue/gather.ts';
import { cardState, indexEntry, progressWith } from '../../../helpers/cards.ts';
import { learningMemory, noonOf, reviewMemory } from '../../../helpers/memories.ts';

const TODAY = 20_010;

describe('gather', () => {
  test('sorts cards by what is to be done with them, in the order of the decks', () => {
    const progress = progressWith({
      due: { memory: reviewMemory() },
      overdue: { memory: reviewMemory({ due: { day: 19_000 } }) },
      tomorrow: { memory: reviewMemory({ due: { day: TODAY + 1 } }) },
      learning: { memory: learningMemory(noonOf(TODAY).atMs) },
      relearning: { memory: learningMemory(noonOf(TODAY + 5).atMs, { phase: 'relearning' }) },
      suspended: { memory: reviewMemory(), suspended: 'user' },
      leech: { memory: learningMemory(0), suspended: 'leech' },
      buried: { buriedDay: TODAY },
      buriedYesterday: { buriedDay: TODAY - 1 },
      flagged: { flagged: true },
    });
    const index = ['unseen', 'overdue', ...progress.cards.keys()].filter((id, i, ids) => ids.indexOf(id) === i).map((id) => indexEntry(id));
    const { learning, reviews, fresh } = gather(index, progress, TODAY, {});
    expect(reviews.map((card) => card.id)).toEqual(['overdue', 'due']);
    expect(learning.map((card) => card.id)).toEqual(['learning', 'relearning']);
    expect(fresh.map((card) => card.id)).toEqual(['unseen', 'buriedYesterday', 'flagged']);
  });

  test('holds new cards back that lie deeper than wanted, not seen ones', () => {
    const index = ([1, 2, 3] as const).flatMap((priority) => [
      indexEntry(`new-${priority}`, { priority }),
      indexEntry(`seen-${priority}`, { priority }),
    ]);
    const memory = reviewMemory();
    const progress = progressWith({ 'seen-1': { memory }, 'seen-2': { memory }, 'seen-3': { memory } });
    const { fresh, reviews } = gather(index, progress, TODAY, { newUpTo: 2 });
    expect(fresh.map((card) => card.id)).toEqual(['new-1', 'new-2']);
    expect(reviews).toHaveLength(3);
  });
});

describe('isActive', () => {
  test('hides a suspended card always and a buried one on its day only', () => {
    expect(isActive(undefined, TODAY)).toBe(true);
    expect(isActive(cardState(), TODAY)).toBe(true);
    expect(isActive(cardState({ suspended: 'leech' }), TODAY)).toBe(false);
    expect([TODAY - 1, TODAY, TODAY + 1].map((day) => isActive(cardState({ buriedDay: TODAY }), day))).toEqual([true, false, true]);
  });
});

describe('matches', () => {
  const card = indexEntry('caching/ttl', { tags: ['cdn', 'http'], problems: ['news-feed'] });

  test.each([
    [{}, true],
    [{ categories: ['papers', 'caching'] }, true],
    [{ categories: ['papers'] }, false],
    [{ categories: [] }, false],
    [{ tags: ['http'] }, true],
    [{ tags: ['sql'] }, false],
    [{ problems: ['news-feed'] }, true],
    [{ problems: ['chat'] }, false],
    [{ ids: new Set(['caching/ttl']) }, true],
    [{ ids: new Set<string>() }, false],
    [{ categories: ['caching'], tags: ['sql'] }, false],
    [{ numberSet: 'modern' as const }, true],
  ])('%j: %s', (filter, expected) => {
    expect(matches(card, filter)).toBe(expected);
  });

  test('takes of figures with two dates the wanted one', () => {
    expect(matches(indexEntry('estimation/ssd', { set: 'classic' }), { numberSet: 'modern' })).toBe(false);
    expect(matches(indexEntry('estimation/ssd', { set: 'modern' }), { numberSet: 'modern' })).toBe(true);
    expect(matches(indexEntry('estimation/ssd', { set: 'classic' }), {})).toBe(true);
  });
});
