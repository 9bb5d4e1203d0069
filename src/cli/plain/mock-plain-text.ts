import type { App } from '../../app.ts';
import type { FinishedMock } from '../../app/finished-mock.ts';
import type { Phase } from '../../core/decks/card.ts';
import { type Problem, STEPS } from '../../core/decks/problem.ts';
import { describePace, describeScores, describeUnseen, DIMENSIONS_EXPLAINED, missedPoints, nameOfDimension, placeOfPoint, PRACTICE_ESTIMATE } from '../../core/insights/describe-mock.ts';
import { missedCards } from '../../core/insights/missed-cards.ts';
import { modelAnswers } from '../../core/mock/model-answers.ts';
import { STEP_TITLES } from '../../core/mock/notes-markdown.ts';
import { BEST_SCORE, DIMENSION_WEIGHTS, RUBRIC_DIMENSIONS } from '../../core/mock/rubric.ts';

/** What a session came to: totals, verdict, dimensions, times, missed points and the cards that come back. */
export function resultText(app: App, mock: FinishedMock): string {
  const { automatic, final, level, points, record, asked } = mock;
  const changed = points.filter((point) => point.final !== point.automatic).length;
  const { headline, remarks } = describeScores(automatic, final, level, changed);
  const lines = [
    `${headline}.`,
    ...remarks,
    ...describeUnseen(record.steps, asked?.hasTwist === true),
    PRACTICE_ESTIMATE,
    '',
    DIMENSIONS_EXPLAINED,
    ...RUBRIC_DIMENSIONS.map((dimension) => {
      const score = final.dimensions[dimension];
      const before = automatic.dimensions[dimension];
      const was = before === null || before === score ? '' : `, automatic ${before.toFixed(1)}`;
      return `${nameOfDimension(dimension)}: ${score === null ? 'not judged' : `${score.toFixed(1)} of ${BEST_SCORE}${was}`} (weight ${DIMENSION_WEIGHTS[dimension]} %)`;
    }),
    '',
    ...describePace(record.steps).map(({ title, spent, planned, remark }) => `${title}: ${spent} of ${planned}${remark === '' ? '' : `, ${remark}`}`),
    '',
    ...missedTexts(app, mock),
  ];
  return `${lines.join('\n')}\n`;
}

function missedTexts(app: App, { points }: FinishedMock): readonly string[] {
  const missed = missedPoints(points);
  if (missed.length === 0) return ['No point was missed.'];
  const due = new Set(missedCards(app.progress(), app.day()));
  const next = [...new Set(missed.flatMap(({ cards = [] }) => cards))].filter((card) => due.has(card));
  return [
    'Missed:',
    ...missed.map((point) => `${point.final}: ${placeOfPoint(point)}: ${point.says}`),
    ...(next.length === 0 ? [] : [`Cards that come next: ${next.join(', ')}`]),
  ];
}

/** Step by step the own notes, then the exemplar and what the problem says to the questions of this session. */
export function exemplarText({ notes, problem, asked }: FinishedMock): string {
  if (problem === undefined) return 'Its problem is no longer in the decks.\n';
  const steps = STEPS.map((step) => `${STEP_TITLES[step]}, yours:\n${notes[step].trim() || 'nothing'}\n\n${STEP_TITLES[step]}, exemplar:\n${problem.exemplar[step].trim()}\n${answersText(problem, asked, step)}`);
  return steps.join('\n');
}

function answersText(problem: Problem, asked: FinishedMock['asked'], step: Phase): string {
  const answers = asked === null ? [] : modelAnswers(problem, asked, step);
  return answers.map(({ label, question, answer }) => `\n${label}: ${question}\nAnswer: ${answer}\n`).join('');
}
