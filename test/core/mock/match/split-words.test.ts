import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitWords } from '../../../../src/core/mock/match/split-words.ts';

const wordsOf = (text: string) => splitWords(text).map((word) => word.text);

it.each([
  ['POST userId=7', ['post', 'user', 'id', '7']],
  ['user_id, fan-out/fan out', ['user', 'id', 'fan', 'out', 'fan', 'out']],
  ['HTTPServer URLs IDs', ['http', 'server', 'urls', 'ids']],
  ['base62 p99 s3 10ms', ['base62', 'p99', 's3', '10', 'ms']],
  ['86,400 s at 99.99% and 100:1', ['86400', 's', 'at', '99.99', 'and', '100:1']],
  ["don't, author's", ['dont', 'author']],
  ['NoSQL or DynamoDB', ['nosql', 'or', 'dynamo', 'db']],
  ['Größe → größer', ['größe', 'größer']],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('counts places from where it is told', () => {
  expect(splitWords('POST userId', 10)).toEqual([
    { text: 'post', start: 10, end: 14 },
    { text: 'user', start: 15, end: 19 },
    { text: 'id', start: 19, end: 21 },
  ]);
});

it('every word stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let end = 0;
      for (const word of splitWords(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(word.end).toBeGreaterThan(word.start);
        expect(text.length).toBeGreaterThanOrEqual(word.end);
        end = word.end;
      }
    }),
  );
});
