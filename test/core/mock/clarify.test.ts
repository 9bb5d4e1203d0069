import { describe, expect, test } from 'vitest';
import { answerTo } from '../../../src/core/mock/clarify.ts';
import { ASKED_PROBLEMS, type AskedProblem } from './asked-problems.ts';

const clarificationsOf = ({ asks }: AskedProblem) => asks.map((forms, index) => ({ asks: forms, answer: `answer ${index}` }));
const shortener = clarificationsOf(ASKED_PROBLEMS[0] as AskedProblem);

describe.each(ASKED_PROBLEMS)('a question about $problem', (asked) => {
  const clarifications = clarificationsOf(asked);

  test.each(asked.questions.filter(([, index]) => index !== null))('%j is answered by %i', (question, index) => {
    expect(answerTo(question, clarifications)).toBe(`answer ${index}`);
  });

  test.each(asked.questions.filter(([, index]) => index === null))('%j is left to the candidate', (question) => {
    expect(answerTo(question, clarifications)).toBe(null);
  });

  test('in the very words of the problem has its own answer', () => {
    const own = asked.asks.flatMap((forms, index) => forms.map((form) => [form, answerTo(form, clarifications), `answer ${index}`]));
    expect(own.filter(([, given, right]) => given !== right)).toEqual([]);
  });
});

test('two questions in one have both answers, each once', () => {
  expect(answerTo('How many new links a day, and how long do links live?', shortener)).toBe('answer 0 answer 2');
  expect(answerTo('do links expire? do they have a TTL?', shortener)).toBe('answer 2');
  expect(answerTo('do links expire, and what is your favourite colour?', shortener)).toBe('answer 2');
});

test.each(['', '   ', '???', 'how many?', 'what should we do', 'the', '🚀', 'é'])('%j asks nothing', (question) => {
  expect(answerTo(question, shortener)).toBe(null);
});

test.each(['total users? docs?', 'docs?', 'how many docs overall', 'max size of a doc'])('%j, said for short, is understood', (question) => {
  const clarifications = [
    { asks: ['how many users', 'how many documents', 'what is the load'], answer: 'Many.' },
    { asks: ['how large is a document', 'what size', 'how big is an edit'], answer: '50 KB.' },
    { asks: ['does it work offline', 'how long offline'], answer: 'Minutes.' },
  ];
  expect(answerTo(question, clarifications)).toBe(question.includes('size') ? '50 KB.' : 'Many.');
});

test('capitals, accents, punctuation and plural do not matter', () => {
  expect(answerTo('DO LINKS EXPIRE!', shortener)).toBe('answer 2');
  expect(answerTo('does the link’s target èxpire', shortener)).toBe(answerTo('does the links target expire', shortener));
});

test('a problem without questions has no answers', () => {
  expect(answerTo('how many users', [])).toBe(null);
});
