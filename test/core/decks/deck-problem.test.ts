import { expect, it } from 'vitest';
import { compareDeckProblems, type DeckProblem, formatDeckProblem } from '../../../src/core/decks/deck-problem.ts';

const problem = (fields: Partial<DeckProblem>): DeckProblem => ({ file: 'a.yaml', line: 3, severity: 'error', message: 'is wrong', ...fields });

it('formatDeckProblem writes a place that editors can jump to', () => {
  expect(formatDeckProblem(problem({ column: 5, cardId: 'a/b' }))).toBe('a.yaml:3:5: error: a/b: is wrong');
  expect(formatDeckProblem(problem({ severity: 'warning' }))).toBe('a.yaml:3: warning: is wrong');
  expect(formatDeckProblem(problem({ line: 0 }))).toBe('a.yaml: error: is wrong');
});

it('compareDeckProblems orders by file, line and column', () => {
  const ordered = [problem({ line: 1 }), problem({ column: 2 }), problem({ column: 10 }), problem({ line: 20 }), problem({ file: 'b.yaml', line: 1 })];
  expect(ordered.toReversed().toSorted(compareDeckProblems)).toEqual(ordered);
});
