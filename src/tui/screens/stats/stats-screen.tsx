import { Box } from 'ink';
import { useMemo } from 'react';
import { computeStatistics } from '../../../core/insights/statistics.ts';
import { Frame, FRAME_ROWS } from '../../components/frame.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useScroll } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { statisticsLines } from './statistics-lines.ts';

/** The plain figures of the log. */
export function StatsScreen({ app, size, navigation, isActive }: ScreenProps) {
  const help = useHelp();
  const columns = size.columns - 4;
  const lines = useMemo(
    () => (isActive ? statisticsLines(computeStatistics(app.library.index, app.progress(), app.day()), app.day(), columns) : []),
    [app, columns, isActive],
  );
  const rows = size.rows - FRAME_ROWS;
  const { top, keys } = useScroll(lines.length, rows);
  useCommands(
    'reading',
    {
      ...keys,
      help: () => help('reading'),
      back: navigation.back,
    },
    isActive,
  );
  const more = lines.length > rows ? { text: `lines ${top + 1}-${Math.min(lines.length, top + rows)} of ${lines.length}: ↑ ↓`, role: 'dim' as const } : null;
  return (
    <Frame title="Statistics" context="reading" size={size} notice={more}>
      <Box paddingX={1}>
        <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
      </Box>
    </Frame>
  );
}
