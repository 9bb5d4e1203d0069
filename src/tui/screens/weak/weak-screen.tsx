import { Box } from 'ink';
import { useMemo } from 'react';
import { rankWeakAreas, type WeakArea } from '../../../core/insights/weak-areas.ts';
import type { Screen } from '../../../app/screen.ts';
import { Frame } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useCursor } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { detailLines, legendText, weakLine, weakRows } from './weak-lines.ts';
import { FRAME_ROWS } from '../../size.ts';

/** Rows below the list: a blank one and what is known of the chosen area. */
const DETAIL_ROWS = 5;

type Remedy = WeakArea['remedies'][number];

/** Areas by how weak they are, how sure that is, and why; Enter starts what helps most. */
export function WeakScreen({ app, size, navigation, isActive }: ScreenProps) {
  const help = useHelp();
  // Computed anew whenever one comes back to the screen.
  const areas = useMemo(
    () =>
      isActive
        ? rankWeakAreas({ index: app.library.index, progress: app.progress(), day: app.day(), settings: app.settings(), problemTitles: app.library.problemTitles })
        : [],
    [app, isActive],
  );
  const rows = weakRows(areas);
  const listRows = Math.max(1, size.rows - FRAME_ROWS - DETAIL_ROWS);
  const { at: cursor, keys } = useCursor(areas.length, listRows);
  const chosen = areas[cursor];
  const remedyOf = (kind: Remedy['kind']): Remedy | undefined => chosen?.remedies.find((remedy) => remedy.kind === kind);
  const start = (remedy: Remedy | undefined, isCram = false) => () => {
    if (remedy !== undefined) navigation.open(screenOf(remedy, isCram));
  };
  useCommands(
    'weak',
    {
      ...keys,
      open: start(chosen?.remedies[0]),
      cram: start(remedyOf('cards'), true),
      numbers: start(remedyOf('drill')),
      mock: start(remedyOf('mock')),
      help: () => help('weak'),
      back: navigation.back,
    },
    isActive,
  );
  const hidden = [
    ...(chosen === undefined || chosen.remedies.length === 0 ? ['open'] : []),
    ...(remedyOf('cards') === undefined ? ['cram'] : []),
    ...(remedyOf('drill') === undefined ? ['numbers'] : []),
    ...(remedyOf('mock') === undefined ? ['mock'] : []),
  ];
  const columns = size.columns - 4;
  const at = rows.findIndex((row) => row.kind === 'area' && row.area === chosen);
  const top = Math.max(0, Math.min(at - Math.floor(listRows / 2), rows.length - listRows));
  const lines = rows.map((row) => weakLine(row, row.kind === 'area' && row.area === chosen, columns));
  return (
    <Frame title="Weak areas" context="weak" hidden={hidden} size={size} {...(chosen === undefined ? {} : { notice: { text: legendText(columns), role: 'dim' } })}>
      <Box flexDirection="column" paddingX={1} flexGrow={1}>
        {chosen === undefined ? (
          <Empty />
        ) : (
          <>
            <Box height={listRows} flexShrink={0}>
              <StyledLines lines={lines} columns={columns} height={listRows} top={top} left={0} />
            </Box>
            <Box paddingTop={1}>
              <StyledLines lines={detailLines(chosen, columns)} columns={columns} height={DETAIL_ROWS - 1} top={0} left={0} />
            </Box>
          </>
        )}
      </Box>
    </Frame>
  );
}

function screenOf(remedy: Remedy, isCram: boolean): Screen {
  switch (remedy.kind) {
    case 'cards':
      return { name: 'review', request: isCram ? { ...remedy.request, kind: 'cram' } : remedy.request };
    case 'drill':
      return { name: 'numbers', start: { kind: 'drill', family: remedy.family, count: remedy.questions, seed: null } };
    case 'mock':
      return { name: 'mock', start: { kind: 'problem', problem: remedy.problem, minutes: null, level: null, seed: null } };
  }
}

function Empty() {
  return (
    <Box flexDirection="column" paddingTop={1}>
      <RoleText role="strong">Nothing to say yet.</RoleText>
      <RoleText role="dim" wrap="wrap">Start today's work at Home: areas show once cards came back on a later day.</RoleText>
      <RoleText role="dim" wrap="wrap">What was never asked is not a weakness.</RoleText>
    </Box>
  );
}
