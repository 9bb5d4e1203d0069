import { expect, test } from 'vitest';
import { listQuestions } from '../../../src/core/numbers/make-question.ts';
import { toQuestionJson } from '../../../src/core/numbers/question-json.ts';
import { toCalcJson } from '../../../src/core/quantity/calc-json.ts';
import { evaluate } from '../../../src/core/quantity/evaluate.ts';

test('what a script is given agrees with calc: answer and unit are what its expression comes to', () => {
  for (const question of listQuestions('json', 60, null)) {
    const json = toQuestionJson(question);
    const value = evaluate(json.expression);
    if (!value.ok) throw new Error(json.expression);
    const calc = toCalcJson(value.value);
    expect({ answer: json.answer, unit: json.unit, dimension: json.dimension }).toEqual({ answer: calc.value, unit: calc.unit, dimension: calc.dimension });
    expect(json.steps.at(-1)).toMatchObject({ expression: json.expression, value: json.answer, unit: json.unit });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  }
});
