import { describe, expect, test } from 'vitest';
import { measureColumns } from '../../../../src/core/markdown/graphemes.ts';
import type { DrillResult } from '../../../../src/core/numbers/drill.ts';
import { listQuestions } from '../../../../src/core/numbers/make-question.ts';
import type { Question } from '../../../../src/core/numbers/question.ts';
import { readGuess } from '../../../../src/core/numbers/read-guess.ts';
import type { ThemedLine } from '../../../../src/tui/components/themed-line.ts';
import { layOutResult } from '../../../../src/tui/screens/numbers/result-lines.ts';

const QUESTIONS = listQuestions('lines', 170, null);
const textOf = ({ spans }: ThemedLine) => spans.map(({ text }) => text).join('');

/** A question that was answered too late and far too small, by a range where that is allowed: as much as can be said. */
function resultOf(question: Question): DrillResult {
  const typed = question.judge === 'whole' ? '1' : '0.000001..0.000002 80%';
  const guess = readGuess(question, typed);
  if (guess.kind !== 'scored') throw new Error(`${typed} is no answer to ${question.id}`);
  const { outcome, log10Error, range } = guess;
  const data = { family: question.family, question: question.id, answer: typed, outcome, log10Error, range, elapsedMs: 200_000, limitMs: 60_000, dayShiftMin: 0 };
  return { question, data, guess };
}

describe('an answered question', () => {
  test.each([36, 46, 76, 84])('keeps to %i columns', (columns) => {
    for (const question of QUESTIONS) {
      const { lines } = layOutResult(resultOf(question), columns, 20);
      expect(Math.max(...lines.map((shown) => measureColumns(textOf(shown))))).toBeLessThanOrEqual(columns);
    }
  });

  test('fits 80 x 24 without scrolling, at the price of its blank lines', () => {
    const heights = QUESTIONS.map((question) => layOutResult(resultOf(question), 76, 20).lines.length);
    expect(heights.filter((height) => height > 20).length / heights.length).toBeLessThan(0.02);
  });

  test('lines its steps up as a table, and stacks them where that is too wide', () => {
    const result = resultOf(QUESTIONS.find(({ family }) => family === 'qps') as Question);
    const rowsAt = (columns: number) => layOutResult(result, columns, 40).lines.map(textOf).filter((text) => / = /u.test(text) && !text.startsWith('Trick'));
    const places = rowsAt(76).map((text) => text.indexOf(' = '));
    expect(new Set(places).size).toBe(1);
    expect(layOutResult(result, 36, 40).lines.map(textOf)).toContain('  A second');
  });

  test('begins with the verdict where not all of it fits', () => {
    const { lines, focus } = layOutResult(resultOf(QUESTIONS[0] as Question), 46, 12);
    expect(lines.length).toBeGreaterThan(12);
    expect(textOf(lines[focus] as ThemedLine)).toMatch(/^[✓~✗] /u);
  });
});
