import type { Quantity } from '../quantity/quantity.ts';
import type { WorkedStep } from './tree.ts';

/**
 * How an answer is judged. ratio: by guess / truth. missing: an availability, by what is missing to 100 %, as 99% and
 * 99.9% differ by a factor of ten. whole: only the exact number counts.
 */
export type Judge = 'ratio' | 'missing' | 'whole';

/** A sizing question with all that its answer needs. */
export interface Question {
  /** `<family>/<seed>`, from which it can be made again. */
  readonly id: string;
  /** A drill family, or `walkthrough/<id>`. */
  readonly family: string;
  /** The kind of question within the family. */
  readonly ask: string;
  readonly text: string;
  /** The figures in the text by their names, as `evaluate` reads them. */
  readonly figures: Readonly<Record<string, string>>;
  /** What `evaluate` turns into the answer. */
  readonly expression: string;
  readonly answer: Quantity;
  /** The unit that is asked for, in which a bare number counts; empty for a plain number. */
  readonly unit: string;
  readonly judge: Judge;
  /** Never empty; the last one gives the answer. */
  readonly steps: readonly WorkedStep[];
  /** How to do it in one's head, and how far off that is. */
  readonly tricks: readonly string[];
  /** What the result means for the design. */
  readonly meaning: string;
  /** The soft limit. */
  readonly limitMs: number;
}
