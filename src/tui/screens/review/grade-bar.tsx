import { Box } from 'ink';
import { type App, reviewWorld } from '../../../app.ts';
import type { Grade } from '../../../core/events/event.ts';
import { formatInterval } from '../../../core/review/format-interval.ts';
import { previewInRun } from '../../../core/review/run.ts';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line, type ThemedLine, type ThemedSpan } from '../../components/themed-line.ts';
import { type AnswerState, proposedGrade } from '../../card-view/answer-state.ts';

/** Rows that the four grades take. */
export const GRADE_BAR_ROWS = 2;
/** A grade stands in so many columns, and one apart from the next; in less on a narrow screen. */
const CELL_COLUMNS = 12;

const GRADES = [
  { grade: 1, name: 'Again', role: 'bad' },
  { grade: 2, name: 'Hard', role: 'warn' },
  { grade: 3, name: 'Good', role: 'good' },
  { grade: 4, name: 'Easy', role: 'accent' },
] as const;

/** The four grades with the interval that each would give; the one that Enter gives is marked. */
export function GradeBar({
  app,
  card,
  answer,
  isCram,
  columns,
}: {
  readonly app: App;
  readonly card: string;
  readonly answer: AnswerState;
  readonly isCram: boolean;
  readonly columns: number;
}) {
  const moment = app.moment();
  const preview = isCram ? null : previewInRun(reviewWorld(app), card);
  const proposed = proposedGrade(answer);
  const intervalOf = (grade: Grade): string => (preview === null ? '' : formatInterval(preview[grade], moment.atMs));
  const aloud = GRADES.map(({ grade, name }) => [`${grade} ${name}`, intervalOf(grade), grade === proposed ? '(Enter)' : ''].filter(Boolean).join(' '));
  const cell = Math.min(CELL_COLUMNS, Math.floor((columns - 1) / GRADES.length) - 1);
  const names: ThemedLine = {
    wide: false,
    spans: GRADES.flatMap(({ grade, name, role }): readonly ThemedSpan[] => [
      { text: grade === proposed ? '›' : ' ', roles: ['accent'] },
      { text: String(grade), roles: ['key'] },
      { text: ' ', roles: [] },
      { text: name, roles: [role] },
      { text: ' '.repeat(Math.max(1, cell - 2 - name.length)), roles: [] },
    ]),
  };
  const intervals = line(GRADES.map(({ grade }) => `   ${intervalOf(grade)}`.slice(0, cell).padEnd(cell + 1)).join('').trimEnd(), 'dim');
  return (
    <Box height={GRADE_BAR_ROWS} flexShrink={0} paddingX={1} aria-label={`Grades: ${aloud.join(', ')}`}>
      <StyledLines lines={[names, intervals]} columns={columns - 2} height={GRADE_BAR_ROWS} top={0} left={0} />
    </Box>
  );
}
