import { describe, expect, it } from 'vitest';
import { parseConceptPattern } from '../../../src/core/decks/concept-pattern.ts';

describe('a pattern', () => {
  it('is terms joined by +, alternatives by |, exclusions after -', () => {
    expect(parseConceptPattern('shard|split up + user id - every node|all data + node')).toEqual({
      ok: true,
      value: { terms: [['shard', 'split up'], ['user id']], exclusions: [[['every node', 'all data'], ['node']]] },
    });
  });

  it('keeps hyphens, pluses and dashes within words, and takes signs', () => {
    expect(parseConceptPattern('fan-out|c++ + %|->|#')).toMatchObject({ ok: true, value: { terms: [['fan-out', 'c++'], ['%', '->', '#']] } });
  });

  it.each(['a||b', 'a + ', ' + a', 'a - ', '|', 'a + - b', 'a|!|b'])('has no empty place: %s', (text) => {
    expect(parseConceptPattern(text).ok).toBe(false);
  });

  it('has words at all', () => {
    expect(parseConceptPattern('...')).toEqual({ ok: false, error: 'has no word' });
  });
});
