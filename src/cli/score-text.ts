import { type Level, type Point, type Problem, STEPS } from '../core/decks/problem.ts';
import { describeCap, describeTotal, DIMENSIONS_EXPLAINED, nameOfDimension, PRACTICE_ESTIMATE } from '../core/insights/describe-mock.ts';
import type { PointLabel, PointMatch } from '../core/mock/match/match-points.ts';
import { STEP_TITLES } from '../core/mock/notes-markdown.ts';
import { BEST_SCORE, DIMENSION_WEIGHTS, RUBRIC_DIMENSIONS, type RubricDimension } from '../core/mock/rubric.ts';
import type { ScoredNotes } from '../core/mock/score-notes.ts';

const MARKS: Readonly<Record<PointLabel, string>> = { absent: '[ ]', named: '[~]', justified: '[x]' };
const NAME_COLUMNS = 28;
const BAR_COLUMNS = 20;

/** A score for people: the points of each step with what the notes say of them, the dimensions, the total and its meaning. */
export function scoreText(problem: Problem, points: readonly Point[], scored: ScoredNotes, level: Level): string {
  const matches = new Map(scored.points.map((match) => [match.id, match]));
  const steps = STEPS.map((step) => stepText(STEP_TITLES[step], points.filter((point) => point.step === step), matches));
  return [
    `${problem.title}: [x] justified, [~] named, [ ] absent\n`,
    ...steps.filter((text) => text !== ''),
    `${DIMENSIONS_EXPLAINED}\n${RUBRIC_DIMENSIONS.map((dimension) => dimensionText(dimension, scored.dimensions[dimension])).join('')}`,
    `${totalText(scored, level)}\n`,
  ].join('\n');
}

function stepText(title: string, points: readonly Point[], matches: ReadonlyMap<string, PointMatch>): string {
  const lines = points.flatMap(({ id, says }) => {
    const match = matches.get(id);
    if (match === undefined) return [];
    return [`  ${MARKS[match.label]} ${id}`, match.evidence === null ? `        missing: ${says}` : `        "${match.evidence}"`];
  });
  return lines.length === 0 ? '' : `${title}\n${lines.join('\n')}\n`;
}

function dimensionText(dimension: RubricDimension, score: number | null): string {
  if (score === null) return '';
  const filled = Math.round((score / BEST_SCORE) * BAR_COLUMNS);
  const bar = '#'.repeat(filled).padEnd(BAR_COLUMNS, '.');
  return `${nameOfDimension(dimension).padEnd(NAME_COLUMNS)}${bar}  ${score.toFixed(1)} of ${BEST_SCORE}  (weight ${DIMENSION_WEIGHTS[dimension]})\n`;
}

function totalText(scored: ScoredNotes, level: Level): string {
  return [`Total ${describeTotal(scored, level)}`, describeCap(scored), PRACTICE_ESTIMATE].filter((line) => line !== null).join('\n');
}
