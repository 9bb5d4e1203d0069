import type { Phase } from '../../core/decks/card.ts';
import { type Problem, STEPS } from '../../core/decks/problem.ts';
import { formatClock, formatTimeLeft, sessionTimeLeftMs, stepTimeLeftMs } from '../../core/mock/clock.ts';
import { interviewerLines } from '../../core/mock/interviewer.ts';
import { STEP_TITLES } from '../../core/mock/notes-markdown.ts';
import type { Overrun } from '../../core/mock/overrun.ts';
import type { MockSession } from '../../core/mock/session.ts';
import { STEP_GUIDES } from '../../core/mock/step-guide.ts';

/** What is said when a step is entered: where one is, what the interviewer said, what is wanted. */
export function stepText(session: MockSession, problem: Problem): string {
  const { step, plannedMs } = session.clock;
  const { goal, strong, prompts } = STEP_GUIDES[step];
  const said = interviewerLines(session, problem).filter(({ kind }) => kind !== 'twist');
  const written = session.notes[step] === '' ? [] : [`You have ${lineCount(session.notes[step])} here; /notes shows them.`];
  const lines = [
    '',
    `${placeText(session)}, ${formatClock(plannedMs[step])} planned; session: ${formatTimeLeft(sessionTimeLeftMs(session.clock))}`,
    ...said.map((each) => (each.kind === 'answer' ? `You asked: ${each.question}\nInterviewer: ${each.text}` : `Interviewer: ${each.text.replaceAll(/\s+/gu, ' ').trim()}`)),
    `Goal: ${goal}`,
    `Strong: ${strong}`,
    `Think: ${prompts.join(' ')}`,
    ...written,
  ];
  return `${lines.join('\n')}\n`;
}

/** What is left of the step and of the session. */
export function timeText(session: MockSession): string {
  const { clock } = session;
  const paused = clock.isPaused ? ' Paused.' : '';
  return `${placeText(session)}: ${formatTimeLeft(stepTimeLeftMs(clock))}. Session: ${formatTimeLeft(sessionTimeLeftMs(clock))}.${paused}\n`;
}

/** What is said when time has run out. */
export function overrunText(overrun: Overrun, step: Phase): string {
  switch (overrun) {
    case 'step':
      return `The time of ${STEP_TITLES[step]} is over. It goes on; /next is the next step.`;
    case 'step-again':
      return `With your earlier visit the time of ${STEP_TITLES[step]} is over. It goes on; /next is the next step.`;
    case 'session':
      return 'Time is up. The clock goes on; /end ends the session.';
  }
}

function placeText({ clock }: MockSession): string {
  return `Step ${STEPS.indexOf(clock.step) + 1} of ${STEPS.length}, ${STEP_TITLES[clock.step]}`;
}

function lineCount(text: string): string {
  const count = text.split('\n').length;
  return count === 1 ? '1 line' : `${count} lines`;
}
