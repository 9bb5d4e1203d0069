import type { NumberRecord } from '../events/progress.ts';

/** Ranges that were given with about the same confidence. */
export interface CalibrationLevel {
  /** Their mean stated confidence, 0 to 1. */
  readonly sureShare: number;
  readonly ranges: number;
  readonly hits: number;
}

/** How well stated confidence matches what happened. */
export interface Calibration {
  readonly ranges: number;
  readonly hits: number;
  /** The mean stated confidence, 0 to 1; 0 without ranges. */
  readonly sureShare: number;
  /** The least sure first; levels without ranges are left out. */
  readonly levels: readonly CalibrationLevel[];
  /** few: too few to say. over: fewer hits than stated, so ranges should be wider. */
  readonly verdict: 'few' | 'over' | 'under' | 'fair';
}

/** From how many ranges on a verdict is given. */
export const RANGES_NEEDED = 20;
/** Lower bounds of the levels. */
const LEVELS = [0, 0.6, 0.75, 0.85, 0.95] as const;
/** So many standard errors away counts as a finding: one in twenty by chance. */
const STANDARD_ERRORS = 1.96;

/** How well the ranges' confidence held, over all answers. `measureCalibration(progress.numbers)` */
export function measureCalibration(records: readonly NumberRecord[]): Calibration {
  const ranges = records.flatMap(({ range }) => range ?? []);
  const levels = LEVELS.map((from, i) => {
    const below = LEVELS[i + 1] ?? Infinity;
    return summarize(ranges.filter(({ sureShare }) => sureShare >= from && sureShare < below));
  });
  const all = summarize(ranges);
  const hitShare = all.hits / all.ranges;
  // Each hit is a toss of its own coin: the variances of the single tosses add up.
  const variance = ranges.reduce((sum, { sureShare }) => sum + sureShare * (1 - sureShare), 0);
  const tolerance = (STANDARD_ERRORS * Math.sqrt(variance)) / all.ranges;
  const gap = hitShare - all.sureShare;
  const verdict = all.ranges < RANGES_NEEDED ? 'few' : gap < -tolerance ? 'over' : gap > tolerance ? 'under' : 'fair';
  return { ...all, levels: levels.filter((level) => level.ranges > 0), verdict };
}

/** The calibration in a sentence or two. `describeCalibration(measureCalibration(progress.numbers))` */
export function describeCalibration({ ranges, hits, sureShare, verdict }: Calibration): string {
  if (verdict === 'few') return `${ranges} of ${RANGES_NEEDED} ranges given: then this says how well your confidence holds.`;
  const found = `Of ${ranges} ranges, given with ${percent(sureShare)} confidence on average, ${hits} held (${percent(hits / ranges)}).`;
  if (verdict === 'over') return `${found} Make them wider.`;
  return verdict === 'under' ? `${found} You can make them narrower.` : `${found} That matches.`;
}

function summarize(ranges: readonly { readonly sureShare: number; readonly hit: boolean }[]): CalibrationLevel {
  const sureShare = ranges.length === 0 ? 0 : ranges.reduce((sum, range) => sum + range.sureShare, 0) / ranges.length;
  return { sureShare, ranges: ranges.length, hits: ranges.filter(({ hit }) => hit).length };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
