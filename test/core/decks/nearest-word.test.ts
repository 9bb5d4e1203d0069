import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../../src/core/decks/nearest-word.ts';

describe('nearestWord', () => {
  it.each([
    ['prioirty', 'priority'],
    ['Category', 'category'],
    ['categorie', 'category'],
    ['frnt', 'front'],
    ['tag', 'tags'],
    ['bakc', 'back'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearestWord(typed, ['id', 'front', 'back', 'category', 'priority', 'tags', 'phase'])).toBe(meant);
  });

  it('finds nothing for a word that is like none', () => {
    expect(nearestWord('elephant', ['front', 'back', 'why'])).toBeUndefined();
    expect(nearestWord('x', [])).toBeUndefined();
  });

  it('never takes one number for another', () => {
    expect(nearestWord('rfc-9110', ['rfc-9000'])).toBeUndefined();
    expect(nearestWord('rcf-9000', ['rfc-9000'])).toBe('rfc-9000');
  });

  it('prefers the nearest, and of equals the first', () => {
    expect(nearestWord('prority', ['prior', 'priority'])).toBe('priority');
    expect(nearestWord('cart', ['card', 'care'])).toBe('card');
  });
});
