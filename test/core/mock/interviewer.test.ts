import { describe, expect, test } from 'vitest';
import { deepDiveAsks, interviewerLines, questionIn } from '../../../src/core/mock/interviewer.ts';
import type { MockCommand } from '../../../src/core/mock/session.ts';
import { KIOSK, newSession, play } from './mock-room.ts';

const linesAfter = (...commands: readonly MockCommand[]) => interviewerLines(play(newSession(), commands), KIOSK);

describe('the interviewer', () => {
  test('gives the task and answers questions in the first step', () => {
    expect(linesAfter({ type: 'ask', question: 'retention?' }, { type: 'ask', question: 'blue?' })).toEqual([
      { kind: 'prompt', text: 'Design a kiosk.' },
      { kind: 'answer', question: 'retention?', text: 'Seven years.', isLeftOpen: false },
      { kind: 'answer', question: 'blue?', text: expect.stringMatching(/assume .* state it/u), isLeftOpen: true },
    ]);
  });

  test('says nothing while the candidate works', () => {
    expect(linesAfter({ type: 'next' })).toEqual([]);
  });

  test('asks for the deep dives, and repeats the twist from when it came', () => {
    const session = play(newSession(), [{ type: 'write', text: 'queue till' }, { type: 'go-to', step: 'deep-dives' }]);
    expect(deepDiveAsks(session, KIOSK).toSorted()).toEqual(['The door?', 'The roof?']);
    expect(interviewerLines(session, KIOSK)).toEqual([
      ...deepDiveAsks(session, KIOSK).map((text) => ({ kind: 'deep-dive', text })),
      { kind: 'twist', text: 'Now at night.' },
    ]);
  });

  test('walks the failures in the last step', () => {
    expect(linesAfter({ type: 'go-to', step: 'scale' }).slice(0, 2)).toEqual([
      { kind: 'failure', text: 'cache: what if it is slow? down? wrong?' },
      { kind: 'failure', text: 'database: what if it is slow? down? wrong?' },
    ]);
  });
});

test.each([
  ['? how many users', 'how many users'],
  ['  - ? how many users?', 'how many users?'],
  ['?how many users', 'how many users'],
  ['- how many users?', 'how many users?'],
  ['expiry??', 'expiry??'],
  ['custom names? v2', null],
  ['what? why?', null],
  ['= 5 users?', null],
  ['?', null],
  ['??? ', null],
  ['', null],
  ['- 100M users', null],
])('the question in %j is %j', (line, question) => {
  expect(questionIn(line)).toBe(question);
});
