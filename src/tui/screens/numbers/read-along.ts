import { formatQuantity } from '../../../core/quantity/format-quantity.ts';
import type { Quantity } from '../../../core/quantity/quantity.ts';
import { readAnswer } from '../../../core/quantity/read-answer.ts';
import type { Question } from '../../../core/numbers/question.ts';
import { readGuess } from '../../../core/numbers/read-guess.ts';

/**
 * What is typed so far as it would be taken, in the unit asked for: `= 1,157/s`; empty while it cannot be read. Whether it
 * is right, or of the right kind, is not told. `readAlong(question, '500M*0.2/day')`
 */
export function readAlong({ answer, unit, judge }: Pick<Question, 'answer' | 'unit' | 'judge'>, typed: string): string {
  if (typed.trim() === '') return '';
  const guess = readGuess({ answer, unit, judge }, typed);
  if (guess.kind === 'scored') {
    const { value, range } = guess;
    const sure = range === null ? '' : `, ${Math.round(range.sureShare * 100)} % sure`;
    return `= ${formatQuantity(answer.unit === undefined ? plainly(value) : { ...plainly(value), unit: answer.unit })}${sure}`;
  }
  const read = readAnswer(typed, unit);
  return guess.kind === 'other-dimension' && read.ok ? `= ${formatQuantity(plainly(read.value))}` : '';
}

function plainly(value: Quantity): Quantity {
  return { ...value, nouns: new Map() };
}
