import type { NumberCard } from '../decks/card.ts';
import { type AnswerDistance, scoreDistance, scoreExactly } from '../numbers/score.ts';
import { distanceFactor } from '../quantity/distance.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { readAnswer } from '../quantity/read-answer.ts';

/** What became of a typed number. */
export type CheckedNumber =
  /** `factor` is answer / truth. */
  | { readonly kind: 'graded'; readonly distance: AnswerDistance; readonly factor: number }
  /** Not a number, or of another kind (bytes for bytes per second): it is said and may be typed again. */
  | { readonly kind: 'unclear'; readonly message: string };

/**
 * Checks a typed answer against a number card; a bare number is taken in the card's unit.
 * `checkNumber(card, '1 day')` is exact for a card whose answer is 86,400 s.
 */
export function checkNumber(card: NumberCard, typed: string): CheckedNumber {
  const answer = readAnswer(typed, card.unit);
  if (!answer.ok) {
    const { message, suggestion } = answer.error;
    return { kind: 'unclear', message: suggestion === undefined ? message : `${message} (did you mean ${suggestion}?)` };
  }
  const distance = distanceFactor(answer.value, inUnitOf(card, card.quantity));
  if (distance.kind === 'other-dimension') return { kind: 'unclear', message: distance.message };
  const { factor, log10Error } = distance;
  if (card.exact) return { kind: 'graded', distance: scoreExactly(log10Error), factor };
  const [low, high] = card.range ?? [card.quantity, card.quantity];
  const isInRange = answer.value.value >= inUnitOf(card, low).value && answer.value.value <= inUnitOf(card, high).value;
  return { kind: 'graded', distance: isInRange ? 'exact' : scoreDistance(log10Error), factor };
}

function inUnitOf(card: NumberCard, value: number): Quantity {
  const quantity = readAnswer(String(value), card.unit);
  if (!quantity.ok) throw new Error(`${card.id}: ${quantity.error.message}`);
  return quantity.value;
}
