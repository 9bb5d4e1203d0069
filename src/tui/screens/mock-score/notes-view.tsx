import { Box } from 'ink';
import { Frame } from '../../components/frame.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { notesLines } from './notes-lines.ts';
import { scrollNotice } from './scroll-notice.ts';
import { scrollKeys } from '../../hooks/scroll-keys.ts';
import type { ScoreState, ScoreStore } from './score-store.ts';
import { FRAME_ROWS } from '../../size.ts';

/** The own notes, in short or all of them, before the points and whenever they are asked for. */
export function NotesView({ size, navigation, isActive, store, state }: ScreenProps & { readonly store: ScoreStore; readonly state: ScoreState }) {
  const help = useHelp();
  const { page, mock, scrollTop } = state;
  const columns = size.columns - 4;
  const rows = size.rows - FRAME_ROWS;
  const lines = notesLines(mock, columns, page === 'short' ? rows : null);
  const top = Math.min(scrollTop, Math.max(0, lines.length - rows));
  useCommands(
    'mock-notes',
    {
      'go-on': () => store.openPage('points'),
      all: () => store.openPage(page === 'short' ? 'notes' : 'short'),
      help: () => help('mock-notes'),
      back: () => (page === 'short' ? navigation.back() : store.closeNotes()),
      ...scrollKeys(store.scrollTo, top, rows, lines.length),
    },
    isActive,
  );
  return (
    <Frame title={`Your notes${page === 'short' ? ' in short' : ''}: ${mock.problem?.title ?? mock.record.problem}`} context="mock-notes" notice={state.notice ?? scrollNotice(top, rows, lines.length)} size={size}>
      <Box paddingX={1}>
        <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
      </Box>
    </Frame>
  );
}
