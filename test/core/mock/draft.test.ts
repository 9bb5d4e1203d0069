import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeDraft, DRAFT_VERSION, encodeDraft } from '../../../src/core/mock/draft.ts';
import type { MockCommand, MockSession } from '../../../src/core/mock/session.ts';
import { newSession, play } from './mock-room.ts';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const command: fc.Arbitrary<MockCommand> = fc.oneof(
  fc.constantFrom<MockCommand>({ type: 'beat' }, { type: 'next' }, { type: 'previous' }, { type: 'pause' }, { type: 'resume' }, { type: 'go-to', step: 'deep-dives' }, { type: 'go-to', step: 'scale' }, { type: 'end' }),
  fc.string({ unit: 'binary' }).map((text) => ({ type: 'write', text }) as const),
  fc.string().map((question) => ({ type: 'ask', question }) as const),
);
const full: MockSession = play(newSession(), [{ type: 'write', text: 'a' }, { type: 'ask', question: 'retention' }, { type: 'go-to', step: 'deep-dives' }, { type: 'go-to', step: 'scale' }]);

/** The draft with one value somewhere in it put in the place of another. */
function withValue(path: readonly string[], value: unknown): unknown {
  const draft = throughJson(encodeDraft(full)) as Record<string, unknown>;
  const inner = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, draft);
  inner[path.at(-1) ?? ''] = value;
  return draft;
}

describe('a draft', () => {
  test('gives back the session, with its clock waiting', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const session = play(newSession(), commands);
        expect(decodeDraft(throughJson(encodeDraft(session)))).toEqual({ ...session, clock: { ...session.clock, lastBeatMs: null } });
      }),
    );
  });

  test('of a later version is not read', () => {
    expect(decodeDraft({ v: DRAFT_VERSION + 1, session: 'who knows' })).toBe('newer');
  });

  test.each<[readonly string[], unknown]>([
    [['v'], 0],
    [['v'], '1'],
    [['session'], null],
    [['session'], []],
    [['session', 'id'], '../../etc/passwd'],
    [['session', 'problem'], '../kiosk'],
    [['session', 'problem'], 3],
    [['session', 'seed'], 1.5],
    [['session', 'level'], 'junior'],
    [['session', 'minutes'], 5],
    [['session', 'startedAtMs'], 1e300],
    [['session', 'startedAtMs'], 9e15],
    [['session', 'clock', 'step'], 'coffee'],
    [['session', 'clock', 'spentMs', 'api'], -1],
    [['session', 'clock', 'spentMs', 'api'], null],
    [['session', 'clock', 'plannedMs'], {}],
    [['session', 'clock', 'isPaused'], 'no'],
    [['session', 'notes', 'scale'], undefined],
    [['session', 'notes', 'api'], ['a']],
    [['session', 'asked'], {}],
    [['session', 'asked'], [{ question: 'x' }]],
    [['session', 'twist'], { step: 'api' }],
    [['session', 'twist'], undefined],
    [['session', 'deepDives'], ['one']],
    [['session', 'failureWalk'], [1]],
    [['session', 'isEnded'], 0],
  ])('with %j as %j is damaged', (path, value) => {
    expect(decodeDraft(withValue(path, value))).toBe(null);
  });

  test.each([null, 3, 'text', [], {}])('is not %j', (value) => {
    expect(decodeDraft(value)).toBe(null);
  });
});
