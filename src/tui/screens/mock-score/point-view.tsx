import { Box } from 'ink';
import { titleOfStep } from '../../../core/insights/describe-mock.ts';
import { Frame } from '../../components/frame.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { FRAME_ROWS, TEXT_COLUMNS } from '../../size.ts';
import { labelLine, pointLines } from './point-lines.ts';
import { scrollNotice } from './scroll-notice.ts';
import { scrollKeys } from '../../hooks/scroll-keys.ts';
import type { ScoreState, ScoreStore } from './score-store.ts';

/** The labels, with a blank row above and below: they stand where they stood at the point before. */
const HEAD_ROWS = 3;
/** Lines of notes may be longer than text is set. */
const NOTE_COLUMNS = TEXT_COLUMNS + 16;

/** One point: what it asks for, what it earned, and the words that earned it. */
export function PointView({ size, navigation, isActive, store, state }: ScreenProps & { readonly store: ScoreStore; readonly state: ScoreState }) {
  const help = useHelp();
  const { mock, at, scrollTop } = state;
  const columns = Math.min(NOTE_COLUMNS, size.columns - 4);
  const rows = size.rows - FRAME_ROWS - HEAD_ROWS;
  const point = mock.points[at];
  const lines = point === undefined ? [] : pointLines(point, mock.notes, mock.notesFault, columns);
  const top = Math.min(scrollTop, Math.max(0, lines.length - rows));
  useCommands(
    'mock-score',
    {
      accept: () => store.judge(null),
      absent: () => store.judge('absent'),
      named: () => store.judge('named'),
      justified: () => store.judge('justified'),
      previous: store.back,
      undo: store.undo,
      notes: () => store.openPage('notes'),
      finish: store.finish,
      help: () => help('mock-score'),
      back: navigation.back,
      ...scrollKeys(store.scrollTo, top, rows, lines.length),
    },
    isActive,
  );
  if (point === undefined) return null;
  return (
    <Frame
      title={`${mock.problem?.title ?? mock.record.problem} · ${titleOfStep(point.step)}`}
      right={`${at + 1} of ${mock.points.length}`}
      progress={at / mock.points.length}
      context="mock-score"
      notice={state.notice ?? scrollNotice(top, rows, lines.length)}
      size={size}
    >
      <Box paddingX={1} paddingTop={1} flexDirection="column" rowGap={1}>
        <StyledLines lines={[labelLine(point, size.columns)]} columns={size.columns - 4} height={1} top={0} left={0} />
        <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
      </Box>
    </Frame>
  );
}
