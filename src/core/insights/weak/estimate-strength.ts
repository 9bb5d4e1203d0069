/** What a piece of evidence comes from. */
export const SOURCES = ['forecast', 'tests', 'numbers', 'points', 'pacing'] as const;
export type Source = (typeof SOURCES)[number];

/** Pieces of one source: how much they weigh together, and the weight that was earned of it. */
export interface Evidence {
  readonly weight: number;
  readonly credit: number;
}

export type EvidenceBySource = Readonly<Record<Source, Evidence>>;

/** What is good enough, for each source, 0 to 1. */
export type Targets = Readonly<Record<Source, number>>;

/** How strong somebody is in something, 0 to 1, with the bounds of an 80 % range. */
export interface Strength {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** What would be good enough, given where the evidence comes from. */
  readonly target: number;
  /** What the evidence weighs; a test of memory from today weighs 1. */
  readonly weight: number;
}

/** The person's own usual weighs so much in every estimate: few data stay close to it. */
const PRIOR_WEIGHT = 6;
/** And in that usual what is good enough weighs so much. */
const TARGET_WEIGHT = 5;
/** No source drowns the others: beyond this the rest of it counts no more. */
const MOST_WEIGHT = 80;
/** Standard deviations on either side that hold 80 % of a normal distribution. */
const RANGE_DEVIATIONS = 1.2816;
/** A logit of 0 or 1 has no end. */
const EDGE = 0.001;

/** What is usual for somebody: the mean of all evidence of each source, drawn towards the target while there is little. */
export function usualStrength(all: EvidenceBySource, targets: Targets): Targets {
  const mean = (source: Source): number => (all[source].credit + TARGET_WEIGHT * targets[source]) / (all[source].weight + TARGET_WEIGHT);
  return Object.fromEntries(SOURCES.map((source) => [source, mean(source)])) as unknown as Targets;
}

/**
 * The strength that evidence speaks for: a beta distribution from what is usual and the weighed pieces, its range by the normal
 * distribution of its logit (delta method: variance 1/a + 1/b). Without evidence it is what is usual for predicted recall.
 * `estimateStrength(evidence, usualStrength(all, targets), targets)`
 */
export function estimateStrength(evidence: EvidenceBySource, usual: Targets, targets: Targets): Strength {
  let weight = 0;
  let credit = 0;
  let usualSum = 0;
  let targetSum = 0;
  for (const source of SOURCES) {
    const own = evidence[source];
    const counted = Math.min(own.weight, MOST_WEIGHT);
    if (counted <= 0) continue;
    weight += counted;
    credit += (own.credit / own.weight) * counted;
    usualSum += usual[source] * counted;
    targetSum += targets[source] * counted;
  }
  const prior = weight > 0 ? usualSum / weight : usual.forecast;
  const target = weight > 0 ? targetSum / weight : targets.forecast;
  const a = credit + PRIOR_WEIGHT * prior;
  const b = weight - credit + PRIOR_WEIGHT * (1 - prior);
  const middle = logit(a / (a + b));
  const reach = RANGE_DEVIATIONS * Math.sqrt(1 / a + 1 / b);
  return { mean: a / (a + b), low: fromLogit(middle - reach), high: fromLogit(middle + reach), target, weight };
}

/**
 * How far even the upper bound falls short of the target, in logits; negative where it does not. So few data, whose range is
 * wide, never rank as weak. `shortfall({ mean: 0.6, low: 0.5, high: 0.7, target: 0.9, weight: 20 })` is 1.35.
 */
export function shortfall({ high, target }: Strength): number {
  return logit(target) - logit(high);
}

/**
 * Where the target lies in the upper half of the range, 0 at the mean and 1 at the upper bound: from 1 on it is nine to one that
 * the strength is below it. `doubtShare({ mean: 0.8, low: 0.7, high: 0.87, target: 0.87, weight: 30 })` is 1.
 */
export function doubtShare({ mean, high, target }: Strength): number {
  return (logit(target) - logit(mean)) / Math.max(EDGE, logit(high) - logit(mean));
}

function logit(share: number): number {
  const inner = Math.min(1 - EDGE, Math.max(EDGE, share));
  return Math.log(inner / (1 - inner));
}

function fromLogit(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
