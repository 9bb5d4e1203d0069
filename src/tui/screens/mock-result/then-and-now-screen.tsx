import { Box } from 'ink';
import { Frame, type Notice } from '../../components/frame.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useScroll } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import type { ListedSession } from './history-lines.ts';
import { thenAndNowLines } from './then-and-now-lines.ts';
import { FRAME_ROWS } from '../../size.ts';

/** Two sessions of one problem, point by point. */
export function ThenAndNowScreen({ size, isActive, earlier, later, onClose }: ScreenProps & { readonly earlier: ListedSession; readonly later: ListedSession; readonly onClose: () => void }) {
  const help = useHelp();
  const columns = size.columns - 4;
  const rows = size.rows - FRAME_ROWS;
  const lines = thenAndNowLines(earlier, later, columns);
  const { top, keys } = useScroll(lines.length, rows);
  useCommands('reading', { ...keys, help: () => help('reading'), back: onClose }, isActive);
  const notice: Notice | null = lines.length <= rows ? null : { text: `lines ${top + 1}-${Math.min(lines.length, top + rows)} of ${lines.length}: ↑ ↓`, role: 'dim' };
  return (
    <Frame title={`Then and now: ${later.problem?.title ?? later.record.problem}`} context="reading" notice={notice} size={size}>
      <Box paddingX={1}>
        <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
      </Box>
    </Frame>
  );
}
