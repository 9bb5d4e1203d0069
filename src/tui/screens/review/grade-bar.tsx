import { Box, Text } from 'ink';
import { type App, reviewWorld } from '../../../app.ts';
import type { Grade } from '../../../core/events/event.ts';
import { formatInterval } from '../../../core/review/format-interval.ts';
import { previewInRun } from '../../../core/review/run.ts';
import { useTheme } from '../../theme-context.ts';
import { type AnswerState, proposedGrade } from '../../card-view/answer-state.ts';

/** Rows that the four grades take. */
export const GRADE_BAR_ROWS = 2;

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
}: {
  readonly app: App;
  readonly card: string;
  readonly answer: AnswerState;
  readonly isCram: boolean;
}) {
  const theme = useTheme();
  const moment = app.moment();
  const preview = isCram ? null : previewInRun(reviewWorld(app), card);
  const proposed = proposedGrade(answer);
  const intervalOf = (grade: Grade): string => (preview === null ? '' : formatInterval(preview[grade], moment.atMs));
  const aloud = GRADES.map(({ grade, name }) => [`${grade} ${name}`, intervalOf(grade), grade === proposed ? '(Enter)' : ''].filter(Boolean).join(' '));
  return (
    <Box height={GRADE_BAR_ROWS} flexShrink={0} paddingX={1} columnGap={1} aria-label={`Grades: ${aloud.join(', ')}`}>
      {GRADES.map(({ grade, name, role }) => (
        <Box key={grade} flexDirection="column" width={12}>
          <Text wrap="truncate">
            <Text {...theme.accent}>{grade === proposed ? '›' : ' '}</Text>
            <Text {...theme.key}>{grade}</Text> <Text {...theme[role]}>{name}</Text>
          </Text>
          <Text {...theme.dim} wrap="truncate">
            {`   ${intervalOf(grade)}`}
          </Text>
        </Box>
      ))}
    </Box>
  );
}
