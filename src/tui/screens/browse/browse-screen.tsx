import { Box } from 'ink';
import { useReducer, useState } from 'react';
import { Frame, type Notice } from '../../components/frame.tsx';
import { type LineEditor, lineOf } from '../../components/line-editor.ts';
import { LineField } from '../../components/line-field.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useCursor } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { cardLine } from './card-line.ts';
import { toggleFlag, toggleSuspension } from './card-marks.ts';
import { FRAME_ROWS } from '../../size.ts';
import { useSearch } from './use-search.ts';

/** All cards, narrowed as one types; open one, or cram what the search found. */
export function BrowseScreen({ app, size, navigation, isActive, query }: ScreenProps & { readonly query: string }) {
  const help = useHelp();
  const [field, setField] = useState<LineEditor>(() => lineOf(query));
  const [isSearching, setSearching] = useState(query === '');
  const [isListSeen, setListSeen] = useState(query !== '');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { library } = app;
  const { ids, isSearching: isLooking } = useSearch(library, field.text);
  const rows = Math.max(1, size.rows - FRAME_ROWS - 2);
  const { at: cursor, keys, reset } = useCursor(ids.length, rows);
  const selected = ids[cursor];
  const showList = (): void => {
    setSearching(false);
    setListSeen(true);
  };
  const mark = (act: typeof toggleFlag) => () => {
    if (selected === undefined) return;
    setNotice(act(app, selected));
    redraw();
  };
  useCommands(
    'browse',
    {
      ...keys,
      open: () => selected !== undefined && navigation.open({ name: 'card', card: selected }),
      search: () => setSearching(true),
      cram: () => ids.length > 0 && navigation.open(cramOf(field.text, ids)),
      suspend: mark(toggleSuspension),
      flag: mark(toggleFlag),
      edit: () => selected !== undefined && navigation.open({ name: 'edit', card: selected }),
      help: () => help('browse'),
      back: navigation.back,
    },
    isActive && !isSearching,
  );
  // Where nothing was searched for, the field is the screen; otherwise the list lies behind it.
  const leaveField = field.text === '' && !isListSeen ? navigation.back : showList;
  useCommands('search', { submit: showList, back: leaveField }, isActive && isSearching);
  const top = Math.max(0, Math.min(cursor - Math.floor(rows / 2), ids.length - rows));
  const columns = size.columns - 4;
  const lines = ids.slice(top, top + rows).map((id) => cardLine(app, id, id === selected && !isSearching, columns));
  const change = (line: LineEditor) => {
    setField(line);
    reset();
  };
  return (
    <Frame
      title="Browse"
      right={isLooking ? 'looking…' : `${ids.length} of ${app.library.index.length} cards`}
      context={isSearching ? 'search' : 'browse'}
      notice={notice}
      size={size}
    >
      <Box flexDirection="column" paddingX={1}>
        <Box height={2}>
          <RoleText role="accent">{'/ '}</RoleText>
          <LineField line={field} onChange={change} isActive={isActive && isSearching} columns={size.columns - 8} placeholder=" words of the card, a category, a tag" />
        </Box>
        {ids.length === 0 && !isLooking ? <RoleText role="dim">No card has all of these words: fewer of them find more.</RoleText> : null}
        <StyledLines lines={lines} columns={columns} height={rows} top={0} left={0} />
      </Box>
    </Frame>
  );
}

function cramOf(text: string, ids: readonly string[]) {
  const name = text.trim() === '' ? 'all cards' : `"${text.trim()}"`;
  return { name: 'review', request: { kind: 'cram', name, filter: { ids: new Set(ids) }, limit: null } } as const;
}
