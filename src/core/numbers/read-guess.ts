import { multiply } from '../quantity/arithmetic.ts';
import { MONEY, MONEY_RATE, sameDimension, TIME } from '../quantity/dimension.ts';
import { distanceFactor } from '../quantity/distance.ts';
import { type Quantity, quantityOf } from '../quantity/quantity.ts';
import type { QuantityError } from '../quantity/quantity-error.ts';
import { readAnswer } from '../quantity/read-answer.ts';
import type { Question } from './question.ts';
import { type AnswerDistance, scoreDistance, scoreExactly } from './score.ts';

/** A range with how sure its author was; bounds in base units, the share from 0 to 1. */
export interface GuessedRange {
  readonly low: number;
  readonly high: number;
  readonly sureShare: number;
  readonly hit: boolean;
}

/** What became of a typed answer. */
export type Guess =
  | {
      readonly kind: 'scored';
      /** What was typed, worked out: of a range its geometric middle. */
      readonly value: Quantity;
      readonly outcome: AnswerDistance;
      readonly log10Error: number;
      /** guess / truth; of an availability by what is missing to 100 %. 0 where there is no ratio. */
      readonly factor: number;
      readonly range: GuessedRange | null;
    }
  /** Another kind of quantity than asked for: bytes for bytes per second. */
  | { readonly kind: 'other-dimension'; readonly message: string }
  /** It cannot be read, or cannot be an answer here. */
  | { readonly kind: 'unclear'; readonly message: string };

type Target = Pick<Question, 'answer' | 'unit' | 'judge'>;

/** How sure one is taken to be who gives a range without saying. */
const DEFAULT_SURE_SHARE = 0.8;
const SECONDS_PER_MONTH = 30 * 86_400;
const SURE = /[\s,;@]+(?:at\s+)?(\d{1,3}(?:\.\d+)?)\s*(?:%(?:\s*sure)?|sure)\s*$/iu;
/** Bounds may be typed with as many digits as they are shown with. */
const ROUNDING = 1e-3;

/**
 * Reads and scores what was typed as an answer: a value, a sum, or a range such as `10k..50k 90%`, of which the geometric
 * middle is the guess. A bare number is taken in the unit asked for. `readGuess(question, '1.2k')`
 */
export function readGuess(target: Target, typed: string): Guess {
  const { text, sureShare } = splitSureness(typed);
  const read = readAnswer(text, target.unit);
  if (!read.ok) return { kind: 'unclear', message: explain(read.error, typed) };
  const guess = asFraction(asMonthlySum(read.value, target), target, text);
  const isRange = guess.low !== undefined && guess.high !== undefined;
  if (isRange && target.judge === 'whole') return { kind: 'unclear', message: 'this has one exact answer: type one whole number' };
  if (sureShare <= 0 || sureShare >= 1) return { kind: 'unclear', message: 'how sure you are lies between 1 and 99 %: 10k..50k 80%' };
  const distance = distanceFactor(judged(guess, target), judged(target.answer, target));
  if (distance.kind === 'other-dimension') return { kind: 'other-dimension', message: distance.message };
  const { log10Error, factor } = distance;
  const outcome = target.judge === 'whole' ? scoreExactly(log10Error) : scoreDistance(log10Error);
  return { kind: 'scored', value: guess, outcome, log10Error, factor, range: isRange ? rangeOf(guess, target, sureShare) : null };
}

/** Cuts `80%`, `80% sure` or `@80%` off the end of a range. */
function splitSureness(typed: string): { readonly text: string; readonly sureShare: number } {
  const found = typed.includes('..') || typed.includes('…') ? SURE.exec(typed) : null;
  if (found === null) return { text: typed, sureShare: DEFAULT_SURE_SHARE };
  return { text: typed.slice(0, found.index), sureShare: Number(found[1]) / 100 };
}

function explain({ message, suggestion }: QuantityError, typed: string): string {
  if (/\d\s+\d+\s*%\s*(?:sure)?\s*$/u.test(typed)) return 'how sure you are goes with a range: 10k..50k 80%';
  return suggestion === undefined ? message : `${message} (did you mean ${suggestion}?)`;
}

/** Where a month's bill is asked for, `$480/month` is `$480`. */
function asMonthlySum(guess: Quantity, { answer }: Target): Quantity {
  if (!sameDimension(answer.dimension, MONEY) || !sameDimension(guess.dimension, MONEY_RATE)) return guess;
  const month = multiply(guess, quantityOf(SECONDS_PER_MONTH, TIME));
  return month.ok ? month.value : guess;
}

/** 0.998 typed for an availability is meant as 99.8 %. */
function asFraction(guess: Quantity, { judge }: Target, text: string): Quantity {
  if (judge !== 'missing' || text.includes('%') || (guess.high ?? guess.value) > 0.01) return guess;
  const whole = (value: number | undefined): number | undefined => (value === undefined ? undefined : value * 100);
  return { ...guess, value: guess.value * 100, low: whole(guess.low), high: whole(guess.high) };
}

/** What is compared: the quantity itself, or what is missing to 100 %. */
function judged(quantity: Quantity, { judge }: Target): Quantity {
  if (judge !== 'missing' || quantity.dimension.time !== 0 || quantity.dimension.data !== 0 || quantity.dimension.money !== 0) return quantity;
  const { low, high } = quantity;
  const missing = low === undefined || high === undefined ? 1 - quantity.value : Math.sqrt(Math.max(0, 1 - low) * Math.max(0, 1 - high));
  return quantityOf(missing);
}

function rangeOf({ low = 0, high = 0 }: Quantity, { answer: { value } }: Target, sureShare: number): GuessedRange {
  const slack = Math.abs(value) * ROUNDING;
  return { low, high, sureShare, hit: low <= value + slack && value - slack <= high };
}
