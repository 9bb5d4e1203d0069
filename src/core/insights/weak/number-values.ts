import type { Category } from '../../decks/categories.ts';
import type { DrillFamily } from '../../decks/problem.ts';
import type { NumberOutcome } from '../../events/event.ts';

/** What an answer of the drill is worth, 0 to 1. */
export const NUMBER_VALUES: Readonly<Record<NumberOutcome, number>> = {
  exact: 1,
  good: 1,
  fair: 0.5,
  magnitude: 0.25,
  missed: 0,
  dimension: 0,
  skipped: 0,
};

/** The category that a family of sums belongs to besides estimation. */
export const SIDE_CATEGORIES: Readonly<Partial<Record<DrillFamily, Category>>> = {
  peak: 'scaling-capacity',
  'storage-growth': 'scaling-capacity',
  bandwidth: 'scaling-capacity',
  'fan-out': 'scaling-capacity',
  'cache-memory': 'scaling-capacity',
  boxes: 'scaling-capacity',
  'littles-law': 'scaling-capacity',
  cost: 'scaling-capacity',
  'availability-series': 'reliability',
  'availability-parallel': 'reliability',
  'availability-k-of-n': 'reliability',
  quorum: 'consistency-transactions',
  'id-bits': 'distributed-primitives',
};
