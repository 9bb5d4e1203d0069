import type { NumberOutcome } from '../events/event.ts';
import { formatQuantity } from '../quantity/format-quantity.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { describeAnswer, describeFactor } from './describe-guess.ts';
import type { DrillResult } from './drill.ts';

/** What is said of an answer, part by part, so that a screen can give each its place. */
export interface ResultText {
  readonly outcome: NumberOutcome;
  /** `Good: 1.4 times too large.` */
  readonly verdict: string;
  /** What was typed, worked out; null where nothing of the right kind was. */
  readonly yours: string | null;
  readonly truth: string;
  readonly range: string | null;
  /** Only where there is a limit. */
  readonly time: string | null;
  readonly steps: readonly string[];
  readonly tricks: readonly string[];
  readonly meaning: string;
}

const WORDS: Readonly<Record<Exclude<NumberOutcome, 'skipped'>, string>> = {
  exact: 'Very close',
  good: 'Good',
  fair: 'Fair',
  magnitude: 'Right magnitude',
  missed: 'Missed',
  dimension: 'Another kind of quantity',
};

/** Puts an answered question into words. `explainResult(drill.state.result)` */
export function explainResult(result: DrillResult): ResultText {
  const { question, data } = result;
  return {
    outcome: data.outcome,
    verdict: describeVerdict(result),
    yours: describeYours(result),
    truth: describeAnswer(question.answer),
    range: describeRange(result),
    time: data.limitMs === null ? null : describeTime(data.elapsedMs, data.limitMs),
    steps: question.steps.map(({ name, sum, valueText }) => `${name}: ${sum} = ${valueText}`),
    tricks: question.tricks,
    meaning: question.meaning,
  };
}

function describeVerdict({ question, data, guess }: DrillResult): string {
  if (data.outcome === 'skipped' || guess === null) return 'Skipped.';
  if (guess.kind !== 'scored') return `${WORDS.dimension}: ${guess.message}.`;
  const off = describeFactor(guess.factor, question.judge);
  return off === null ? 'Spot on.' : `${WORDS[data.outcome]}: ${off}.`;
}

function describeYours({ question, data, guess }: DrillResult): string | null {
  if (guess?.kind !== 'scored') return null;
  const value = formatQuantity(inUnitOf(question.answer, guess.value.value));
  return data.range === null ? value : `${value}, the middle of the range`;
}

function describeRange({ question: { answer }, data: { range } }: DrillResult): string | null {
  if (range === null) return null;
  const show = (value: number): string => formatQuantity(inUnitOf(answer, value));
  const held = range.hit ? 'holds the answer' : `misses the answer, which is ${answer.value < range.low ? 'below' : 'above'} it`;
  return `Your range, ${show(range.low)} to ${show(range.high)}, given with ${Math.round(range.sureShare * 100)} %, ${held}.`;
}

/** A value in base units, shown in the unit of the answer. */
function inUnitOf(answer: Quantity, value: number): Quantity {
  return { ...answer, value, nouns: new Map() };
}

function describeTime(elapsedMs: number, limitMs: number): string {
  const [taken, limit] = [Math.round(elapsedMs / 1000), Math.round(limitMs / 1000)];
  return taken <= limit ? `${taken} s` : `${taken} s, over the ${limit} s that an interview leaves you`;
}
