import { Box } from 'ink';
import { useMemo, useState } from 'react';
import { describeCalibration, measureCalibration } from '../../../core/numbers/calibration.ts';
import { Frame } from '../../components/frame.tsx';
import { scrollNotice } from '../../components/scroll-notice.ts';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useCursor } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { FRAME_ROWS, TEXT_COLUMNS, WIDE_COLUMNS } from '../../size.ts';
import { type ChooseEntry, type ChooseRow, listChoices } from './choose-entries.ts';
import { wrapText } from './wrap-text.ts';

const LABEL_COLUMNS = 36;
const NARROW_LABEL_COLUMNS = 30;
const NARROW_COLUMNS = 60;
const LIST_COLUMNS = 66;
const ABOUT_ROWS = 5;
/** Below this height the list takes all of the screen. */
const LOW_ROWS = 20;

/** What to drill: today's numbers, a mixed drill, a worked example, or one family. */
export function ChooseScreen({ app, size, navigation, isActive }: ScreenProps) {
  const help = useHelp();
  const [isLearning, setLearning] = useState(false);
  // Computed anew whenever one comes back to the screen.
  const choices = useMemo(() => (isActive ? listChoices(app) : []), [app, isActive]);
  const entries = choices.filter((row) => row.kind === 'entry');
  const isWide = size.columns >= WIDE_COLUMNS;
  const showsAbout = isWide || size.rows >= LOW_ROWS;
  const rows = size.rows - FRAME_ROWS - 1 - (showsAbout && !isWide ? ABOUT_ROWS : 0);
  const { at: cursor, keys } = useCursor(entries.length, rows - 1);
  const entry = entries[cursor];
  useCommands(
    'numbers',
    {
      ...keys,
      open: () => entry && navigation.open({ name: 'numbers', start: { ...entry.start, isLearning } }),
      clock: () => setLearning(!isLearning),
      help: () => help('numbers'),
      back: navigation.back,
    },
    isActive,
  );
  const at = choices.findIndex((row) => row === entry);
  const top = at <= 1 ? 0 : Math.max(0, Math.min(at - Math.floor(rows / 2), choices.length - rows));
  const listColumns = isWide ? LIST_COLUMNS : size.columns - 4;
  const aboutColumns = isWide ? Math.min(TEXT_COLUMNS, size.columns - LIST_COLUMNS - 7) : Math.min(TEXT_COLUMNS, size.columns - 4);
  return (
    <Frame title="Numbers" right={isLearning ? 'learning, without a clock' : 'with a clock'} context="numbers" notice={scrollNotice(top, rows, choices.length)} size={size}>
      <Box flexDirection={isWide ? 'row' : 'column'} paddingX={1} paddingTop={1} columnGap={3}>
        <Box flexDirection="column" width={listColumns} height={isWide ? rows : Math.min(rows, choices.length)} flexShrink={0}>
          {choices.slice(top, top + rows).map((row) => (
            <Row key={row.kind === 'entry' ? row.label : row.text} row={row} isSelected={row === entry} labelColumns={size.columns < NARROW_COLUMNS ? NARROW_LABEL_COLUMNS : LABEL_COLUMNS} />
          ))}
        </Box>
        {showsAbout && entry !== undefined ? <About app={app} entry={entry} columns={aboutColumns} isWide={isWide} /> : null}
      </Box>
    </Frame>
  );
}

function Row({ row, isSelected, labelColumns }: { readonly row: ChooseRow; readonly isSelected: boolean; readonly labelColumns: number }) {
  if (row.kind === 'heading') return <RoleText role="heading">{row.text}</RoleText>;
  return (
    <Box height={1}>
      <Box width={labelColumns} flexShrink={0} paddingRight={1}>
        <RoleText role={isSelected ? 'selected' : 'text'}>{`${isSelected ? '› ' : '  '}${row.label}`}</RoleText>
      </Box>
      <RoleText role="dim">{row.note}</RoleText>
    </Box>
  );
}

function About({ app, entry, columns, isWide }: { readonly app: ScreenProps['app']; readonly entry: ChooseEntry; readonly columns: number; readonly isWide: boolean }) {
  const calibration = measureCalibration(app.progress().numbers);
  const lines = wrapText(entry.about, columns, ['dim']);
  const calibrationLines = isWide && calibration.ranges > 0 ? wrapText(describeCalibration(calibration), columns) : [];
  return (
    <Box flexDirection="column" paddingTop={isWide ? 0 : 1} rowGap={1}>
      <StyledLines lines={lines} columns={columns} height={isWide ? lines.length : ABOUT_ROWS - 1} top={0} left={0} />
      {calibrationLines.length > 0 ? <StyledLines lines={calibrationLines} columns={columns} height={calibrationLines.length} top={0} left={0} /> : null}
    </Box>
  );
}
