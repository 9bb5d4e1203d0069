import type { NumberCard } from '../decks/card.ts';
import type { AnswerDistance } from './propose-grade.ts';

/** What became of a typed number. */
export type CheckedNumber =
  | { readonly kind: 'graded'; readonly distance: AnswerDistance; readonly factor: number }
  /** Not a number, or of another kind (seconds for bytes): it is said and may be typed again. */
  | { readonly kind: 'unclear'; readonly message: string };

/** Checks a typed answer against a number card. `checkNumber(card, '86,400 s')` */
export function checkNumber(card: NumberCard, typed: string): CheckedNumber {
  const value = Number(typed.replaceAll(/[,_\s]/gu, ''));
  if (typed.trim() === '' || !Number.isFinite(value)) {
    return { kind: 'unclear', message: `"${typed}" is not a number` };
  }
  const factor = value / card.quantity;
  const error = Math.abs(Math.log10(factor));
  const inRange = card.range !== undefined && value >= card.range[0] && value <= card.range[1];
  if (card.exact) return { kind: 'graded', distance: value === card.quantity ? 'exact' : 'missed', factor };
  return { kind: 'graded', distance: inRange ? 'exact' : distanceOf(error), factor };
}

function distanceOf(error: number): AnswerDistance {
  if (error <= 0.1) return 'exact';
  if (error <= 0.3) return 'good';
  if (error <= 0.5) return 'fair';
  return error <= 1 ? 'magnitude' : 'missed';
}
