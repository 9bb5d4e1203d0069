import { DRILL_FAMILIES, type DrillFamily } from '../decks/problem.ts';
import type { NumberRecord } from '../events/progress.ts';
import type { Random } from '../random.ts';
import { isDrillFamily } from './families.ts';

/** How one stands with a family. */
export interface FamilyStanding {
  readonly family: DrillFamily;
  readonly answers: number;
  /** Mean |log10(guess / truth)| of late, as `errorOf` counts it, drawn towards `PRIOR_ERROR` while answers are few. */
  readonly error: number;
  /** How uncertain the error is: 1 without answers, falling with their number and rising again with time. */
  readonly doubt: number;
}

/** An error of a factor of 3: what is assumed before anything was answered. */
const PRIOR_ERROR = 0.5;
const PRIOR_ANSWERS = 1;
/** Wide of the mark is wide of the mark: beyond a factor of 30 it makes no difference. */
const LARGEST_ERROR = 1.5;
/** Each answer weighs so much of the one after it, and half after a month. */
const WEIGHT_PER_ANSWER = 0.8;
const HALVED_AFTER_DAYS = 30;
/** What full doubt adds to a family's weight, and the least weight that any has. */
const WEIGHT_OF_DOUBT = 0.3;
const LEAST_WEIGHT = 0.05;

/**
 * What an answer counts as, in powers of ten: its distance; a factor of 10 where there is no guess of the right kind, and
 * at least that where an exact figure was missed.
 */
export function errorOf({ outcome, log10Error }: Pick<NumberRecord, 'outcome' | 'log10Error'>): number {
  if (log10Error === null) return 1;
  return Math.min(LARGEST_ERROR, outcome === 'missed' ? Math.max(1, log10Error) : log10Error);
}

/** So many answers of late say how one stands. */
const LATEST_ANSWERS = 10;

/** By what factor, 1 and more, the latest answers were off, as the mean of powers of ten; 1 without answers. `lateFactor(records)` */
export function lateFactor(records: readonly NumberRecord[]): number {
  const latest = records.slice(-LATEST_ANSWERS);
  return latest.length === 0 ? 1 : 10 ** (latest.reduce((sum, record) => sum + errorOf(record), 0) / latest.length);
}

/** How one stands with each family on a study day, in the order of `DRILL_FAMILIES`. `measureFamilies(progress.numbers, day)` */
export function measureFamilies(records: readonly NumberRecord[], day: number): readonly FamilyStanding[] {
  return DRILL_FAMILIES.map((family) => {
    const own = records.filter((record) => record.family === family);
    let weights = PRIOR_ANSWERS;
    let errors = PRIOR_ANSWERS * PRIOR_ERROR;
    for (const [i, record] of own.toReversed().entries()) {
      const weight = WEIGHT_PER_ANSWER ** i * 0.5 ** (Math.max(0, day - record.day) / HALVED_AFTER_DAYS);
      weights += weight;
      errors += weight * errorOf(record);
    }
    return { family, answers: own.length, error: errors / weights, doubt: 1 / weights };
  });
}

/**
 * Draws the family that comes next: the larger its error and the doubt about it, the more often; never the last one again
 * while there are others.
 */
export function chooseFamily(records: readonly NumberRecord[], day: number, last: string | null, random: Random): DrillFamily {
  const others = measureFamilies(records, day).filter(({ family }) => family !== last);
  const weighed = others.map(({ family, error, doubt }) => ({ family, weight: Math.max(LEAST_WEIGHT, error + WEIGHT_OF_DOUBT * doubt) }));
  let left = random() * weighed.reduce((sum, { weight }) => sum + weight, 0);
  for (const { family, weight } of weighed) {
    left -= weight;
    if (left < 0) return family;
  }
  return last !== null && isDrillFamily(last) ? last : 'qps';
}
