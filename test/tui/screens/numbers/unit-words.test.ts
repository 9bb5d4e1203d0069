import { expect, test } from 'vitest';
import { listQuestions } from '../../../../src/core/numbers/make-question.ts';
import { questionsOf, WALKTHROUGH_IDS } from '../../../../src/core/numbers/walkthroughs.ts';
import { unitInWords } from '../../../../src/tui/screens/numbers/unit-words.ts';

test('every unit that is asked for has words, with its sign beside them', () => {
  const questions = [...listQuestions('units', 400, null), ...WALKTHROUGH_IDS.flatMap((id) => questionsOf(id))];
  const units = new Set(questions.map(({ unit }) => unit).filter((unit) => unit !== ''));
  expect(units.size).toBeGreaterThan(8);
  for (const unit of units) expect(unitInWords(unit).split(' (')).toEqual([expect.stringMatching(/^[a-z ]+$/u), `${unit})`]);
});

test('a unit without words stays as it is', () => {
  expect(unitInWords('PB')).toBe('PB');
});
