import { nameBaseUnit, nameDimension } from '../quantity/dimension.ts';
import { describeAnswer } from './describe-guess.ts';
import type { Question } from './question.ts';

/** What `sysdrill quiz --list --json` prints of a question. Numbers are in base units, as `sysdrill calc --json` gives them. */
export interface QuestionJson {
  readonly id: string;
  readonly family: string;
  readonly question: string;
  readonly figures: Readonly<Record<string, string>>;
  /** What `sysdrill calc` turns into `answer`. */
  readonly expression: string;
  /** The last step's value is the answer. */
  readonly steps: readonly { readonly text: string; readonly expression: string; readonly value: number; readonly unit: string }[];
  readonly answer: number;
  readonly unit: string;
  readonly dimension: string;
  /** The answer for reading. */
  readonly answerText: string;
  /** The unit that the question asks for, in which a bare number is taken; empty for a plain number. */
  readonly askedUnit: string;
  readonly judge: Question['judge'];
  readonly tricks: readonly string[];
  readonly meaning: string;
}

/** A question for scripts. `toQuestionJson(makeQuestion('qps', '7'))` */
export function toQuestionJson(question: Question): QuestionJson {
  const { answer } = question;
  return {
    id: question.id,
    family: question.family,
    question: question.text,
    figures: question.figures,
    expression: question.expression,
    steps: question.steps.map(({ name, sum, valueText, expression, value }) => ({
      text: `${name}: ${sum} = ${valueText}`,
      expression,
      value: value.value,
      unit: nameBaseUnit(value.dimension),
    })),
    answer: answer.value,
    unit: nameBaseUnit(answer.dimension),
    dimension: nameDimension(answer.dimension),
    answerText: describeAnswer(answer),
    askedUnit: question.unit,
    judge: question.judge,
    tricks: question.tricks,
    meaning: question.meaning,
  };
}
