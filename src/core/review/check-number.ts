import type { NumberCard } from '../decks/card.ts';
import { distanceFactor } from '../quantity/distance.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { readAnswer } from '../quantity/read-answer.ts';
import type { AnswerDistance } from './propose-grade.ts';

/** What became of a typed number. */
export type CheckedNumber =
  /** `factor` is answer / truth. */
  | { readonly kind: 'graded'; readonly distance: AnswerDistance; readonly factor: number }
  /** Not a number, or of another kind (bytes for bytes per second): it is said and may be typed again. */
  | { readonly kind: 'unclear'; readonly message: string };

/** Exact figures allow for the last bit of a float, no more. */
const EXACT_LOG10_ERROR = 1e-9;

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
  if (card.exact) {
    return { kind: 'graded', distance: log10Error <= EXACT_LOG10_ERROR ? 'exact' : 'missed', factor };
  }
  const [low, high] = card.range ?? [card.quantity, card.quantity];
  const isInRange = answer.value.value >= inUnitOf(card, low).value && answer.value.value <= inUnitOf(card, high).value;
  return { kind: 'graded', distance: isInRange ? 'exact' : distanceOf(log10Error), factor };
}

/**
 * The word for a distance in powers of ten: within 0.1 exact, 0.3 (a factor of 2) good, 0.5 (of 3) fair, 1 the right
 * magnitude.
 */
function distanceOf(log10Error: number): AnswerDistance {
  if (log10Error <= 0.1) return 'exact';
  if (log10Error <= 0.3) return 'good';
  if (log10Error <= 0.5) return 'fair';
  return log10Error <= 1 ? 'magnitude' : 'missed';
}

function inUnitOf(card: NumberCard, value: number): Quantity {
  const quantity = readAnswer(String(value), card.unit);
  if (!quantity.ok) throw new Error(`${card.id}: ${quantity.error.message}`);
  return quantity.value;
}
