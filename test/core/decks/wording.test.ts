import { describe, expect, it } from 'vitest';
import { codeBlocks, containsPhrase, contentWords, countWords, splitWords } from '../../../src/core/decks/wording.ts';

it('countWords leaves out marks and code blocks', () => {
  expect(countWords('one, two - three\n| four |')).toBe(4);
  expect(countWords('one\n```\nnot these\n```\ntwo\n```\nnor this')).toBe(2);
});

it('splitWords keeps letters, digits and decimals of any script', () => {
  expect(splitWords('L4 or Ｌ7? 99.9 % Über')).toEqual(['l4', 'or', 'l7', '99.9', 'über']);
});

describe('contentWords', () => {
  it('leaves out small words, unless there are no others', () => {
    expect(contentWords('What is the cache for?')).toEqual(['cache']);
    expect(contentWords('What is it?')).toEqual(['what', 'is', 'it']);
  });
});

it('containsPhrase wants neighbours in order', () => {
  expect(containsPhrase(['a', 'b', 'c'], ['b', 'c'])).toBe(true);
  expect(containsPhrase(['a', 'b', 'c'], ['a', 'c'])).toBe(false);
  expect(containsPhrase(['a'], [])).toBe(false);
});

it('codeBlocks gives the lines between fences', () => {
  expect(codeBlocks('x\n```text\na\n b\n```\ny\n```\nc\n```')).toEqual(['a\n b', 'c']);
});
