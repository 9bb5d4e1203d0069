import type { BenchHome } from './bench-home.ts';

/** A data folder to measure in, named as the tables name it. */
export type BenchSize = Pick<BenchHome, 'cards' | 'reviews' | 'deckForm'> & { readonly name: string };

/** What sessions and first frames are measured with; the largest take minutes to make. */
export const SIZES: readonly BenchSize[] = [
  { name: 'shipped decks, a year of reviews', cards: 0, reviews: 7_300 },
  { name: '1,000 further cards, 1,000 reviews', cards: 1_000, reviews: 1_000 },
  { name: '10,000 further cards, 50,000 reviews', cards: 10_000, reviews: 50_000 },
];
export const LARGE_SIZES: readonly BenchSize[] = [
  { name: '50,000 further cards, 500,000 reviews', cards: 50_000, reviews: 500_000 },
  { name: '100,000 further cards, 500,000 reviews', cards: 100_000, reviews: 500_000 },
];

/** The first start with a deck. */
export const DECK_SIZES: readonly BenchSize[] = [
  { name: 'compile a deck of 1,000 cards, a field a line', cards: 1_000, reviews: 0 },
  { name: 'compile a deck of 1,000 cards, any YAML', cards: 1_000, reviews: 0, deckForm: 'yaml' },
  { name: 'compile a deck of 10,000 cards, a field a line', cards: 10_000, reviews: 0 },
];
export const LARGE_DECK_SIZES: readonly BenchSize[] = [
  { name: 'compile a deck of 50,000 cards, a field a line', cards: 50_000, reviews: 0 },
  { name: 'compile a deck of 50,000 cards, any YAML', cards: 50_000, reviews: 0, deckForm: 'yaml' },
];

/** A start without progress.json. */
export const LOG_SIZES: readonly BenchSize[] = [
  { name: 'fold a log of 1,000 reviews', cards: 200, reviews: 1_000 },
  { name: 'fold a log of 50,000 reviews', cards: 5_000, reviews: 50_000 },
];
export const LARGE_LOG_SIZES: readonly BenchSize[] = [{ name: 'fold a log of 500,000 reviews', cards: 50_000, reviews: 500_000 }];
