import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardIndexEntry } from '../../../src/core/decks/card.ts';
import type { PointLabel } from '../../../src/core/events/event.ts';
import type { CardState, Progress } from '../../../src/core/events/progress.ts';
import { shortfall } from '../../../src/core/insights/weak/estimate-strength.ts';
import { rankWeakAreas as rankWith, type WeakArea } from '../../../src/core/insights/weak-areas.ts';
import { indexEntry, progressWith } from '../../helpers/cards.ts';
import { anyDeck, TODAY } from '../../helpers/decks.ts';
import { mockOf } from '../../helpers/events.ts';
import { reviewMemory } from '../../helpers/memories.ts';
import { numberRecord } from '../../helpers/number-records.ts';
import { rankCorrelation, simulateWeakUser } from '../../helpers/weak-user.ts';

const TITLES = [{ id: 'chat', title: 'Chat', level: 'senior' }] as const;

function rankWeakAreas(index: readonly CardIndexEntry[], progress: Progress): readonly WeakArea[] {
  return rankWith({ index, progress, day: TODAY, settings: { desiredRetention: 0.9, level: 'senior' }, problemTitles: () => TITLES });
}

/** Cards of a category, all in the same state; reviewed five days ago, due next week. */
function cards(category: 'caching' | 'databases' | 'papers', count: number, state: Partial<CardState>) {
  const ids = Array.from({ length: count }, (_, i) => `${category}/${i}`);
  const memory = reviewMemory({ lastDay: TODAY - 5, stability: 30, due: { day: TODAY + 7 } });
  return { index: ids.map((id) => indexEntry(id, { category })), states: Object.fromEntries(ids.map((id) => [id, { memory, ...state }])) };
}

const recalls = (tests: number, passed: number) => ({ recalls: { day: TODAY, tests, passed } });

