import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearDuplicates } from '../../../src/core/decks/near-duplicates.ts';
import { contentWords } from '../../../src/core/decks/wording.ts';

const ask = (...texts: string[]) => texts.map((text, i) => ({ group: `${i}`, set: undefined, text }));

describe('findNearDuplicates', () => {
  it('finds equal questions, whatever marks and small words they have', () => {
    expect(findNearDuplicates(ask('What is a `write-back` cache?', 'Other thing', 'The write back CACHE is what'))).toEqual([{ index: 2, earlier: 0, exact: true }]);
  });

  it('finds questions that only add a word to many', () => {
    const long = 'Which cache evicts the entry used least recently among all';
    expect(findNearDuplicates(ask(long, `${long} others`))).toEqual([{ index: 1, earlier: 0, exact: false }]);
  });

  it('lets questions be that exchange a word, and such that turn the order', () => {
    expect(findNearDuplicates(ask('How long does reading 1 MB sequentially from memory take?', 'How long does reading 1 MB sequentially from disk take?'))).toEqual([]);
    expect(findNearDuplicates(ask('Write before commit', 'Commit before write')).map(({ exact }) => exact)).toEqual([false]);
  });

  it('lets a group be near, but not equal, except for the classic and the modern figure', () => {
    const long = 'Which cache evicts the entry used least recently among all';
    const group = (text: string, set?: string) => ({ group: 'g', set, text });
    expect(findNearDuplicates([group(long), group(`${long} others`)])).toEqual([]);
    expect(findNearDuplicates([group(long), group(long)])).toHaveLength(1);
    expect(findNearDuplicates([group(long, 'classic'), group(long, 'modern')])).toEqual([]);
  });

  it('misses no pair that a comparison of all pairs finds', () => {
    const word = fc.constantFrom(...'abcdefghijkl').map((letter) => `${letter}${letter}`);
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const sets = texts.map((each) => new Set(contentWords(each)));
        const isLike = (a: Set<string>, b: Set<string>) => {
          const shared = [...a].filter((each) => b.has(each)).length;
          const overlap = shared / (a.size + b.size - shared);
          return overlap >= (shared < a.size && shared < b.size ? 0.9 : 0.8);
        };
        const found = new Set(findNearDuplicates(ask(...texts)).map(({ index }) => index));
        for (const [index, set] of sets.entries()) {
          expect(found.has(index)).toBe(sets.slice(0, index).some((earlier) => isLike(set, earlier)));
        }
      }),
    );
  });

  it('takes no time in proportion to the square, even if all questions share their words', () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `Which thing of the usual kind is asked for as ${i}`);
    const start = performance.now();
    findNearDuplicates(ask(...texts));
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});
