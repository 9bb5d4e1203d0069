import fc from 'fast-check';
import type { CardIndexEntry, Priority } from '../../src/core/decks/card.ts';
import type { CardState, Progress } from '../../src/core/events/progress.ts';
import { indexEntry, progressWith } from './cards.ts';
import { learningMemory, noonOf, reviewMemory } from './memories.ts';

/** The study day on which `anyDeck` is looked at. */
export const TODAY = 20_010;

/** Some cards of a few categories and sibling groups, in any state, with what was already done today. */
export interface DeckInUse {
  readonly index: readonly CardIndexEntry[];
  readonly progress: Progress;
}

const anyState: fc.Arbitrary<Partial<CardState>> = fc.record({
  memory: fc.oneof(
    fc.constant(null),
    fc
      .record({ stability: fc.integer({ min: 1, max: 90 }), lastDay: fc.integer({ min: TODAY - 20, max: TODAY }), dueIn: fc.integer({ min: -9, max: 5 }) })
      .map(({ stability, lastDay, dueIn }) => reviewMemory({ stability, lastDay, due: { day: TODAY + dueIn } })),
    fc
      .integer({ min: -600, max: 600 })
      .map((minutes) => learningMemory(noonOf(TODAY).atMs + minutes * 60_000, { lastDay: TODAY - (minutes < 0 ? 1 : 0) })),
  ),
  suspended: fc.oneof({ weight: 5, arbitrary: fc.constant(false as const) }, { weight: 1, arbitrary: fc.constantFrom('user' as const, 'leech' as const) }),
  buriedDay: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(TODAY, TODAY - 1) }),
});

export const anyDeck: fc.Arbitrary<DeckInUse> = fc
  .record({
    cards: fc.array(
      fc.record({
        category: fc.constantFrom<CardIndexEntry['category'][]>('caching', 'databases', 'papers'),
        priority: fc.constantFrom<Priority[]>(1, 2, 3),
        group: fc.nat({ max: 12 }),
        after: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
        state: fc.option(anyState),
      }),
      { maxLength: 20 },
    ),
    done: fc.option(fc.record({ newCards: fc.nat({ max: 3 }), young: fc.nat({ max: 3 }), mature: fc.nat({ max: 3 }) })),
  })
  .map(({ cards, done }) => {
    const index = cards.map(({ category, priority, group, after }, i) =>
      indexEntry(`c${i}`, { category, priority, of: `g${group}`, after: after.map((n) => `c${n}`) }),
    );
    const states = cards.flatMap(({ state }, i) => (state ? [[`c${i}`, state] as const] : []));
    const progress = progressWith(Object.fromEntries(states));
    const nothing = { reviews: 9, again: 0, elapsedMs: 0, crammed: 0, youngPassed: 0, maturePassed: 0, predictedPpm: 0 };
    if (done) progress.days.set(TODAY, { ...nothing, ...done });
    return { index, progress };
  });