function mockRecord(label: PointLabel, day: number, problem = 'chat'): Progress['mocks'][number] {
  const points = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}`, dimension: 'internals', label, evidence: '', cards: ['caching/0'] }));
  return { ...mockOf(`s${day}`, { points, problem }), key: { at: day * 86_400_000, device: 'a', id: `m${day}` }, day };
}

describe('rankWeakAreas', () => {
  test('never shows what was never seen, and keeps every figure within its bounds', () => {
    fc.assert(
      fc.property(anyDeck, ({ index, progress }) => {
        const areas = rankWeakAreas(index, progress);
        const seen = new Set<string>(index.filter((card) => progress.cards.get(card.id)?.memory).map((card) => card.category));
        for (const { area, strength, reasons } of areas) {
          expect(area.kind === 'category' && seen.has(area.category)).toBe(true);
          expect(strength.low).toBeLessThanOrEqual(strength.mean);
          expect(strength.mean).toBeLessThanOrEqual(strength.high);
          expect(strength.low).toBeGreaterThanOrEqual(0);
          expect(strength.high).toBeLessThanOrEqual(1);
          expect(reasons.length).toBeGreaterThan(0);
        }
        const order = ['weak', 'unsure', 'sound', 'few'];
        expect(areas.map(({ standing }) => order.indexOf(standing))).toEqual(areas.map(({ standing }) => order.indexOf(standing)).toSorted());
      }),
    );
  });

  test('calls weak what was often forgotten, and says so', () => {
    const weak = cards('caching', 10, recalls(3, 1.5));
    const strong = cards('databases', 10, recalls(3, 3));
    const areas = rankWeakAreas([...strong.index, ...weak.index], progressWith({ ...strong.states, ...weak.states }));
    expect(areas.map(({ name, standing }) => [name, standing])).toEqual([['Caching', 'weak'], ['Databases', 'sound']]);
    expect(areas[0]?.reasons).toEqual(['50 % forgotten lately']);
  });

  test('does not call weak what was hardly seen, however badly it went', () => {
    const few = cards('papers', 1, recalls(2, 0));
    const many = cards('databases', 10, recalls(3, 2.4));
    const areas = rankWeakAreas([...few.index, ...many.index], progressWith({ ...few.states, ...many.states }));
    expect(areas.map(({ name, standing }) => [name, standing])).toEqual([['Databases', 'weak'], ['Papers', 'few']]);
  });

  test('forgives what lies long back', () => {
    const weak = cards('caching', 10, { recalls: { day: TODAY - 120, tests: 2, passed: 1 } });
    const recovered = cards('databases', 10, recalls(3, 3));
    expect(rankWeakAreas([...weak.index, ...recovered.index], progressWith({ ...weak.states, ...recovered.states })).map(({ standing }) => standing)).not.toContain('weak');
  });

  test('names low recall and leeches', () => {
    const forgotten = cards('caching', 10, { memory: reviewMemory({ lastDay: TODAY - 60, stability: 5, due: { day: TODAY - 50 } }) });
    const leech = cards('caching', 1, { suspended: 'leech' });
    const areas = rankWeakAreas([...forgotten.index, indexEntry('leech')], progressWith({ ...forgotten.states, leech: leech.states['caching/0'] ?? {} }));
    expect(areas[0]).toMatchObject({ standing: 'weak', reasons: ['10 of 10 below 80 % recall', '1 leech, suspended'] });
    expect(areas[0]?.remedies[0]).toMatchObject({ kind: 'cards', cards: 10, request: { kind: 'part', name: 'Caching' }, text: 'review 10 cards' });
  });

  test('starts with a drill where sums are the trouble', () => {
    const progress = progressWith({});
    for (let i = 0; i < 10; i++) progress.numbers.push(numberRecord({ day: TODAY, family: 'qps', outcome: 'magnitude', log10Error: 0.8 }));
    const [area] = rankWeakAreas([], progress);
    expect(area).toMatchObject({ name: 'Estimation', standing: 'weak', evidence: { cards: 0, sums: 10, mockSessions: 0 } });
    expect(area?.reasons[0]).toMatch(/^sums off by a factor of \d\.\d \(.+\)$/u);
    expect(area?.remedies).toMatchObject([{ kind: 'drill', family: 'qps' }]);
  });

  test('starts with the problem where a mock session went badly and has rested, else with the cards that it missed', () => {
    const index = [indexEntry('caching/0')];
    const find = (days: readonly number[]) => {
      const progress = progressWith({});
      progress.mocks.push(...days.map((day) => mockRecord('absent', day)));
      return rankWeakAreas(index, progress);
    };
    const problemOf = (areas: readonly WeakArea[]) => areas.find(({ area }) => area.kind === 'problem');
    const rested = problemOf(find([TODAY - 8, TODAY - 7]));
    expect(rested).toMatchObject({ name: 'Chat', standing: 'weak', reasons: [expect.stringMatching(/^mock: 13 of 100 \(\d+ \w+\)$/u)] });
    expect(rested?.remedies[0]).toMatchObject({ kind: 'mock', problem: 'chat' });
    expect(problemOf(find([TODAY - 8, TODAY - 1]))?.remedies[0]).toMatchObject({ kind: 'cards', cards: 1 });
    const dimension = find([TODAY - 8, TODAY - 7]).find(({ name }) => name === 'Internals');
    expect(dimension).toMatchObject({ standing: 'weak', reasons: [expect.stringMatching(/^mock: 0\.0 of 4 \(0\.0 in Chat, /u)], remedies: [{ kind: 'mock', problem: 'chat' }, { kind: 'cards' }] });
  });

  test('leaves out problems that there are no more', () => {
    const progress = progressWith({});
    progress.mocks.push(mockRecord('absent', TODAY, 'gone'));
    expect(rankWeakAreas([], progress).some(({ area }) => area.kind === 'problem')).toBe(false);
  });

  test('recovers planted weaknesses of simulated users', () => {
    const users = ['a', 'b', 'c'].map((seed) => simulateWeakUser(seed, 40));
    const correlations = users.map((user) => {
      const areas = rankWith({ ...user, settings: { desiredRetention: 0.9, level: 'senior' }, problemTitles: () => user.titles });
      const correlate = (skillOf: (area: WeakArea['area']) => number | undefined): number =>
        rankCorrelation(areas.flatMap(({ area, strength }) => (skillOf(area) === undefined ? [] : [[-shortfall(strength), skillOf(area) ?? 0] as const])));
      return {
        categories: correlate((area) => (area.kind === 'category' ? user.categories.get(area.category) : undefined)),
        dimensions: correlate((area) => (area.kind === 'dimension' && area.dimension !== 'pacing' ? user.dimensions.get(area.dimension) : undefined)),
      };
    });
    const mean = (key: 'categories' | 'dimensions'): number => correlations.reduce((sum, each) => sum + each[key], 0) / correlations.length;
    expect(mean('categories')).toBeGreaterThan(0.5);
    expect(mean('dimensions')).toBeGreaterThan(0.6);
  });
});
