import type { FinishedMock, FinishedPoint } from '../../../app/finished-mock.ts';
import {
  describePace, describeScores, describeUnseen, DIMENSIONS_EXPLAINED, LABEL_SIGNS, missedPoints, nameOfDimension, placeOfPoint, PRACTICE_ESTIMATE, type StepPace,
} from '../../../core/insights/describe-mock.ts';
import { BEST_SCORE, DIMENSION_WEIGHTS, judgeScore, RUBRIC_DIMENSIONS, type RubricDimension, type Verdict } from '../../../core/mock/rubric.ts';
import { barText } from '../../components/bar.ts';
import { LABEL_ROLES } from '../../components/label-look.ts';
import { layOutNote } from '../../components/note-lines.ts';
import { line, type ThemedLine, type ThemedSpan } from '../../components/themed-line.ts';
import type { Role } from '../../theme.ts';
import { besideEachOther } from './beside-each-other.ts';

const VERDICT_ROLES: Readonly<Record<Verdict, Role>> = { 'no-hire': 'warn', lean: 'accent', hire: 'good', strong: 'good' };
const NAME_COLUMNS = 27;
const BAR_COLUMNS = 16;
/** From this width on the times stand beside the dimensions. */
const BESIDE_COLUMNS = 115;
const DIMENSION_COLUMNS = 72;

/** A whole session: totals and verdict, dimensions, pacing, what was missed and which cards it brings. */
export function resultLines(mock: FinishedMock, dueCards: readonly string[], columns: number): readonly ThemedLine[] {
  const dimensions = dimensionLines(mock);
  const paces = paceLines(describePace(mock.record.steps));
  const middle = columns >= BESIDE_COLUMNS ? besideEachOther(dimensions, paces, DIMENSION_COLUMNS) : [...dimensions, line(''), ...paces];
  return [...totalLines(mock, columns), line(''), ...layOutNote(DIMENSIONS_EXPLAINED, columns, ['dim']), ...middle, line(''), ...missedLines(mock, dueCards, columns)];
}

function totalLines({ automatic, final, level, points, record, asked }: FinishedMock, columns: number): readonly ThemedLine[] {
  const changed = points.filter((point) => point.final !== point.automatic).length;
  const { headline, remarks } = describeScores(automatic, final, level, changed);
  return [
    ...layOutNote(headline, columns, [VERDICT_ROLES[judgeScore(final, level)], 'strong']),
    ...layOutNote([...remarks, ...describeUnseen(record.steps, asked?.hasTwist === true)].join(' '), columns),
    ...layOutNote(PRACTICE_ESTIMATE, columns, ['dim']),
  ];
}

function dimensionLines({ automatic, final }: FinishedMock): readonly ThemedLine[] {
  return RUBRIC_DIMENSIONS.map((dimension): ThemedLine => {
    const score = final.dimensions[dimension];
    const before = automatic.dimensions[dimension];
    const changed = before === score || before === null ? '' : `  was ${before.toFixed(1)}`;
    return {
      wide: false,
      spans: [
        ...nameSpans(dimension),
        ...(score === null
          ? [{ text: 'not judged', roles: ['dim' as const] }]
          : [
              { text: barText(score / BEST_SCORE, BAR_COLUMNS).padEnd(BAR_COLUMNS, '·'), roles: [scoreRole(score)] },
              { text: `  ${score.toFixed(1)} of ${BEST_SCORE}`, roles: [] },
              { text: changed, roles: ['dim' as const] },
            ]),
      ],
    };
  });
}

function nameSpans(dimension: RubricDimension): readonly ThemedSpan[] {
  return [
    { text: nameOfDimension(dimension).padEnd(NAME_COLUMNS), roles: [] },
    { text: `${String(DIMENSION_WEIGHTS[dimension]).padStart(2)} %  `, roles: ['dim'] },
  ];
}

/** Below half, up to three quarters, above. */
function scoreRole(score: number): Role {
  if (score < BEST_SCORE / 2) return 'warn';
  return score < 0.75 * BEST_SCORE ? 'accent' : 'good';
}

function paceLines(paces: readonly StepPace[]): readonly ThemedLine[] {
  return paces.map(({ title, spent, planned, verdict, remark }): ThemedLine => ({
    wide: false,
    spans: [
      { text: title.padEnd(14), roles: [] },
      { text: spent.padStart(6), roles: [] },
      { text: ` of ${planned.padStart(5)}  `, roles: ['dim'] },
      { text: remark === '' ? '' : `! ${remark}`, roles: [verdict === 'over' ? 'bad' : 'warn'] },
    ],
  }));
}

function missedLines({ points }: FinishedMock, dueCards: readonly string[], columns: number): readonly ThemedLine[] {
  const missed = missedPoints(points);
  if (missed.length === 0) return [line('No point was missed.', 'good')];
  const absent = missed.filter(({ final }) => final === 'absent').length;
  const cards = new Set(missed.flatMap((point) => point.cards ?? []));
  const due = dueCards.filter((card) => cards.has(card)).length;
  return [
    ...layOutNote(`Missed: ${absent} absent, ${missed.length - absent} named without a reason. ${comingBack(cards.size, due)}`, columns, ['strong']),
    ...missed.flatMap((point) => missedLine(point, dueCards, columns)),
  ];
}

function comingBack(cards: number, due: number): string {
  if (cards === 0) return 'No card teaches them.';
  if (due === 0) return cards === 1 ? 'Their card was graded since.' : `All ${cards} cards of them were graded since.`;
  return `${cards} ${cards === 1 ? 'card teaches' : 'cards teach'} them; ${due} (marked ↻) ${due === 1 ? 'comes' : 'come'} next, before new ones.`;
}

function missedLine(point: FinishedPoint, dueCards: readonly string[], columns: number): readonly ThemedLine[] {
  const { final, says, cards = [] } = point;
  const head: ThemedSpan = { text: `${LABEL_SIGNS[final]} `, roles: [LABEL_ROLES[final]] };
  const text = layOutNote(`${placeOfPoint(point)}: ${says}`, columns - 2);
  const named = cards.map((card) => (dueCards.includes(card) ? `↻ ${card}` : card));
  return [
    line(''),
    ...text.map((shown, i) => ({ ...shown, spans: [i === 0 ? head : { text: '  ', roles: [] }, ...shown.spans] })),
    ...(named.length === 0 ? [] : layOutNote(`    ${named.join(', ')}`, columns, ['dim'])),
  ];
}
