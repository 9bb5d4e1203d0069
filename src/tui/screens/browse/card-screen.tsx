import { Box } from 'ink';
import { useState } from 'react';
import { Frame, type Notice } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line } from '../../components/themed-line.ts';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useScroll } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { FRAME_ROWS, TEXT_COLUMNS } from '../../size.ts';
import { changeLines, memoryLines, placeLines } from '../../card-view/card-facts.ts';
import { layoutCard } from '../../card-view/layout-card.ts';
import { startAnswer } from '../../card-view/answer-state.ts';
import { toggleFlag, toggleSuspension } from './card-marks.ts';

/** One card, both sides, with all that is known of it. */
export function CardScreen({ app, size, navigation, isActive, card: id }: ScreenProps & { readonly card: string }) {
  const help = useHelp();
  const [left, setLeft] = useState(0);
  const [notice, setNotice] = useState<Notice | null>(null);
  const columns = Math.min(TEXT_COLUMNS, size.columns - 4);
  const card = app.library.card(id);
  const rows = size.rows - FRAME_ROWS;
  const layout = card && layoutCard(card, { answer: shownAnswer(card), isRevealed: true, isHintShown: false, columns });
  const lines = card && layout ? [...layout.lines, line(''), ...placeLines(card, columns), ...changeLines(app, id), ...memoryLines(app, id)] : [];
  const { top, keys } = useScroll(lines.length, rows);
  const aside = (by: number) => () =>
    setLeft((at) => Math.max(0, Math.min((layout?.widthColumns ?? 0) - columns, at + by)));
  useCommands(
    'card',
    {
      ...keys,
      left: aside(-8),
      right: aside(8),
      suspend: () => setNotice(toggleSuspension(app, id)),
      flag: () => setNotice(toggleFlag(app, id)),
      edit: () => card !== undefined && navigation.open({ name: 'edit', card: id }),
      help: () => help('card'),
      back: navigation.back,
    },
    isActive,
  );
  return (
    <Frame title="Card" right={id} context="card" notice={notice} size={size}>
      <Box paddingX={1}>
        {card ? (
          <StyledLines lines={lines} columns={columns} height={rows} top={top} left={left} />
        ) : (
          <RoleText role="warn">{`There is no card ${id} any more.`}</RoleText>
        )}
      </Box>
    </Frame>
  );
}

// Recalled or chosen by nobody: both sides as they stand in the deck.
function shownAnswer(card: Parameters<typeof startAnswer>[0]) {
  const answer = startAnswer(card, card.id);
  return answer.kind === 'choice' ? { ...answer, cursor: -1 } : ({ kind: 'recall' } as const);
}
