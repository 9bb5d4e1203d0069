import { Box } from 'ink';
import type { DrillResult } from '../../../core/numbers/drill.ts';
import { nameFamily } from '../../../core/numbers/name-family.ts';
import { Frame } from '../../components/frame.tsx';
import { scrollNotice } from '../../components/scroll-notice.ts';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { FRAME_ROWS, TEXT_COLUMNS } from '../../size.ts';
import { type DrillStart, titleOfStart } from './drill-start.ts';
import type { DrillStore, DrillView } from './drill-store.ts';
import { layOutResult } from './result-lines.ts';
import { scrollKeys } from '../../hooks/scroll-keys.ts';

/** How the answer was, and the solution. */
export function ResultView({
  size,
  navigation,
  isActive,
  start,
  store,
  view: { drill, scrollTop },
  result,
}: ScreenProps & { readonly start: DrillStart; readonly store: DrillStore; readonly view: DrillView; readonly result: DrillResult }) {
  const help = useHelp();
  const columns = Math.min(TEXT_COLUMNS, size.columns - 4);
  const rows = size.rows - FRAME_ROWS;
  const { lines, focus } = layOutResult(result, columns, rows);
  const top = Math.min(scrollTop ?? focus, Math.max(0, lines.length - rows));
  const hasAnother = start.kind !== 'walkthrough';
  useCommands(
    'drill-result',
    {
      next: store.next,
      ...(hasAnother ? { again: store.again } : {}),
      clock: store.toggleClock,
      help: () => help('drill-result'),
      back: navigation.back,
      ...scrollKeys(store.scrollTo, top, rows, lines.length),
    },
    isActive,
  );
  const family = start.kind === 'drill' && start.family !== null ? '' : ` · ${nameFamily(result.question.family)}`;
  return (
    <Frame
      title={`${titleOfStart(start)}${hasAnother ? family : ''}`}
      right={`question ${drill.results.length} of ${drill.total}${drill.request.isLearning ? ', no clock' : ''}`}
      progress={drill.results.length / drill.total}
      notice={scrollNotice(top, rows, lines.length)}
      context="drill-result"
      hidden={hasAnother ? [] : ['again']}
      size={size}
    >
      {/* Where the question stood while it was asked, if there is room. */}
      <Box paddingX={1} paddingTop={lines.length < rows ? 1 : 0}>
        <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
      </Box>
    </Frame>
  );
}
