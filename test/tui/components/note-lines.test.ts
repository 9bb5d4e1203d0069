import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureColumns } from '../../../src/core/markdown/graphemes.ts';
import { layOutNote, layOutNotes } from '../../../src/tui/components/note-lines.ts';
import type { ThemedLine } from '../../../src/tui/components/themed-line.ts';

const textOf = ({ spans }: ThemedLine) => spans.map(({ text }) => text).join('');
const markedIn = (lines: readonly ThemedLine[]) => lines.flatMap(({ spans }) => spans.filter(({ roles }) => roles.includes('link')).map(({ text }) => text));

describe('layOutNote', () => {
  test('sets what is wrapped below the text of its item', () => {
    expect(layOutNote('- one two three', 9).map(textOf)).toEqual(['- one ', '  two ', '  three']);
    expect(layOutNote('  2. one two', 10).map(textOf)).toEqual(['  2. one ', '     two']);
  });

  test('keeps a drawing as it is', () => {
    expect(layOutNotes('a --> b\n      |\n      v', 20).map(textOf)).toEqual(['a --> b', '      |', '      v']);
  });

  test('marks words, also over a break', () => {
    const mark = { start: 6, end: 15, roles: ['link'] } as const;
    expect(markedIn(layOutNote('- one two three', 40, [], mark))).toEqual(['two three']);
    expect(markedIn(layOutNote('- one two three', 9, [], mark))).toEqual(['two ', 'three']);
  });

  test('lets nothing steer the terminal', () => {
    expect(layOutNote('a\u001b[2Jb\tc', 20).map(textOf)).toEqual(['a [2Jb c']);
  });

  test('has a line for an empty one', () => {
    expect(layOutNotes('a\n\nb', 20)).toHaveLength(3);
  });

  test('loses nothing, stays within its columns and marks exactly the mark', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '日', '.'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), fc.integer({ min: 4, max: 30 }), (note, a, b, columns) => {
        const [start, end] = [Math.min(a, b, note.length), Math.min(Math.max(a, b), note.length)];
        const lines = layOutNote(note, columns, [], { start, end, roles: ['link'] });
        expect(Math.max(...lines.map((shown) => measureColumns(textOf(shown))))).toBeLessThanOrEqual(columns);
        expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(note.replaceAll(' ', ''));
        expect(markedIn(lines).join('')).toBe(note.slice(start, end));
      }),
      { numRuns: 200 },
    );
  });
});
