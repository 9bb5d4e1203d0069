import { describe, expect, test } from 'vitest';
import { type MockCommand, type MockSession, runSession } from '../../../src/core/mock/session.ts';
import { twistMomentMs } from '../../../src/core/mock/twist.ts';
import { newSession, play, roomAfter } from './mock-room.ts';

const beats = (count: number): MockCommand[] => Array.from({ length: count }, () => ({ type: 'beat' }));
const write = (text: string): MockCommand => ({ type: 'write', text });
const goTo = (step: MockSession['clock']['step']): MockCommand => ({ type: 'go-to', step });

describe('a mock session', () => {
  test('keeps the notes of each step apart', () => {
    const session = play(newSession(), [write('links'), { type: 'next' }, write('GET /x'), { type: 'previous' }, write('links, 100M')]);
    expect(session.notes).toMatchObject({ requirements: 'links, 100M', api: 'GET /x', plumbing: '' });
    expect(session.clock.step).toBe('requirements');
    expect(session.clock.spentMs).toMatchObject({ requirements: 3000, api: 2000 });
  });

  test('stays in the first and the last step at the ends', () => {
    expect(play(newSession(), [{ type: 'previous' }]).clock.step).toBe('requirements');
    expect(play(newSession(), [goTo('scale'), { type: 'next' }]).clock.step).toBe('scale');
  });

  test('stands still while paused, and writing does not start it', () => {
    const session = play(newSession(), [{ type: 'beat' }, { type: 'pause' }, write('still here'), { type: 'beat' }, { type: 'resume' }, { type: 'beat' }]);
    expect(session.clock.spentMs.requirements).toBe(3000);
    expect(session.notes.requirements).toBe('still here');
  });

  test('has the sums of a step worked out when it is left, and at the end', () => {
    const session = play(newSession(), [write('= 2 GB * 3\ntext'), { type: 'next' }, write('= 1 + 1'), { type: 'end' }]);
    expect(session.notes).toMatchObject({ requirements: '= 2 GB * 3 → 6 GB\ntext', api: '= 1 + 1 → 2' });
    expect(play(newSession(), [write('= 1 + 1'), { type: 'beat' }, goTo('requirements')]).notes.requirements).toBe('= 1 + 1');
  });

  test('keeps the questions with their answers, the latest last, each once', () => {
    const ask = (question: string): MockCommand => ({ type: 'ask', question });
    const session = play(newSession(), [ask(' what traffic '), ask('is it blue?'), ask('retention?'), ask('what traffic'), ask('  ')]);
    expect(session.asked).toEqual([
      { question: 'is it blue?', answer: null },
      { question: 'retention?', answer: 'Seven years.' },
      { question: 'what traffic', answer: '1,000 a day.' },
    ]);
  });

  test('has its twist once, at its moment', () => {
    const momentMs = twistMomentMs(7, 900_000);
    const entered = play(newSession(), [goTo('internals')]);
    const toMoment = play(entered, beats(Math.ceil(momentMs / 1000) - 1), 1000);
    expect(toMoment.twist).toBe(null);
    const shown = play(toMoment, beats(1), Math.ceil(momentMs / 1000) * 1000);
    expect(shown.twist).toEqual({ step: 'internals', spentMs: (Math.ceil(momentMs / 1000) + 1) * 1000 });
    expect(play(shown, [...beats(60), { type: 'next' }], 2_000_000).twist).toEqual(shown.twist);
  });

  test('has its twist at once where its step is passed', () => {
    expect(play(newSession(), [goTo('deep-dives')]).twist).toEqual({ step: 'deep-dives', spentMs: 1000 });
    expect(play(newSession(), [goTo('plumbing'), ...beats(9)]).twist).toBe(null);
  });

  test('chooses its deep dives from the notes so far, once', () => {
    const session = play(newSession(), [write('queue, till'), goTo('deep-dives')]);
    expect(session.deepDives?.toSorted()).toEqual([2, 3]);
    const later = play(session, [write('roof and door'), { type: 'previous' }, { type: 'next' }], 5000);
    expect(later.deepDives).toEqual(session.deepDives);
    expect(play(newSession(), [goTo('scale')]).deepDives).toBe(null);
  });

  test('walks the failures of what the notes name', () => {
    expect(play(newSession(), [goTo('plumbing'), write('api -> kafka -> postgres'), goTo('scale')]).failureWalk).toEqual(['database', 'queue']);
    expect(play(newSession(), [goTo('scale'), write('kafka'), { type: 'previous' }, { type: 'next' }]).failureWalk).toEqual(['cache', 'database']);
  });

  test('is over after its end', () => {
    const ended = play(newSession(), [write('links'), { type: 'end' }]);
    expect(ended.isEnded).toBe(true);
    expect(ended.clock.spentMs.requirements).toBe(2000);
    for (const command of [write('more'), { type: 'next' }, { type: 'beat' }, { type: 'resume' }] as const) {
      expect(runSession(ended, command, roomAfter(3000))).toBe(ended);
    }
  });

  test('ends where its twist had not come without it', () => {
    expect(play(newSession(), [goTo('internals'), { type: 'end' }]).twist).toBe(null);
  });
});
