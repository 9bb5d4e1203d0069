import { describe, expect, test } from 'vitest';
import { type Problem, STEPS } from '../../../../src/core/decks/problem.ts';
import type { MockSession } from '../../../../src/core/mock/session.ts';
import { layOutRoom } from '../../../../src/tui/screens/mock/room-layout.ts';
import { KIOSK, newSession } from '../../../core/mock/mock-room.ts';

const NARROW = { columns: 80, rows: 24 };
const TALKATIVE: Problem = {
  ...KIOSK,
  prompt: 'Design a kiosk. '.repeat(15),
  deepDives: [1, 2, 3].map((number) => ({ ask: `Question ${number}: ${'how does it work '.repeat(6)}?`, good: '.', points: [] })),
  twist: { ...KIOSK.twist, text: 'Now at night. '.repeat(12) },
};
const TWIST = { step: 'internals', spentMs: 1 } as const;

function at(step: MockSession['clock']['step'], given: Partial<MockSession> = {}): MockSession {
  const session = newSession(given);
  return { ...session, clock: { ...session.clock, step } };
}

function textOf(session: MockSession, problem = KIOSK, mode: Parameters<typeof layOutRoom>[2] = 'slim', size = NARROW): string {
  return layOutRoom(session, problem, mode, size).panel.lines.map(({ spans }) => spans.map(({ text }) => text).join('')).join('\n');
}

describe('above the notes', () => {
  test.each(STEPS)('the panel of %s takes 2 to 5 rows, the notes all others', (step) => {
    const { panel, notes } = layOutRoom(at(step), KIOSK, 'slim', NARROW);
    expect(panel.rows).toBeGreaterThanOrEqual(2);
    expect(panel.rows).toBeLessThanOrEqual(5);
    expect(panel.rows + 1 + notes.rows).toBe(20);
    expect(textOf(at(step))).toContain('Goal');
  });

  test('all questions of the deep dives are seen, however long, before anything else', () => {
    const session = at('deep-dives', { deepDives: [0, 1, 2], twist: TWIST });
    const text = textOf(session, TALKATIVE);
    for (const question of ['Question 1', 'Question 2', 'Question 3']) expect(text).toContain(question);
    expect(layOutRoom(session, TALKATIVE, 'slim', NARROW).isCut).toBe(true);
  });

  test('the newest answer stays in sight where the task is long', () => {
    const asked = Array.from({ length: 9 }, (_, i) => ({ question: `question ${i}`, answer: `Answer ${i}.` }));
    const text = textOf(at('requirements', { asked }), TALKATIVE);
    expect(text).toContain('Answer 8.');
    expect(text).not.toContain('Answer 0.');
  });

  test('the twist stands first, then the goal above the questions of the failure walk', () => {
    const session = at('scale', { failureWalk: ['cache', 'queue', 'database'], twist: TWIST });
    expect(textOf(session)).toMatch(/^Change[^]*Goal[^]*cache: what if[^]*queue: what if[^]*database: what if/u);
  });

  test('the twist is seen in the step in which it came', () => {
    expect(textOf(at('internals', { twist: TWIST }))).toContain('Now at night.');
    expect(textOf(at('internals'))).not.toContain('Now at night.');
  });

  test('a task that is longer than the panel is cut with a mark', () => {
    const text = textOf(at('requirements'), { ...TALKATIVE, prompt: 'Design a kiosk. '.repeat(60) });
    expect(text).toContain('Task    Design a kiosk.');
    expect(text).toMatch(/…$/u);
  });

  test('shows all when asked, and leaves rows for the notes', () => {
    const session = at('deep-dives', { deepDives: [0, 1, 2], twist: TWIST });
    const { notes } = layOutRoom(session, TALKATIVE, { page: 0 }, NARROW);
    expect(notes.rows).toBeGreaterThanOrEqual(4);
    expect(textOf(at('api'), KIOSK, { page: 0 })).toMatch(/Goal[^]*Strong[^]*Think/u);
  });

  test.each([NARROW, { columns: 120, rows: 24 }])('all that was said can be read page by page: %j', (size) => {
    const asked = Array.from({ length: 12 }, (_, i) => ({ question: `question ${i}`, answer: `Answer ${i}.` }));
    const session = at('plumbing', { asked });
    const { pages, isCut } = layOutRoom(session, TALKATIVE, 'slim', size);
    expect(isCut).toBe(true);
    const texts = Array.from({ length: pages }, (_, page) => textOf(session, TALKATIVE, { page }, size));
    for (let i = 0; i < 12; i++) expect(texts.filter((text) => text.includes(`question ${i}\n        Answer ${i}.`))).toHaveLength(1);
    expect(textOf(session, TALKATIVE, { page: pages + 3 }, size)).toBe(texts.at(-1));
  });

  test('has no pages where all of it is seen', () => {
    expect(layOutRoom(at('plumbing'), KIOSK, 'slim', { columns: 120, rows: 40 })).toMatchObject({ isCut: false, pages: 0 });
  });

  test('shows the task and the answers again in later steps', () => {
    const session = at('plumbing', { asked: [{ question: 'how many', answer: 'Nine.' }] });
    expect(textOf(session, KIOSK, { page: 0 })).toMatch(/Design a kiosk\.[^]*Nine\./u);
    expect(textOf(session, KIOSK, 'slim', { columns: 120, rows: 40 })).toMatch(/Think[^]*Design a kiosk\.[^]*Nine\./u);
  });

  test('folded leaves everything to the notes', () => {
    expect(layOutRoom(at('api'), KIOSK, 'folded', NARROW)).toMatchObject({ panel: { rows: 0 }, notes: { rows: 20, columns: 76 } });
  });
});

