import { CATEGORIES, type Category } from '../../decks/categories.ts';
import { DIMENSIONS, type Dimension, type ProblemTitle } from '../../decks/problem.ts';
import type { RubricDimension } from '../../mock/rubric.ts';

/** What somebody can be weak at. */
export type Area =
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'dimension'; readonly dimension: RubricDimension };

const DIMENSION_NAMES: Readonly<Record<RubricDimension, string>> = {
  requirements: 'Requirements',
  api_data: 'API and data model',
  high_level: 'High-level design',
  internals: 'Internals',
  tradeoffs: 'Trade-offs',
  reliability: 'Reliability and operations',
  pacing: 'Pacing',
};

/** What screens call an area. Where a category and a dimension share a name, the dimension says where it is seen. */
export function nameOfArea(area: Area, titles: readonly ProblemTitle[]): string {
  switch (area.kind) {
    case 'category':
      return CATEGORIES[area.category];
    case 'problem':
      return titles.find(({ id }) => id === area.problem)?.title ?? area.problem;
    case 'dimension':
      return DIMENSION_NAMES[area.dimension];
  }
}

/** Whether a point's dimension is one that the rubric knows. */
export function isDimension(word: string): word is Dimension {
  return (DIMENSIONS as readonly string[]).includes(word);
}

/** A text that is the same for the same area only. */
export function keyOfArea(area: Area): string {
  switch (area.kind) {
    case 'category':
      return `category/${area.category}`;
    case 'problem':
      return `problem/${area.problem}`;
    case 'dimension':
      return `dimension/${area.dimension}`;
  }
}
