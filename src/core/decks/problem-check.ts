import type { DeckProblem } from './deck-problem.ts';
import { DIMENSIONS, type Point, STEPS } from './problem.ts';
import { checkScale } from './problem-check-scale.ts';
import { faultOf, type FiledPoints, type FiledProblem, pointFault } from './problem-filed.ts';
import { countWords } from './wording.ts';

const MIN_POINTS = 8;
const MIN_CLARIFICATIONS = 6;
const MIN_ASKS = 3;
const MIN_EXEMPLAR_WORDS = 400;
const MAX_EXEMPLAR_WORDS = 700;

/** Checks one problem by itself: that there is enough of everything, and that its figures agree. */
export function checkProblem(filed: FiledProblem): DeckProblem[] {
  return [...checkPoints(filed), ...checkConcepts(filed.problem.points, filed), ...checkClarifications(filed), ...checkExemplar(filed), ...checkScale(filed)];
}

function checkPoints(filed: FiledProblem): DeckProblem[] {
  const { points } = filed.problem;
  const found: DeckProblem[] = [];
  if (points.length < MIN_POINTS) {
    found.push(faultOf(filed, ['points'], 'error', `\`points\` has ${points.length} points of its own: write at least ${MIN_POINTS}`));
  }
  const missing = DIMENSIONS.filter((dimension) => !points.some((point) => point.dimension === dimension));
  if (missing.length > 0) {
    const message = `\`points\` has none of dimension ${missing.join(', ')}: add one, so that an answer can be judged on it`;
    found.push(faultOf(filed, ['points'], 'warning', message));
  }
  return found;
}

/** Checks that notes can be matched against each point, of a problem or of all. */
export function checkConcepts(points: readonly Point[], filed: FiledProblem | FiledPoints): DeckProblem[] {
  return points.flatMap(({ id, concepts = [] }, index) => {
    if (concepts.length > 0 && concepts.every((patterns) => patterns.length > 0)) return [];
    const path = concepts.length > 0 ? ['points', index, 'concepts'] : ['points', index];
    const lack = concepts.length > 0 ? 'has an empty list' : 'is missing';
    return [pointFault(filed, path, 'error', `\`concepts\` of point ${id} ${lack}: list the patterns by which notes that say it are known`)];
  });
}

function checkClarifications(filed: FiledProblem): DeckProblem[] {
  const { clarifications } = filed.problem;
  const found = clarifications.flatMap(({ asks }, index) => {
    if (asks.length >= MIN_ASKS) return [];
    const message = `\`asks\` of item ${index + 1} of \`clarifications\` has ${asks.length} forms: write at least ${MIN_ASKS}, as people ask in many ways`;
    return [faultOf(filed, ['clarifications', index, 'asks'], 'warning', message)];
  });
  if (clarifications.length >= MIN_CLARIFICATIONS) return found;
  const message = `\`clarifications\` has ${clarifications.length} items: write at least ${MIN_CLARIFICATIONS}`;
  return [faultOf(filed, ['clarifications'], 'warning', message), ...found];
}

function checkExemplar(filed: FiledProblem): DeckProblem[] {
  const words = countWords(STEPS.map((step) => filed.problem.exemplar[step]).join('\n'));
  if (MIN_EXEMPLAR_WORDS <= words && words <= MAX_EXEMPLAR_WORDS) return [];
  const advice = words < MIN_EXEMPLAR_WORDS ? 'lengthen' : 'shorten';
  const message = `\`exemplar\` has ${words} words: ${advice} it to ${MIN_EXEMPLAR_WORDS} to ${MAX_EXEMPLAR_WORDS}`;
  return [faultOf(filed, ['exemplar'], 'warning', message)];
}
