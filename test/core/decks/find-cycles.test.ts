import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles } from '../../../src/core/decks/find-cycles.ts';

const graph = (edges: Readonly<Record<string, readonly string[]>>) => new Map(Object.entries(edges));

describe('findCycles', () => {
  it('finds none in a graph without', () => {
    expect(findCycles(graph({ a: ['b', 'c'], b: ['c'], c: [], d: ['a', 'unknown'] }))).toEqual([]);
  });

  it('finds each circle once', () => {
    expect(findCycles(graph({ a: ['b'], b: ['a'], c: ['c'], d: ['a'] }))).toEqual([['a', 'b'], ['c']]);
  });

  it('leaves out what only leads to a circle', () => {
    expect(findCycles(graph({ lead: ['a'], a: ['b'], b: ['a'] }))).toEqual([['a', 'b']]);
  });

  it('survives chains as long as a deck', () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, i) => [`${i}`, [`${(i + 1) % 100_000}`]]));
    expect(findCycles(chain)).toHaveLength(1);
  });

  it('finds real circles, and one wherever there is one', () => {
    const node = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.dictionary(node, fc.array(node, { maxLength: 4 })), (edges) => {
        const map = graph(edges);
        const cycles = findCycles(map);
        for (const cycle of cycles) {
          for (const [i, id] of cycle.entries()) expect(map.get(id)).toContain(cycle[(i + 1) % cycle.length]);
        }
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          (map.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
        expect(cycles.length > 0).toBe([...map.keys()].some((id) => reaches(id, id)));
      }),
    );
  });
});
