import { Box } from 'ink';
import { useEffect } from 'react';
import type { Drill } from '../../../core/numbers/drill.ts';
import { Frame } from '../../components/frame.tsx';
import { scrollNotice } from '../../components/scroll-notice.ts';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useScroll } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { FRAME_ROWS, TEXT_COLUMNS } from '../../size.ts';
import { describeStep, screenOfStep } from '../../today-flow.ts';
import { type DrillStart, titleOfStart } from './drill-start.ts';
import { layOutSummary } from './summary-lines.ts';

/** Below the figures: a blank row and up to two with the way on. */
const NEXT_ROWS = 3;
const QUESTIONS_ONCE_MORE = 5;

/** The end of a drill: how it went, and what comes next. */
export function DrillSummaryScreen({ app, size, navigation, isActive, start, drill }: ScreenProps & { readonly start: DrillStart; readonly drill: Drill }) {
  const help = useHelp();
  useEffect(() => {
    // Losing the snapshot loses nothing: it is made again from the log.
    void app.saveSnapshot();
  }, [app]);
  const columns = Math.min(TEXT_COLUMNS, size.columns - 4);
  const lines = layOutSummary(drill.results, app.progress().numbers, columns);
  const next = start.kind === 'today' ? app.today().steps.find(({ kind }) => kind !== 'numbers') : undefined;
  const rows = size.rows - FRAME_ROWS - 1 - (next === undefined ? 0 : NEXT_ROWS);
  const { top, keys } = useScroll(lines.length, rows);
  useCommands(
    'drill-summary',
    {
      ...keys,
      'go-on': () => (next === undefined ? navigation.back() : navigation.replace(screenOfStep(next))),
      again: () => navigation.replace({ name: 'numbers', start: onceMore(start, drill) }),
      home: navigation.back,
      help: () => help('drill-summary'),
    },
    isActive,
  );
  return (
    <Frame title={`${titleOfStart(start)} · done`} progress={1} context="drill-summary" notice={scrollNotice(top, rows, lines.length)} size={size}>
      <Box flexDirection="column" paddingX={1} paddingTop={1} rowGap={1}>
        <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
        {next === undefined ? null : <RoleText wrap="wrap" role="accent">{`Next: ${describeStep(next)}. Enter goes on, q leaves it.`}</RoleText>}
      </Box>
    </Frame>
  );
}

/** The same again, but with other questions: those of a seed are known by now. */
function onceMore(start: DrillStart, { request: { isLearning } }: Drill): DrillStart {
  switch (start.kind) {
    case 'today':
      return { kind: 'drill', family: null, count: QUESTIONS_ONCE_MORE, seed: null, isLearning };
    case 'drill':
      return { ...start, seed: null, isLearning };
    case 'walkthrough':
      return { ...start, isLearning };
  }
}
