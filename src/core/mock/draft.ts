import type { Phase } from '../decks/card.ts';
import { LEVELS, STEPS } from '../decks/problem.ts';
import { type Fields, fieldsOf, finite, listOf, orNull, text, UnsoundValue, whole } from '../events/sound-value.ts';
import type { SessionClock } from './clock.ts';
import type { Asked, MockSession, TwistShown } from './session.ts';
import { isSessionLength, perStep, type PerStep } from './step-minutes.ts';

/** Goes up whenever the form of a draft changes. */
export const DRAFT_VERSION = 1;

/** Both become parts of file names. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const WORD = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Calendars end shortly after. */
const LATEST_MS = 8e15;

/** A session as it is kept on disk while it runs. */
export function encodeDraft(session: MockSession): Fields {
  return { v: DRAFT_VERSION, session };
}

/**
 * Reads a draft: the session with its clock waiting for the next beat, so that what passed meanwhile does not count; `newer`
 * if a later version of the program wrote it; null if it is damaged.
 */
export function decodeDraft(value: unknown): MockSession | 'newer' | null {
  try {
    const draft = fieldsOf(value);
    if (whole(draft['v']) > DRAFT_VERSION) return 'newer';
    return draft['v'] === DRAFT_VERSION ? readSession(fieldsOf(draft['session'])) : null;
  } catch (cause) {
    if (cause instanceof UnsoundValue) return null;
    throw cause;
  }
}

function readSession(fields: Fields): MockSession {
  const notes = fieldsOf(fields['notes']);
  return {
    id: sound(text(fields['id']), (id) => UUID.test(id)),
    problem: sound(text(fields['problem']), (id) => WORD.test(id)),
    seed: whole(fields['seed']),
    level: wordOf(LEVELS, fields['level']),
    minutes: sound(whole(fields['minutes']), isSessionLength),
    startedAtMs: sound(whole(fields['startedAtMs']), (atMs) => Math.abs(atMs) <= LATEST_MS),
    clock: readClock(fieldsOf(fields['clock'])),
    notes: perStep((step) => text(notes[step])),
    asked: listOf(fields['asked']).map(readAsked),
    twist: orNull(fields['twist'], readTwist),
    deepDives: orNull(fields['deepDives'], (list) => listOf(list).map(whole)),
    failureWalk: orNull(fields['failureWalk'], (list) => listOf(list).map(text)),
    isEnded: truth(fields['isEnded']),
  };
}

function readClock(fields: Fields): SessionClock {
  return {
    step: wordOf(STEPS, fields['step']),
    plannedMs: readDurations(fieldsOf(fields['plannedMs'])),
    spentMs: readDurations(fieldsOf(fields['spentMs'])),
    isPaused: truth(fields['isPaused']),
    lastBeatMs: null,
  };
}

function readDurations(fields: Fields): PerStep<number> {
  return perStep((step) => duration(fields[step]));
}

function readAsked(value: unknown): Asked {
  const fields = fieldsOf(value);
  return { question: text(fields['question']), answer: orNull(fields['answer'], text) };
}

function readTwist(value: unknown): TwistShown {
  const fields = fieldsOf(value);
  return { step: wordOf<Phase>(STEPS, fields['step']), spentMs: duration(fields['spentMs']) };
}

function duration(value: unknown): number {
  return sound(finite(value), (ms) => ms >= 0);
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new UnsoundValue();
  return value;
}

function wordOf<T extends string>(words: readonly T[], value: unknown): T {
  const word = words.find((known) => known === value);
  if (word === undefined) throw new UnsoundValue();
  return word;
}

function sound<T>(value: T, isSound: (value: T) => boolean): T {
  if (!isSound(value)) throw new UnsoundValue();
  return value;
}
