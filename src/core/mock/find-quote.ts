import type { Phase } from '../decks/card.ts';
import { STEPS } from '../decks/problem.ts';
import type { Notes } from './notes-markdown.ts';

/** Where the words that earned a point stand. */
export interface Quote {
  readonly step: Phase;
  /** The lines of that step's notes. */
  readonly lines: readonly string[];
  /** Index of the line that holds the words, and the offsets of them in it. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds words of the notes: in the step that the point belongs to, else in the first step that has them. Null where they no
 * longer stand there, as in a transcript that was changed by hand. `findQuote({ ...emptyNotes(), api: 'GET /x' }, '/x', null)?.start` is 4.
 */
export function findQuote(notes: Notes, words: string, step: Phase | null): Quote | null {
  if (words === '') return null;
  for (const at of step === null ? STEPS : [step, ...STEPS]) {
    const lines = notes[at].split('\n');
    const line = lines.findIndex((text) => text.includes(words));
    if (line < 0) continue;
    const start = lines[line]?.indexOf(words) ?? 0;
    return { step: at, lines, line, start, end: start + words.length };
  }
  return null;
}
