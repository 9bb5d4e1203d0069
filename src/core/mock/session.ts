import type { Phase } from '../decks/card.ts';
import type { Level, Problem } from '../decks/problem.ts';
import { answerTo } from './clarify.ts';
import { beat, goToStep, neighbourStep, pauseClock, resumeClock, type SessionClock, sessionSpentMs, startClock } from './clock.ts';
import { chooseDeepDives, type PointLabel } from './deep-dives.ts';
import { chooseFailures } from './failure-walk.ts';
import { emptyNotes, type Notes } from './notes-markdown.ts';
import { planSteps } from './step-minutes.ts';
import { isTwistDue } from './twist.ts';
import { workOutNotes } from './worked-lines.ts';

/** A clarifying question. */
export interface Asked {
  readonly question: string;
  /** Null where the interviewer left it to the candidate. */
  readonly answer: string | null;
}

/** When the twist came. */
export interface TwistShown {
  readonly step: Phase;
  /** The session's time used until then, in ms. */
  readonly spentMs: number;
}

/** A mock session: plain data, so that it can be kept on disk as it is. */
export interface MockSession {
  readonly id: string;
  readonly problem: string;
  /** Decides the moment of the twist and between deep dives that are equally thin. */
  readonly seed: number;
  readonly level: Level;
  readonly minutes: number;
  /** Milliseconds since the epoch. */
  readonly startedAtMs: number;
  readonly clock: SessionClock;
  readonly notes: Notes;
  /** The latest last; the same question stands there once. */
  readonly asked: readonly Asked[];
  /** Null until it came. */
  readonly twist: TwistShown | null;
  /** Indices into the problem's deep dives; null until that step is entered. */
  readonly deepDives: readonly number[] | null;
  /** Names of components; null until the last step is entered. */
  readonly failureWalk: readonly string[] | null;
  readonly isEnded: boolean;
}

export type MockCommand =
  /** Time goes on: to be sent once a second. */
  | { readonly type: 'beat' }
  /** The whole text of the present step. */
  | { readonly type: 'write'; readonly text: string }
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'go-to'; readonly step: Phase }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'end' };

/** What a session needs of the world. */
export interface Room {
  readonly problem: Problem;
  readonly nowMs: number;
  /** How well notes cover points, as the scoring will see it. */
  readonly labelPoints: (notes: Notes) => (pointId: string) => PointLabel;
}

/** A session that begins now. `minutes` must be a session's length; see `planSteps`. */
export function startSession(given: Pick<MockSession, 'id' | 'problem' | 'seed' | 'level' | 'minutes'>, nowMs: number): MockSession {
  return {
    ...given,
    startedAtMs: nowMs,
    clock: startClock(planSteps(given.minutes), nowMs),
    notes: emptyNotes(),
    asked: [],
    twist: null,
    deepDives: null,
    failureWalk: null,
    isEnded: false,
  };
}

/**
 * The session after a command. Each command counts the time since the last one. While the clock stands still, everything but
 * the time goes on; after the end nothing changes. `runSession(session, { type: 'next' }, room).clock.step`
 */
export function runSession(session: MockSession, command: MockCommand, room: Room): MockSession {
  if (session.isEnded) return session;
  return bringTwist(applyCommand(session, command, room), room);
}

function applyCommand(session: MockSession, command: MockCommand, room: Room): MockSession {
  const { clock } = session;
  const { nowMs } = room;
  switch (command.type) {
    case 'beat':
      return { ...session, clock: beat(clock, nowMs) };
    case 'write':
      return { ...session, clock: beat(clock, nowMs), notes: { ...session.notes, [clock.step]: command.text } };
    case 'ask':
      return { ...session, clock: beat(clock, nowMs), asked: ask(session.asked, command.question.trim(), room.problem) };
    case 'go-to':
      return enterStep(session, command.step, room);
    case 'next':
      return enterStep(session, neighbourStep(clock.step, 1) ?? clock.step, room);
    case 'previous':
      return enterStep(session, neighbourStep(clock.step, -1) ?? clock.step, room);
    case 'pause':
      return { ...session, clock: pauseClock(clock, nowMs) };
    case 'resume':
      return { ...session, clock: resumeClock(clock, nowMs) };
    case 'end':
      return { ...leaveStep(session), clock: pauseClock(clock, nowMs), isEnded: true };
  }
}

function ask(asked: readonly Asked[], question: string, problem: Problem): readonly Asked[] {
  if (question === '') return asked;
  return [...asked.filter((former) => former.question !== question), { question, answer: answerTo(question, problem.clarifications) }];
}

/** What the interviewer asks in a step depends on the notes at the time when it is first entered, and stays. */
function enterStep(session: MockSession, step: Phase, { problem, nowMs, labelPoints }: Room): MockSession {
  const clock = goToStep(session.clock, step, nowMs);
  if (step === session.clock.step) return { ...session, clock };
  const left = { ...leaveStep(session), clock };
  if (step === 'deep-dives' && left.deepDives === null) {
    return { ...left, deepDives: chooseDeepDives(problem.deepDives, labelPoints(left.notes), left.seed) };
  }
  if (step === 'scale' && left.failureWalk === null) {
    return { ...left, failureWalk: chooseFailures(problem.failures, Object.values(left.notes).join('\n')) };
  }
  return left;
}

function leaveStep(session: MockSession): MockSession {
  const { step } = session.clock;
  return { ...session, notes: { ...session.notes, [step]: workOutNotes(session.notes[step]) } };
}

function bringTwist(session: MockSession, { problem }: Room): MockSession {
  const { clock } = session;
  if (session.isEnded || session.twist !== null || !isTwistDue(problem.twist, clock, session.seed)) return session;
  return { ...session, twist: { step: clock.step, spentMs: sessionSpentMs(clock) } };
}
