import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildHeap, putIn, rateHeap, takeBest } from '../../../../src/core/review/planner/rate-heap.ts';

test('gives candidates by falling rates, also where some come back', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (rates) => {
      const heap = rateHeap(rates.length);
      rates.forEach((rate, candidate) => putIn(heap, candidate, rate));
      const first = takeBest(heap);
      putIn(heap, first, (rates[first] as number) / 2);
      const now = rates.map((rate, candidate) => (candidate === first ? rate / 2 : rate));
      const taken = rates.map(() => takeBest(heap));
      expect(heap.size).toBe(0);
      expect(taken.toSorted((a, b) => a - b)).toEqual([...rates.keys()]);
      expect(taken.map((candidate) => now[candidate])).toEqual(now.toSorted((a, b) => b - a));
    }),
    { numRuns: 60 },
  );
});

test('makes a heap of candidates in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (rates) => {
      const heap = rateHeap(rates.length);
      rates.forEach((rate, candidate) => {
        heap.rates[candidate] = rate;
        heap.candidates[candidate] = candidate;
      });
      buildHeap(heap, rates.length);
      expect(rates.map(() => rates[takeBest(heap)])).toEqual(rates.toSorted((a, b) => b - a));
    }),
    { numRuns: 60 },
  );
});
