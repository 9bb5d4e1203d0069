import { Box } from 'ink';
import type { DrillState } from '../../../core/numbers/drill.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { scrollNotice } from '../../components/scroll-notice.ts';
import { LineField } from '../../components/line-field.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { commandOf } from '../../keymap.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { FRAME_ROWS, TEXT_COLUMNS } from '../../size.ts';
import { DrillClock } from './drill-clock.tsx';
import { type DrillStart, titleOfStart } from './drill-start.ts';
import type { DrillStore, DrillView } from './drill-store.ts';
import { layOutQuestion } from './question-lines.ts';
import { readAlong } from './read-along.ts';
import { scrollKeys } from '../../hooks/scroll-keys.ts';
import { unitInWords } from './unit-words.ts';

type Asking = Extract<DrillState, { kind: 'asking' }>;

const LABEL = 'Your answer  ';
/** Rows beside the question: blank ones above and below it, unit, field, reading (two rows), clock, and the hint about ranges. */
const ANSWER_ROWS = 8;
/** A low terminal goes without the blank rows, the second row of the reading, and the hint. */
const LOW_ANSWER_ROWS = 4;
const LOW_ROWS = 20;
/** The longest line about units. */
const UNIT_LINE_COLUMNS = 74;

/** A question with a field for its answer. */
export function QuestionView({
  app,
  size,
  navigation,
  isActive,
  start,
  store,
  view,
  asking,
}: ScreenProps & { readonly start: DrillStart; readonly store: DrillStore; readonly view: DrillView; readonly asking: Asking }) {
  const help = useHelp();
  const columns = Math.min(TEXT_COLUMNS, size.columns - 4);
  const isLow = size.rows < LOW_ROWS;
  const rows = size.rows - FRAME_ROWS - (isLow ? LOW_ANSWER_ROWS : ANSWER_ROWS);
  const { lines, focus } = layOutQuestion(view.drill, asking, columns);
  const last = Math.max(0, lines.length - rows);
  const top = Math.min(view.scrollTop ?? Math.max(focus + rows > lines.length ? last : focus, asking.hints > 0 ? last : 0), last);
  const { drill, field } = view;
  useCommands(
    'drill-question',
    { submit: store.submit, hint: store.hint, clock: store.toggleClock, back: navigation.back, ...scrollKeys(store.scrollTo, top, rows, lines.length) },
    isActive,
  );
  useCommands('drill-empty', { hint: store.hint, help: () => help('drill-question'), back: navigation.back }, isActive && field.text === '');
  return (
    <Frame
      title={titleOfStart(start)}
      right={`question ${drill.results.length + 1} of ${drill.total}`}
      progress={drill.results.length / drill.total}
      notice={noticeOf(view) ?? scrollNotice(top, rows, lines.length)}
      context="drill-question"
      also={field.text === '' ? 'drill-empty' : undefined}
      size={size}
    >
      <Box flexDirection="column" paddingX={1} paddingTop={isLow ? 0 : 1}>
        <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
        <Answer app={app} store={store} view={view} asking={asking} isActive={isActive} columns={columns} isLow={isLow} />
      </Box>
    </Frame>
  );
}

interface AnswerProps {
  readonly app: ScreenProps['app'];
  readonly store: DrillStore;
  readonly view: DrillView;
  readonly asking: Asking;
  readonly isActive: boolean;
  readonly columns: number;
  readonly isLow: boolean;
}

/** The field, what is wanted in it, how it is understood, and the clock. */
function Answer({ app, store, view, asking, isActive, columns, isLow }: AnswerProps) {
  const { drill, field } = view;
  return (
    <Box flexDirection="column" paddingTop={isLow ? 0 : 1}>
      <RoleText role="dim">{unitLine(asking, columns)}</RoleText>
      <Box height={1}>
        <RoleText role="accent">{LABEL}</RoleText>
        <LineField
          line={field}
          onChange={store.type}
          isActive={isActive}
          columns={columns - LABEL.length}
          ignores={(key) => field.text === '' && commandOf('drill-empty', key) !== null}
        />
      </Box>
      <Reading asking={asking} view={view} rows={isLow ? 1 : 2} />
      <Clock app={app} asking={asking} isLearning={drill.request.isLearning} />
      {isLow || asking.question.judge === 'whole' ? null : <RoleText role="dim">A range counts too, with how sure you are: 10k..50k 80%</RoleText>}
    </Box>
  );
}

function unitLine({ question: { unit, judge } }: Asking, columns: number): string {
  if (judge === 'whole') return 'A whole number; only the exact one counts.';
  if (unit === '') return 'A plain number; a sum will do.';
  return `Unit: ${unitInWords(unit)}${columns < UNIT_LINE_COLUMNS ? '' : ', unless you name another; a sum will do.'}`;
}

function Reading({ asking, view, rows }: { readonly asking: Asking; readonly view: DrillView; readonly rows: number }) {
  const said = view.isGivingUp ? 'Nothing typed. Enter once more shows the solution.' : asking.notice && capitalize(asking.notice);
  return (
    <Box height={rows} paddingLeft={said === null ? LABEL.length : 0}>
      {said === null ? <RoleText role="dim">{readAlong(asking.question, view.field.text)}</RoleText> : <RoleText role="warn" wrap="wrap">{said}</RoleText>}
    </Box>
  );
}

function Clock({ app, asking, isLearning }: { readonly app: ScreenProps['app']; readonly asking: Asking; readonly isLearning: boolean }) {
  if (isLearning) return <RoleText role="dim">Learning, without a clock. Tab shows the steps one by one.</RoleText>;
  if (asking.hints > 0) return <RoleText role="dim">With a step shown it counts as learning, without a clock.</RoleText>;
  return <DrillClock app={app} shownAtMs={asking.shownAtMs} limitMs={asking.question.limitMs} />;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function noticeOf({ saveFault }: DrillView): Notice | null {
  return saveFault === null ? null : { text: saveFault, role: 'bad' };
}
