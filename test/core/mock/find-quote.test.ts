import { describe, expect, test } from 'vitest';
import { findQuote } from '../../../src/core/mock/find-quote.ts';
import { emptyNotes } from '../../../src/core/mock/notes-markdown.ts';

const NOTES = { ...emptyNotes(), api: 'GET /x\n- a cache in front', scale: '- a cache in front\ncache down' };

describe('findQuote', () => {
  test('finds the words in the step of the point, with the line around them', () => {
    expect(findQuote(NOTES, 'cache', 'scale')).toEqual({ step: 'scale', lines: ['- a cache in front', 'cache down'], line: 0, start: 4, end: 9 });
  });

  test('finds them in another step where they stand only there', () => {
    expect(findQuote(NOTES, 'cache down', 'requirements')).toMatchObject({ step: 'scale', line: 1, start: 0, end: 10 });
    expect(findQuote(NOTES, 'cache', null)).toMatchObject({ step: 'api', line: 1 });
  });

  test('is null for words that no longer stand there, and for none', () => {
    expect(findQuote(NOTES, 'queue', 'api')).toBe(null);
    expect(findQuote(NOTES, '', 'api')).toBe(null);
  });
});
