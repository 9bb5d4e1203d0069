import { Box } from 'ink';
import { useMemo, useState } from 'react';
import { computeStatistics, type Statistics } from '../../../core/insights/statistics.ts';
import { Frame } from '../../components/frame.tsx';
import { scrollNotice } from '../../components/scroll-notice.ts';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useScroll } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { rowsOf } from './figures.ts';
import { PAGES, tabsLine } from './pages.ts';
import { FRAME_ROWS } from '../../size.ts';

/** The tabs and a blank row. */
const TAB_ROWS = 2;

/** All figures of the log, page by page. */
export function StatsScreen(props: ScreenProps) {
  const { app, isActive } = props;
  const [open, setOpen] = useState(0);
  const statistics = useMemo(
    () => (isActive ? computeStatistics(app.library.index, app.progress(), app.day(), app.settings()) : null),
    [app, isActive],
  );
  // Each page begins at its top.
  return <StatsPage key={open} {...props} statistics={statistics} open={open} onOpen={setOpen} />;
}

type PageProps = ScreenProps & {
  readonly statistics: Statistics | null;
  readonly open: number;
  readonly onOpen: (page: number) => void;
};

function StatsPage({ app, size, navigation, isActive, statistics, open, onOpen }: PageProps) {
  const help = useHelp();
  const columns = size.columns - 4;
  const titleOf = (problem: string): string => app.library.problem(problem)?.title ?? problem;
  const rows = Math.max(1, size.rows - FRAME_ROWS - TAB_ROWS);
  const page = statistics === null ? [] : (PAGES[open]?.lines({ statistics, day: app.day(), columns, rows, titleOf }) ?? []);
  const lines = page.flatMap((shown) => rowsOf(shown, columns));
  const { top, keys } = useScroll(lines.length, rows);
  const turn = (by: number) => () => onOpen((open + by + PAGES.length) % PAGES.length);
  const openPage = Object.fromEntries(PAGES.map(({ command }, i) => [command, () => onOpen(i)])) as Record<(typeof PAGES)[number]['command'], () => void>;
  useCommands('stats', { ...keys, ...openPage, next: turn(1), previous: turn(-1), help: () => help('stats'), back: navigation.back }, isActive);
  return (
    <Frame title="Statistics" context="stats" size={size} notice={scrollNotice(top, rows, lines.length)}>
      <Box flexDirection="column" paddingX={1}>
        <StyledLines lines={[tabsLine(open, columns)]} columns={columns} height={1} top={0} left={0} />
        <Box paddingTop={1}>
          <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
        </Box>
      </Box>
    </Frame>
  );
}
