import type { Phase } from '../decks/card.ts';
import type { Problem } from '../decks/problem.ts';
import type { AskedInSession } from './transcript.ts';

/** What was asked in a session, or could have been, and what the problem says to it. */
export interface ModelAnswer {
  readonly label: 'Not asked' | 'Asked' | 'Fails' | 'Change';
  readonly question: string;
  /** May have several lines. */
  readonly answer: string;
}

/**
 * The problem's own words on what a session asked in a step: the clarifying questions that were not asked, the deep dives, the
 * failures of components and the twist. `modelAnswers(problem, readAsked(transcript), 'scale')[0]?.answer`
 */
export function modelAnswers(problem: Problem, asked: AskedInSession, step: Phase): readonly ModelAnswer[] {
  return [...ofStep(problem, asked, step), ...(asked.hasTwist && problem.twist.when === step ? [ofTwist(problem)] : [])];
}

function ofStep(problem: Problem, asked: AskedInSession, step: Phase): readonly ModelAnswer[] {
  switch (step) {
    case 'requirements':
      return problem.clarifications
        .filter(({ answer }) => !asked.answers.some((given) => given.includes(answer)))
        .map(({ asks, answer }) => ({ label: 'Not asked', question: asSentence(asks[0] ?? ''), answer }));
    case 'deep-dives':
      return problem.deepDives.filter(({ ask }) => asked.deepDives.includes(ask)).map(({ ask, good }) => ({ label: 'Asked', question: ask, answer: good }));
    case 'scale':
      return problem.failures
        .filter(({ component }) => asked.failures.includes(component))
        .map(({ component, slow, down, wrong }) => ({ label: 'Fails', question: asSentence(component), answer: `Slow: ${slow}\nDown: ${down}\nWrong: ${wrong}` }));
    default:
      return [];
  }
}

function ofTwist({ twist }: Problem): ModelAnswer {
  return { label: 'Change', question: twist.text, answer: twist.changes };
}

/** `how many users` is a question of a deck. */
function asSentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}?`;
}
