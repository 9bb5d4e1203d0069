import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankWeakAreas } from '../../../src/core/insights/weak-areas.ts';
import { indexEntry, progressWith } from '../../helpers/cards.ts';
import { anyDeck, TODAY } from '../../helpers/decks.ts';
import { reviewMemory } from '../../helpers/memories.ts';

describe('rankWeakAreas', () => {
  test('never shows a category of which nothing was seen', () => {
    fc.assert(
      fc.property(anyDeck, ({ index, progress }) => {
        const areas = rankWeakAreas(index, progress, TODAY);
        const seen = index.filter((card) => progress.cards.get(card.id)?.memory);
        expect(areas.map((area) => area.category).toSorted()).toEqual([...new Set(seen.map((card) => card.category))].toSorted());
        for (const area of areas) {
          expect(area.recall).toBeGreaterThan(0);
          expect(area.recall).toBeLessThanOrEqual(1);
          expect(area.weakest).toHaveLength(area.seen);
          expect(area.cards).toBe(index.filter((card) => card.category === area.category).length);
        }
      }),
    );
  });

  const index = [
    indexEntry('caching/a'),
    indexEntry('caching/b'),
    indexEntry('caching/new'),
    indexEntry('papers/a', { category: 'papers' }),
    indexEntry('databases/a', { category: 'databases' }),
    indexEntry('security/new', { category: 'security' }),
  ];

  test('puts the lowest predicted recall first, and the weakest cards of a category too', () => {
    const progress = progressWith({
      'caching/a': { memory: reviewMemory({ stability: 30 }) },
      'caching/b': { memory: reviewMemory({ stability: 3 }) },
      'papers/a': { memory: reviewMemory({ stability: 1 }) },
      'databases/a': { memory: reviewMemory({ stability: 90 }), suspended: 'leech' },
    });
    const areas = rankWeakAreas(index, progress, TODAY);
    expect(areas.map((area) => area.category)).toEqual(['papers', 'caching', 'databases']);
    expect(areas[1]).toMatchObject({ name: 'Caching', cards: 3, seen: 2, lapses: 0, weakest: ['caching/b', 'caching/a'] });
    expect(areas[2]).toMatchObject({ leeches: 1 });
  });

  test('puts of equal recall the one with more lapses first', () => {
    const progress = progressWith({
      'papers/a': { memory: reviewMemory() },
      'databases/a': { memory: reviewMemory({ lapses: 2 }) },
      'caching/a': { memory: reviewMemory({ lapses: 1 }) },
    });
    expect(rankWeakAreas(index, progress, TODAY).map(({ category, lapses }) => [category, lapses])).toEqual([
      ['databases', 2],
      ['caching', 1],
      ['papers', 0],
    ]);
  });
});