test('beside the notes of a wide terminal stands everything', () => {
  const session = at('deep-dives', { deepDives: [0, 1, 2], twist: TWIST });
  const layout = layOutRoom(session, KIOSK, 'slim', { columns: 120, rows: 40 });
  expect(layout).toMatchObject({ isWide: true, isCut: false, notes: { columns: 76, rows: 36 } });
  expect(textOf(session, KIOSK, 'slim', { columns: 120, rows: 40 })).toMatch(/^Change[^]*Goal[^]*Ask 1[^]*Ask 2[^]*Ask 3/u);
});

test('the task and the answers stay beside the notes, before the guide and what the interviewer left open', () => {
  const answered = [1, 2].map((number) => ({ question: `good ${number}`, answer: 'A long answer with figures. '.repeat(6) }));
  const open = Array.from({ length: 6 }, (_, i) => ({ question: `bad ${i}`, answer: null }));
  const session = at('requirements', { asked: [...answered, ...open] });
  const text = textOf(session, TALKATIVE, 'slim', { columns: 120, rows: 40 });
  for (const shown of ['Task', 'good 1', 'good 2', 'bad 5', 'Goal']) expect(text).toContain(shown);
  for (const hidden of ['Think', 'bad 0']) expect(text).not.toContain(hidden);
});

test.each([[40, 12], [60, 16], [109, 24], [110, 24], [200, 60]])('nothing is wider or taller than a terminal of %ix%i', (columns, rows) => {
  for (const mode of ['slim', { page: 0 }, { page: 9 }, 'folded'] as const) {
    for (const step of STEPS) {
      const { panel, notes, isWide } = layOutRoom(at(step, { deepDives: [0, 1], failureWalk: ['cache'] }), TALKATIVE, mode, { columns, rows });
      expect(panel.lines.every(({ spans }) => spans.map(({ text }) => text).join('').trimEnd().length <= panel.columns + 2)).toBe(true);
      expect(isWide ? notes.rows : panel.rows + notes.rows + (panel.rows === 0 ? 0 : 1)).toBeLessThanOrEqual(Math.max(rows - 4, 1));
      expect(isWide ? panel.columns + notes.columns : notes.columns).toBeLessThanOrEqual(columns);
    }
  }
});
