import type { DeepDive } from '../decks/problem.ts';
import { seededRandom, shuffle } from '../random.ts';

/** How well notes cover a point. */
export type PointLabel = 'absent' | 'named' | 'justified';
export type LabelOf = (pointId: string) => PointLabel;

const THINNESS: Readonly<Record<PointLabel, number>> = { absent: 1, named: 0.5, justified: 0 };
const FEWEST = 2;
const MOST = 3;

/**
 * Where the interviewer steers to: the indices of the two deep dives whose points the notes cover least, and a third one if
 * it is thin as well; the thinnest first, and the seed decides between equals. `chooseDeepDives(problem.deepDives, labelOf, 7)`
 */
export function chooseDeepDives(deepDives: readonly DeepDive[], labelOf: LabelOf, seed: number): readonly number[] {
  const inSeededOrder = shuffle([...deepDives.keys()], seededRandom(`deep-dives/${seed}`));
  const thinness = deepDives.map(({ points }) => thinnessOf(points, labelOf));
  const ranked = inSeededOrder.toSorted((a, b) => (thinness[b] ?? 0) - (thinness[a] ?? 0));
  return ranked.filter((index, rank) => rank < FEWEST || (rank < MOST && (thinness[index] ?? 0) >= THINNESS.named));
}

/** 0 where every point is justified, 1 where none is named. */
function thinnessOf(points: readonly string[], labelOf: LabelOf): number {
  if (points.length === 0) return THINNESS.named;
  return points.reduce((sum, point) => sum + THINNESS[labelOf(point)], 0) / points.length;
}
