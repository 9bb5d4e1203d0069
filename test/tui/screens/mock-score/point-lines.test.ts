import { describe, expect, test } from 'vitest';
import type { FinishedPoint } from '../../../../src/app/finished-mock.ts';
import { emptyNotes } from '../../../../src/core/mock/notes-markdown.ts';
import type { ThemedLine } from '../../../../src/tui/components/themed-line.ts';
import { labelLine, pointLines } from '../../../../src/tui/screens/mock-score/point-lines.ts';

const POINT: FinishedPoint = { id: 'ttl', dimension: 'internals', step: 'internals', says: 'Says for how long.', evidence: 'TTL of 30 s', automatic: 'named', final: 'named' };
const NOTES = { ...emptyNotes(), api: 'GET', internals: '- redis\n- TTL of 30 s, then again\n\n- more' };

const textOf = ({ spans }: ThemedLine) => spans.map(({ text }) => text).join('');
const underlinedIn = (lines: readonly ThemedLine[]) => lines.flatMap(({ spans }) => spans.filter(({ roles }) => roles.includes('link')).map(({ text }) => text));

describe('the labels', () => {
  test('have signs, words and keys, the present one in brackets', () => {
    expect(textOf(labelLine(POINT, 80)).trimEnd()).toBe(' ✗ absent  a    [◐ named] n     ✓ justified  j');
  });

  test('say what the program said where that differs', () => {
    expect(textOf(labelLine({ ...POINT, final: 'justified' }, 80))).toContain('[✓ justified] j    automatic: ◐ named');
  });

  test('fit into the smallest terminal', () => {
    expect(textOf(labelLine(POINT, 40))).toBe(' ✗ absent [◐ named] ✓ justified ');
  });
});

describe('the quote', () => {
  test('alone is underlined, in its line, with the lines next to it', () => {
    const lines = pointLines(POINT, NOTES, null, 60);
    expect(lines.map(textOf)).toEqual(['Says for how long.', '', 'You wrote in Internals:', '', '  - redis', '  - TTL of 30 s, then again']);
    expect(underlinedIn(lines)).toEqual(['TTL of 30 s']);
  });

  test('is shown alone where the notes no longer have it, or cannot be read', () => {
    const changed = pointLines(POINT, emptyNotes(), null, 60);
    expect(changed.map(textOf)).toContain('These words earned it; they stand in no step of your notes:');
    expect(underlinedIn(changed)).toEqual(['TTL of 30 s']);
    const gone = pointLines(POINT, emptyNotes(), 'Cannot read it.', 60);
    expect(gone.map(textOf)).toEqual(['Says for how long.', '', 'Cannot read it.', '', '  TTL of 30 s']);
  });

  test('is missing where nothing was found: the notes of the step stand there, or that there are none', () => {
    const absent = { ...POINT, evidence: '', automatic: 'absent', final: 'absent' } as const;
    expect(pointLines(absent, NOTES, null, 60).map(textOf)).toContain('  - more');
    expect(pointLines(absent, emptyNotes(), null, 60).map(textOf)).toContain('Nothing was found in your notes; Internals is empty.');
    expect(pointLines({ ...absent, step: null }, NOTES, null, 60).map(textOf)).toContain('Nothing was found in your notes.');
  });
});
