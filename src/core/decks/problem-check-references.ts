import type { CardIds } from './check-ids.ts';
import type { DeckProblem } from './deck-problem.ts';
import { nearestWord } from './nearest-word.ts';
import type { Point } from './problem.ts';
import { faultOf, type FiledPoints, type FiledProblem, pointFault } from './problem-filed.ts';

/** The cards that may be referred to. */
export interface CardTargets {
  readonly cards: CardIds;
  /** For a guess at the card that was meant. */
  readonly cardIds: readonly string[];
  /** Whether there are no other cards. */
  readonly allCards: boolean;
  /** What is shipped refers to nothing unknown. */
  readonly shipped: boolean;
}

/** What a problem may refer to. */
export interface ReferenceTargets extends CardTargets {
  /** The points that all problems share; undefined where they are not known. */
  readonly commonPointIds: ReadonlySet<string> | undefined;
  readonly sourceIds: ReadonlySet<string>;
}

/** Checks what a problem refers to: points of its deep dives, cards, sources, the documents of `covers`. */
export function checkProblemReferences(filed: FiledProblem, targets: ReferenceTargets): DeckProblem[] {
  return [...checkDeepDives(filed, targets), ...checkCards(filed, targets), ...checkSources(filed, targets)];
}

function checkDeepDives(filed: FiledProblem, { commonPointIds }: ReferenceTargets): DeckProblem[] {
  const { deepDives, points } = filed.problem;
  const known = new Set([...points.map(({ id }) => id), ...(commonPointIds ?? [])]);
  return deepDives.flatMap((deepDive, dive) =>
    deepDive.points.flatMap((id, index) => {
      if (known.has(id)) return [];
      const meant = nearestWord(id, known);
      // Without a near one it may be a point of a common.yaml that is not among these files.
      if (commonPointIds === undefined && meant === undefined) return [];
      const advice = meant === undefined ? 'remove it or add that point' : `did you mean ${meant}?`;
      const message = `\`points\` of item ${dive + 1} of \`deepDives\` names ${id}, which is no point of this problem or of common.yaml: ${advice}`;
      return [faultOf(filed, ['deepDives', dive, 'points', index], 'error', message)];
    }),
  );
}

function checkCards(filed: FiledProblem, targets: ReferenceTargets): DeckProblem[] {
  const found = filed.problem.cards.flatMap((id, index) => checkCard(id, filed, ['cards', index], targets));
  return [...found, ...checkPointCards(filed.problem.points, filed, targets)];
}

/** Checks the cards that points of a problem, or of all, refer to. */
export function checkPointCards(points: readonly Point[], filed: FiledProblem | FiledPoints, targets: CardTargets): DeckProblem[] {
  return points.flatMap(({ cards = [] }, point) => cards.flatMap((id, index) => checkCard(id, filed, ['points', point, 'cards', index], targets)));
}

function checkCard(id: string, filed: FiledProblem | FiledPoints, path: readonly (string | number)[], { cards, cardIds, allCards, shipped }: CardTargets): DeckProblem[] {
  const renamed = cards.renamed(id);
  if (renamed !== undefined) return [pointFault(filed, path, 'warning', `\`cards\` names ${id} by a former id: it is ${renamed} now`)];
  if (cards.has(id) || !allCards) return [];
  const meant = nearestWord(id, cardIds);
  const advice = meant === undefined ? 'remove it or add that card' : `did you mean ${meant}?`;
  return [pointFault(filed, path, shipped ? 'error' : 'warning', `\`cards\` names ${id}, which no card has: ${advice}`)];
}

function checkSources(filed: FiledProblem, { sourceIds, shipped }: ReferenceTargets): DeckProblem[] {
  const { sources, covers } = filed.problem;
  if (!shipped && sourceIds.size === 0) return [];
  if (shipped && sources.length === 0) return [faultOf(filed, [], 'error', '`sources` is missing: say where the facts come from')];
  const cited = [
    ...sources.map(({ id }, index) => ({ id, path: ['sources', index] })),
    ...covers.map(({ block }, index) => ({ id: block.slice(0, block.indexOf('/')), path: ['covers', index] })),
  ];
  return cited.flatMap(({ id, path }) => {
    if (sourceIds.has(id)) return [];
    const meant = nearestWord(id, sourceIds);
    const advice = meant === undefined ? 'add it there' : `did you mean ${meant}?`;
    return [faultOf(filed, path, shipped ? 'error' : 'warning', `\`${path[0]}\` names ${id}, which sources.yaml does not have: ${advice}`)];
  });
}
