import { type Problem, STEPS } from '../../../src/core/decks/problem.ts';
import { type MockCommand, type MockSession, type Room, runSession, startSession } from '../../../src/core/mock/session.ts';

/** A small problem. */
export const KIOSK: Problem = {
  id: 'kiosk',
  title: 'Kiosk',
  level: 'mid',
  prompt: 'Design a kiosk.',
  clarifications: [
    { asks: ['how many customers a day', 'expected traffic'], answer: '1,000 a day.' },
    { asks: ['how long are receipts kept', 'retention'], answer: 'Seven years.' },
  ],
  scale: [],
  points: [],
  deepDives: [
    { ask: 'The queue?', good: '.', points: ['queue'] },
    { ask: 'The till?', good: '.', points: ['till'] },
    { ask: 'The door?', good: '.', points: ['door'] },
    { ask: 'The roof?', good: '.', points: ['roof'] },
  ],
  failures: ['cache', 'database', 'queue'].map((component) => ({ component, slow: '.', down: '.', wrong: '.' })),
  twist: { when: 'internals', text: 'Now at night.', changes: 'Light.' },
  exemplar: Object.fromEntries(STEPS.map((step) => [step, 'text'])) as Problem['exemplar'],
  cards: [],
  drills: [],
  covers: [],
  sources: [],
  aliases: [],
};

const SESSION_ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const STARTED_AT_MS = Date.UTC(2026, 0, 31, 9, 15);

/** A session of 45 minutes that begins at `STARTED_AT_MS`. */
export function newSession(given: Partial<MockSession> = {}): MockSession {
  return { ...startSession({ id: SESSION_ID, problem: 'kiosk', seed: 7, level: 'senior', minutes: 45 }, STARTED_AT_MS), ...given };
}

/** The room so many ms after the beginning; points whose name stands in the notes are justified. */
export function roomAfter(ms: number): Room {
  const labelPoints: Room['labelPoints'] = (notes) => (point) => (Object.values(notes).join(' ').includes(point) ? 'justified' : 'absent');
  return { problem: KIOSK, nowMs: STARTED_AT_MS + ms, labelPoints };
}

/** Runs commands, a second apart. */
export function play(session: MockSession, commands: readonly MockCommand[], fromMs = 0): MockSession {
  return commands.reduce((now, command, index) => runSession(now, command, roomAfter(fromMs + (index + 1) * 1000)), session);
}
