import type { Memory, SchedulerParameters } from './event.ts';

/** The exponent of FSRS-6's forgetting curve: the last of its 21 weights, its default and its bounds. */
const DECAY_WEIGHT = 20;
const DEFAULT_DECAY = 0.1542;
const DECAY_BOUNDS = [0.1, 0.8] as const;
const WEIGHT_COUNT = 21;

const PPM = 1_000_000;

/**
 * The recall that the forgetting curve of FSRS-6 predicts for a study day, in parts per million: whole numbers, so that sums can be
 * taken back exactly. Null for a memory whose stability is no number above 0.
 * `predictRecallPpm(memory, memory.lastDay + memory.stability, parameters)` is 900000.
 * Source: github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm; the same as `retrievability` of core/review.
 */
export function predictRecallPpm({ stability, lastDay }: Memory, day: number, { weights }: SchedulerParameters): number | null {
  if (!(stability > 0) || !Number.isFinite(stability)) return null;
  const isSound = weights?.length === WEIGHT_COUNT && weights.every((weight) => Number.isFinite(weight));
  const weight = isSound ? (weights[DECAY_WEIGHT] ?? DEFAULT_DECAY) : DEFAULT_DECAY;
  const decay = -Math.min(DECAY_BOUNDS[1], Math.max(DECAY_BOUNDS[0], weight));
  const factor = 0.9 ** (1 / decay) - 1;
  return Math.round((1 + (factor * Math.max(0, day - lastDay)) / stability) ** decay * PPM);
}
