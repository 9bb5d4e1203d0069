import { expect, test } from 'vitest';
import { hasQuestions, readQuestionMarkdown } from '../../../src/core/formats/read-question-markdown.ts';
import { readOk } from './read-cards.ts';

const NOTES = `These are notes.

# Class
Q: What does a replica hold?

A: A copy of the data.

It may lag.


---
More notes, with A: no card.

C: A [quorum] is a [majority] of \\[all\\], see [the paper](https://example.org).
Q: What is in this image?

![Ring](ring.png)

A:

\`\`\`
Q: no question
---
\`\`\`
Q: alone
Q: last
A:yes
C: hides nothing
`;

test('reads questions over several lines, clozes in brackets, and leaves the notes between', () => {
  const file = readOk(readQuestionMarkdown(NOTES));
  expect(file.entries.map(({ place, text }) => [place, text])).toEqual([
    ['line 4', { kind: 'basic', front: 'What does a replica hold?', back: 'A copy of the data.\n\nIt may lag.', reverse: false }],
    ['line 14', { kind: 'cloze', front: 'A {{c1::quorum}} is a {{c2::majority}} of [all], see [the paper](https://example.org).', extra: '' }],
    ['line 15', { kind: 'basic', front: 'What is in this image?\n\n(image: Ring, ring.png)', back: '```\nQ: no question\n---\n```', reverse: false }],
    ['line 26', { kind: 'basic', front: 'last', back: 'yes', reverse: false }],
  ]);
  expect(file.skipped).toEqual([{ place: 'line 25', reason: 'has no answer' }, { place: 'line 28', reason: 'hides nothing: a cloze has the hidden words in [brackets]' }]);
  expect(file).toMatchObject({ notes: 6, media: ['ring.png'] });
});

test('says so where there are no cards', () => {
  expect(readQuestionMarkdown('# Notes\n')).toEqual({ ok: false, error: expect.stringContaining('has no cards') });
  expect([hasQuestions('Q: a\nA: b'), hasQuestions('C: a [b]'), hasQuestions('text')]).toEqual([true, true, false]);
});

test('code that begins beside its tag, in a list, or that holds fences itself hides no card', () => {
  const backs = ['```\ncode\n```\nend', '- ```\n  Q: no\n  ```', '~~~\n```\n~~~', '````\n```\nQ: no\nA: no\n````', '``` `inline` ```', '```never closed'];
  const text = backs.map((back, at) => `Q: ${at}?\nA: ${back}\n\n---\n`).join('\n');
  expect(readOk(readQuestionMarkdown(text)).entries.map((each) => each.text)).toEqual(backs.map((back, at) => ({ kind: 'basic', front: `${at}?`, back, reverse: false })));
});
