import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseDeepDives, type PointLabel } from '../../../src/core/mock/deep-dives.ts';

const dive = (...points: readonly string[]) => ({ ask: '?', good: '.', points });
const labelled = (labels: Readonly<Record<string, PointLabel>>) => (point: string) => labels[point] ?? 'absent';

describe('deep dives', () => {
  test('go where the notes are thin, the thinnest first', () => {
    const dives = [dive('a', 'b'), dive('c'), dive('d', 'e'), dive('f')];
    const labels = labelled({ a: 'justified', b: 'justified', c: 'named', d: 'absent', e: 'named', f: 'absent' });
    expect(chooseDeepDives(dives, labels, 1)).toEqual([3, 2, 1]);
  });

  test('are two where the third is covered already', () => {
    const dives = [dive('a'), dive('b'), dive('c'), dive('d')];
    expect(chooseDeepDives(dives, labelled({ a: 'justified', b: 'justified', c: 'justified', d: 'named' }), 3)).toHaveLength(2);
    expect(chooseDeepDives(dives, labelled({ a: 'justified', b: 'justified', c: 'justified', d: 'named' }), 3)[0]).toBe(3);
  });

  test('are chosen among equals by the seed', () => {
    const dives = Array.from({ length: 6 }, (_, index) => dive(`p${index}`));
    const choices = Array.from({ length: 30 }, (_, seed) => chooseDeepDives(dives, () => 'absent', seed).join());
    expect(new Set(choices).size).toBeGreaterThan(10);
    expect(chooseDeepDives(dives, () => 'absent', 7)).toEqual(chooseDeepDives(dives, () => 'absent', 7));
  });

  test('are never more than three, each once, and none is passed over for a thicker one', () => {
    const label = fc.constantFrom<PointLabel>('absent', 'named', 'justified');
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), fc.integer(), (labels, seed) => {
        const dives = labels.map((_, index) => dive(`p${index}`));
        const chosen = chooseDeepDives(dives, (point) => labels[Number(point.slice(1))] ?? 'absent', seed);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.length).toBeGreaterThanOrEqual(Math.min(2, labels.length));
        expect(chosen.length).toBeLessThanOrEqual(3);
        const thin = ['absent', 'named', 'justified'];
        const worst = Math.max(...chosen.map((index) => thin.indexOf(labels[index] ?? '')), 0);
        const left = labels.flatMap((each, index) => (chosen.includes(index) ? [] : [thin.indexOf(each)]));
        expect(left.filter((rank) => rank < worst)).toEqual([]);
      }),
    );
  });
});
