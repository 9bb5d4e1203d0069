import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText, seededRandom, shuffle } from '../../src/core/random.ts';

describe('hashText', () => {
  test.each([['', 0x81_1c_9d_c5], ['a', 0xe4_0c_29_2c], ['foobar', 0xbf_9c_f9_68]])('of %j is that of FNV-1a', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });
});

describe('seededRandom', () => {
  test('gives the same numbers in [0, 1) for the same seed, others for another', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const draw = (text: string) => Array.from({ length: 20 }, seededRandom(text));
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw(`${seed}!`));
        expect(draw(seed).every((value) => value >= 0 && value < 1)).toBe(true);
      }),
    );
  });

  test('spreads its numbers evenly', () => {
    const random = seededRandom('spread');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i++) {
      const tenth = Math.floor(random() * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('shuffle', () => {
  test('keeps every item and leaves its argument alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (items, seed) => {
        const copy = [...items];
        const shuffled = shuffle(items, seededRandom(seed));
        expect(items).toEqual(copy);
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      }),
    );
  });

  test('brings every item to every place about as often', () => {
    const random = seededRandom('places');
    const firsts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const [first = 0] = shuffle([0, 1, 2, 3], random);
      firsts[first] = (firsts[first] ?? 0) + 1;
    }
    for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
