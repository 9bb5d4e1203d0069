import type { Judge } from './question.ts';
import { forReading, type Given, given, type Step } from './tree.ts';

/** A value that a figure can take: as `evaluate` reads it and as the text says it. */
export interface FigureValue {
  readonly calc: string;
  readonly said: string;
}

/** What a question asks for, and how it is worked out. K names the figures that it needs. */
export interface Ask<K extends string> {
  readonly id: string;
  /** The unit asked for; empty for a plain number. */
  readonly unit: string;
  readonly judge: Judge;
  readonly solve: (figures: Readonly<Record<K, Given>>) => Step;
  /** A rule worth knowing by heart. */
  readonly tip?: string;
  /** What the result, in base units, means for the design. */
  readonly meaning: (value: number, figures: Readonly<Record<K, Given>>) => string;
}

/** A situation of some trade with round figures to draw from, and a question about it. */
export interface Scenario {
  /** With the figures as `{name}`. */
  readonly text: string;
  readonly figures: Readonly<Record<string, readonly FigureValue[]>>;
  readonly ask: Ask<string>;
}

/** A kind of sums. */
export interface Family {
  readonly name: string;
  /** The soft limit for one question. */
  readonly limitSeconds: number;
  readonly scenarios: readonly Scenario[];
}

/** A situation for a question; the compiler checks that it has the figures that the question needs. */
export function scenario<K extends string>(ask: Ask<K>, text: string, figures: Readonly<Record<K, readonly FigureValue[]>>): Scenario {
  return { text, figures, ask: ask as unknown as Ask<string> };
}

/**
 * Round values of a figure; `#` stands for the value, and what the text says may leave out the unit's divisor.
 * `values('5 10 20', '# posts/user', '# posts')`
 */
export function values(numbers: string, calc: string, said: string = calc): readonly FigureValue[] {
  return numbers.split(' ').map((number) => ({ calc: calc.replace('#', number), said: forReading(said.replace('#', number)) }));
}

/** Values that are said in words. `named(['1 year', 'a year'], ['30 days', 'a month'])` */
export function named(...pairs: readonly (readonly [calc: string, said: string])[]): readonly FigureValue[] {
  return pairs.map(([calc, said]) => ({ calc, said }));
}

/** Chooses words by size: those of the first limit that the value stays below, else the last. */
export function meaningBySize(limits: readonly (readonly [below: number, text: string])[], beyond: string): (value: number) => string {
  return (value) => limits.find(([below]) => value < below)?.[1] ?? beyond;
}

/** Periods for downtime, in words. */
export const PERIODS = named(['1 year', 'a year'], ['90 days', 'a quarter of 90 days'], ['30 days', 'a month of 30 days'], ['7 days', 'a week']);

/** 86,400 s, in one's head 10^5. */
export const DAY = rounded('1 day', '86,400 s', '10^5 s', 'a day of 86,400 s is about 10^5 s');

/** 31,536,000 s, in one's head 3 * 10^7. */
export const YEAR_IN_SECONDS = rounded('1 year', '31.5 M s', '(3 * 10^7 s)', 'a year is about 3 × 10^7 s');

/** 365 days, in one's head 400. */
export const YEAR_IN_DAYS = rounded('365', '365', '400', '365 days are nearly 400');

function rounded(calc: string, shown: string, quick: string, why: string): Given {
  return { ...given(calc, shown), quick: { calc: quick, why } };
}
