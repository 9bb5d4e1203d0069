import type { NumberRecord } from '../events/progress.ts';
import { HOPELESS_LOG10_ERROR } from '../quantity/distance.ts';
import { describeCalibration, measureCalibration } from './calibration.ts';
import { timesText } from './describe-guess.ts';
import type { DrillResult } from './drill.ts';

/** What a sitting came to. */
export interface DrillSummary {
  readonly answered: number;
  readonly skipped: number;
  /** Within a factor of two, or exactly right where only that counts. */
  readonly good: number;
  /** The middle one of the factors by which guesses of some size were off, 1 and more; null without such. */
  readonly medianFactor: number | null;
  /** Guesses such as 0, that are off by no factor. */
  readonly sizeless: number;
  /** The middle one of the times; null without answers. */
  readonly medianSeconds: number | null;
  readonly overLimit: number;
  readonly ranges: number;
}

/** Sums up the answered questions of a sitting. `summarizeDrill(drill.results)` */
export function summarizeDrill(results: readonly DrillResult[]): DrillSummary {
  const given = results.filter(({ data }) => data.outcome !== 'skipped');
  const errors = given.flatMap(({ data }) => data.log10Error ?? []);
  const sized = errors.filter((error) => error < HOPELESS_LOG10_ERROR);
  const median = middleOf(sized);
  return {
    answered: given.length,
    skipped: results.length - given.length,
    good: given.filter(({ data }) => data.outcome === 'exact' || data.outcome === 'good').length,
    medianFactor: median === null ? null : 10 ** median,
    sizeless: errors.length - sized.length,
    medianSeconds: middleOf(given.map(({ data }) => data.elapsedMs / 1000)),
    overLimit: given.filter(({ data }) => data.limitMs !== null && data.elapsedMs > data.limitMs).length,
    ranges: given.filter(({ data }) => data.range !== null).length,
  };
}

/** A sitting in sentences; calibration, over all sittings, only where this one had ranges. */
export function describeDrill(summary: DrillSummary, records: readonly NumberRecord[]): readonly string[] {
  const { answered, skipped, good, medianFactor, sizeless, medianSeconds, overLimit } = summary;
  if (answered === 0) return [skipped === 0 ? 'No question answered.' : `No question answered, ${skipped} skipped.`];
  const lines = [`${good} of ${answered} within a factor of two${skipped > 0 ? `; ${skipped} skipped` : ''}.`];
  if (medianFactor !== null && medianSeconds !== null) {
    const over = overLimit === 0 ? '' : `, ${overLimit} over the limit`;
    const off = medianFactor < 1.005 ? 'right' : `off by a factor of ${medianFactor < 1.095 ? medianFactor.toFixed(2) : timesText(medianFactor)}`;
    lines.push(`The middle answer was ${off} and took ${Math.round(medianSeconds)} s${over}.`);
  }
  if (sizeless > 0) lines.push(`${sizeless} ${sizeless === 1 ? 'answer' : 'answers'} had no size at all.`);
  if (summary.ranges > 0) lines.push(describeCalibration(measureCalibration(records)));
  return lines;
}

function middleOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
