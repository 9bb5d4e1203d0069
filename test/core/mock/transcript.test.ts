import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { STEPS } from '../../../src/core/decks/problem.ts';
import { parseNotes, SCORE_MARK } from '../../../src/core/mock/notes-markdown.ts';
import type { MockSession } from '../../../src/core/mock/session.ts';
import { perStep } from '../../../src/core/mock/step-minutes.ts';
import { type ScorePart, transcriptName, withScore, writeTranscript } from '../../../src/core/mock/transcript.ts';
import { KIOSK, newSession, play } from './mock-room.ts';

const line = fc.oneof(fc.constantFrom('', '## API', '\\# scale', '---', '```', SCORE_MARK, 'a: "b"', '- x'), fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/u.test(text)));
const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
const notes = fc.record({ requirements: text, api: text, plumbing: text, internals: text, 'deep-dives': text, scale: text });
const scoreOf = (total: number): ScorePart => ({
  total,
  verdict: 'hire',
  dimensions: [{ name: 'requirements', score: 3 }, { name: 'pacing', score: null }],
  points: [{ says: 'Names the till.', label: 'named', evidence: 'a  till\n' }, { says: 'Names the door.', label: 'absent', evidence: '' }],
});

const full: MockSession = play(newSession(), [
  { type: 'write', text: 'links: "100M"\n## API' },
  { type: 'ask', question: 'retention: how "long"?' },
  { type: 'ask', question: 'blue?' },
  { type: 'go-to', step: 'deep-dives' },
  { type: 'go-to', step: 'scale' },
  { type: 'end' },
]);

/** The front matter as a reader of YAML sees it. */
function frontOf(transcript: string): Record<string, unknown> {
  return parse(transcript.split('\n---\n')[0]?.replace(/^---\n/u, '') ?? '') as Record<string, unknown>;
}

describe('a transcript', () => {
  test('gives the notes back exactly, before and after it was scored', () => {
    fc.assert(
      fc.property(notes, text, (written, question) => {
        const session = { ...newSession(), notes: written, asked: [{ question, answer: null }] };
        const transcript = writeTranscript(session, KIOSK, 0);
        expect(parseNotes(transcript)).toEqual(written);
        expect(parseNotes(withScore(transcript, scoreOf(5)))).toEqual(written);
        expect(withScore(withScore(transcript, scoreOf(5)), scoreOf(6))).toBe(withScore(transcript, scoreOf(6)));
      }),
      { numRuns: 300 },
    );
  });

  test('says in YAML what happened', () => {
    expect(frontOf(writeTranscript(full, KIOSK, 60))).toEqual({
      session: full.id,
      problem: 'kiosk',
      started: '2026-01-31T10:15:00+01:00',
      level: 'senior',
      minutes: 45,
      seed: 7,
      time: { ...perStep((step) => ({ planned: { requirements: '5:00', api: '5:00', plumbing: '10:00', internals: '15:00', 'deep-dives': '5:00', scale: '5:00' }[step], spent: '0:00' })), requirements: { planned: '5:00', spent: '0:04' }, 'deep-dives': { planned: '5:00', spent: '0:01' }, scale: { planned: '5:00', spent: '0:01' } },
      twist: { step: 'deep-dives', at: '0:04', text: 'Now at night.' },
      questions: [{ ask: 'retention: how "long"?', answer: 'Seven years.' }, { ask: 'blue?', answer: null }],
      deepDives: expect.arrayContaining([expect.any(String)]),
      failureWalk: ['cache', 'database'],
    });
  });

  test('leaves out what did not happen', () => {
    const front = frontOf(writeTranscript(newSession(), KIOSK, 0));
    expect(Object.keys(front)).toEqual(['session', 'problem', 'started', 'level', 'minutes', 'seed', 'time']);
    expect(Object.keys(front['time'] as object)).toEqual(STEPS);
  });

  test('has a name that sorts by the local time', () => {
    expect(transcriptName(full, -600)).toBe('2026-01-30-2315-kiosk-099a8057.md');
    expect(writeTranscript(full, KIOSK, -600)).toContain('started: "2026-01-30T23:15:00-10:00"');
    expect(writeTranscript(full, KIOSK, -600)).toContain('\n# Kiosk, 2026-01-30\n');
  });

  test('shows the score with the quoted notes, and calls it an estimate', () => {
    const scored = withScore(writeTranscript(full, KIOSK, 0), scoreOf(71));
    expect(scored.split(`\n${SCORE_MARK}\n`)[1]).toBe(
      ['', '## Score', '', '71 of 100: hire. A practice estimate.', '', '| dimension | score |', '|---|---|', '| requirements | 3 of 4 |', '| pacing | not judged |', '', '- named: Names the till.', '  > a till', '- absent: Names the door.', ''].join('\n'),
    );
  });

  test('that was changed by hand keeps the change when it is scored again', () => {
    const scored = withScore(writeTranscript(full, KIOSK, 0), scoreOf(5)).replace(SCORE_MARK, `added by hand\n${SCORE_MARK}`);
    expect(parseNotes(withScore(scored, scoreOf(6))).scale).toContain('added by hand');
    expect(withScore('notes without a line end', scoreOf(6))).toContain(`notes without a line end\n\n${SCORE_MARK}`);
  });
});
