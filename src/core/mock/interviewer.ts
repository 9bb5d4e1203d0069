import type { Problem } from '../decks/problem.ts';
import { failureQuestion } from './failure-walk.ts';
import type { MockSession } from './session.ts';

/** Something that the interviewer says, and to which question. */
export type Said =
  | { readonly kind: 'prompt' | 'twist' | 'deep-dive' | 'failure'; readonly text: string }
  | { readonly kind: 'answer'; readonly question: string; readonly text: string; readonly isLeftOpen: boolean };

/** What the interviewer says where the problem has no answer. */
const ASSUME_AND_STATE = 'That is up to you: assume something sensible and state it.';

/**
 * What the interviewer has said that matters in the present step, in order: the task and the answers in the first, the
 * questions of the deep dives and of the failure walk in theirs, and the twist from when it came.
 */
export function interviewerLines(session: MockSession, problem: Problem): readonly Said[] {
  const twist: readonly Said[] = session.twist === null ? [] : [{ kind: 'twist', text: problem.twist.text }];
  return [...linesOfStep(session, problem), ...twist];
}

function linesOfStep(session: MockSession, problem: Problem): readonly Said[] {
  switch (session.clock.step) {
    case 'requirements':
      return [{ kind: 'prompt', text: problem.prompt }, ...session.asked.map(answerSaid)];
    case 'deep-dives':
      return deepDiveAsks(session, problem).map((text) => ({ kind: 'deep-dive', text }));
    case 'scale':
      return (session.failureWalk ?? []).map((component) => ({ kind: 'failure', text: failureQuestion(component) }));
    default:
      return [];
  }
}

function answerSaid({ question, answer }: MockSession['asked'][number]): Said {
  return { kind: 'answer', question, text: answer ?? ASSUME_AND_STATE, isLeftOpen: answer === null };
}

/** The questions of the chosen deep dives. */
export function deepDiveAsks(session: MockSession, problem: Problem): readonly string[] {
  return (session.deepDives ?? []).flatMap((index) => problem.deepDives[index]?.ask ?? []);
}

/**
 * The clarifying question that a line of the requirements is: one that begins with `?`, or that ends with one and holds
 * nothing else. Null for other lines. `questionIn('- ? how many users')` is `how many users`.
 */
export function questionIn(line: string): string | null {
  const text = line.replace(/^\s*(?:[-*+•]\s+)?/u, '').trim();
  const question = text.startsWith('?') ? text.replace(/^\?+/u, '').trim() : text;
  const isQuestion = text.startsWith('?') || /^[^?=]*\?+$/u.test(text);
  return isQuestion && /\p{L}/u.test(question) ? question : null;
}
