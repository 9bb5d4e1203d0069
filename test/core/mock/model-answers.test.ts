import { describe, expect, test } from 'vitest';
import { STEPS } from '../../../src/core/decks/problem.ts';
import { modelAnswers } from '../../../src/core/mock/model-answers.ts';
import { readAsked, writeTranscript } from '../../../src/core/mock/transcript.ts';
import { KIOSK, newSession } from './mock-room.ts';

const TOLD = {
  ...KIOSK,
  deepDives: KIOSK.deepDives.map((dive, index) => ({ ...dive, good: `Answer ${index}.` })),
  failures: KIOSK.failures.map((failure) => ({ ...failure, slow: `${failure.component} lags.`, down: 'Stops.', wrong: 'Lies.' })),
};
const asked = { answers: ['1,000 a day.'], deepDives: ['The roof?', 'The till?'], failures: ['queue'], hasTwist: true };

describe('the problem’s own answers', () => {
  test.each([
    ['requirements', [{ label: 'Not asked', question: 'How long are receipts kept?', answer: 'Seven years.' }]],
    ['api', []],
    ['internals', [{ label: 'Change', question: 'Now at night.', answer: 'Light.' }]],
    ['deep-dives', [{ label: 'Asked', question: 'The till?', answer: 'Answer 1.' }, { label: 'Asked', question: 'The roof?', answer: 'Answer 3.' }]],
    ['scale', [{ label: 'Fails', question: 'Queue?', answer: 'Slow: queue lags.\nDown: Stops.\nWrong: Lies.' }]],
  ] as const)('to what the session asked in %s', (step, answers) => {
    expect(modelAnswers(TOLD, asked, step)).toEqual(answers);
  });

  test('leave out what was not asked, and a twist that did not come', () => {
    const nothing = { answers: ['1,000 a day. Seven years.'], deepDives: [], failures: [], hasTwist: false };
    for (const step of STEPS) expect(modelAnswers(TOLD, nothing, step)).toEqual([]);
  });

  test('belong to the session as its transcript has it', () => {
    const session = newSession({ asked: [{ question: 'a "b", answer: "c" }', answer: 'Seven years.' }, { question: 'x', answer: null }], deepDives: [0], failureWalk: ['cache'], twist: { step: 'internals', spentMs: 5 } });
    expect(readAsked(writeTranscript(session, TOLD, 0))).toEqual({ answers: ['Seven years.'], deepDives: ['The queue?'], failures: ['cache'], hasTwist: true });
    expect(readAsked(writeTranscript(newSession(), TOLD, 0))).toEqual({ answers: [], deepDives: [], failures: [], hasTwist: false });
  });

  test.each(['', '---\n', 'text\ndeepDives:\n  - "x"', '---\ndeepDives:\n  - x\n  - 5\n---\n'])('are none for a transcript without them: %j', (text) => {
    expect(readAsked(text)).toMatchObject({ deepDives: [], hasTwist: false });
  });
});
