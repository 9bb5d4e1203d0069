import { describe, expect, it } from 'vitest';
import { checkWording } from '../../../src/core/decks/check-wording.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';

function advice(fields: Readonly<Record<string, unknown>>): string[] {
  const card = { id: 'a/b', type: 'basic', front: 'What is it?', back: 'A thing.', priority: 1, ...fields };
  const { entries, problems } = parseDeckFile('x.yaml', JSON.stringify({ category: 'caching', cards: [card] }));
  expect(problems).toEqual([]);
  return entries.flatMap((entry) => checkWording({ ...entry, file: 'x.yaml' })).map(({ message }) => message);
}

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

describe('lengths', () => {
  it('of answers end at 60 words, those of reasons at 120', () => {
    expect(advice({ back: words(60), why: words(120) })).toEqual([]);
    expect(advice({ back: words(61), why: words(121) })).toEqual([
      '`back` has 61 words: shorten it to 60, or make two cards',
      '`why` has 121 words: shorten it to 120',
    ]);
  });

  it('count all items of a list, and no code blocks', () => {
    expect(advice({ type: 'list', back: [words(30), words(31)] })[0]).toContain('has 61 words');
    expect(advice({ back: `${words(59)}\n\`\`\`\n${'x '.repeat(29)}\n\`\`\`` })).toEqual([]);
  });
});

it('diagrams stay within 60 columns and 12 lines', () => {
  const block = (columns: number, lines: number) => `See:\n\`\`\`text\n${Array.from({ length: lines }, () => '─'.repeat(columns)).join('\n')}\n\`\`\``;
  expect(advice({ front: block(60, 12) })).toEqual([]);
  expect(advice({ front: block(61, 2) })).toEqual(['`front` has a code block of 61 columns and 2 lines: keep it within 60 columns and 12 lines']);
  expect(advice({ why: block(5, 13) })[0]).toContain('`why` has a code block of 5 columns and 13 lines');
});

describe('an answer that stands in the question', () => {
  it.each([
    [{ front: 'When does a write-through cache answer?', back: 'Write-through' }],
    [{ front: 'Which of the caches, LRU cache included, is best?', back: 'LRU cache' }],
    [{ front: 'Name what a leader and a follower do.', type: 'list', back: ['leader', 'something'] }],
    [{ front: 'The quorum: {{c1::quorum}} decides.', type: 'cloze' }],
    [{ front: 'Which leader is elected?', type: 'choice', back: 'leader', wrong: ['king', 'queen'] }],
  ])('is reported: %j', (fields) => {
    expect(advice(fields)).toEqual([expect.stringMatching(/^`front` gives the answer away \("/)]);
  });

  it.each([
    [{ front: 'Which is faster here, Redis or Memcached?', back: 'Memcached' }],
    [{ front: 'Leader, king, queen: which is elected?', type: 'choice', back: 'leader', wrong: ['king', 'queen'] }],
    [{ front: 'Order these: shard, cache, measure.', type: 'list', back: ['measure', 'cache', 'shard'], ordered: true }],
    [{ front: 'What is a cached thing?', back: 'Cache' }],
    [{ front: 'How many of 3 nodes is a majority of 3?', back: '3' }],
    [{ front: 'What is the term for a leader that is gone?', back: 'Dead leader', reverse: true }],
  ])('is not: %j', (fields) => {
    expect(advice(fields)).toEqual([]);
  });
});

describe('a question of yes or no', () => {
  it.each([
    ['Is Redis durable?', 'With AOF.'],
    ['In a cache, does a write reach the database?', 'It does.'],
    ['A node fails. Can the others go on?', 'With a quorum.'],
    ['Redis: durable, in-memory.', 'Yes, with AOF.'],
    ['True or false: LRU is optimal.', 'False.'],
  ])('is reported: %s', (front, back) => {
    expect(advice({ front, back })).toEqual([expect.stringContaining('can be answered by yes or no')]);
  });

  it.each([
    ['Why is Redis fast?', 'Memory.'],
    ['Which workload, at petabyte scale, are wide-column stores built for?', 'Writes.'],
    ['Is it faster to read from memory or from disk?', 'Memory.'],
    ['"Is Redis durable?" asks a colleague. What do you answer?', 'With AOF it is.'],
    ['Who holds the state?', 'No server does.'],
    ['When does it fail?', 'Yes-or-no votes are lost.'],
  ])('is not: %s', (front, back) => {
    expect(advice({ front, back })).toEqual([]);
  });
});
