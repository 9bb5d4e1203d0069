import { Box, useIsScreenReaderEnabled } from 'ink';
import { useEffect, useState } from 'react';
import { formatMinutes } from '../../../core/review/format-interval.ts';
import { Frame } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import type { ReviewStore } from './review-store.ts';

/** Only cards in learning are left: how long until the first one, or learn ahead now. */
export function WaitingScreen({
  app,
  size,
  navigation,
  isActive,
  store,
  dueMs,
  cards,
}: ScreenProps & { readonly store: ReviewStore; readonly dueMs: number; readonly cards: number }) {
  const help = useHelp();
  useTick(store);
  useCommands(
    'waiting',
    { ahead: store.learnAhead, undo: store.undo, back: navigation.back, help: () => help('waiting') },
    isActive,
  );
  const leftS = Math.max(0, Math.ceil((dueMs - app.moment().atMs) / 1000));
  // What is read aloud does not change with every second.
  const clock = useIsScreenReaderEnabled() ? formatMinutes(Math.max(1, Math.ceil(leftS / 60))) : `${Math.floor(leftS / 60)}:${String(leftS % 60).padStart(2, '0')}`;
  return (
    <Frame title="Waiting" context="waiting" size={size}>
      <Box flexDirection="column" padding={1}>
        <RoleText role="strong">All else is done for now.</RoleText>
        <RoleText> </RoleText>
        <RoleText>{`${cards} ${cards === 1 ? 'card is' : 'cards are'} being learned; the next one comes in ${clock}.`}</RoleText>
        <RoleText role="dim">Wait here, learn ahead with Enter, or come back later: nothing is lost.</RoleText>
      </Box>
    </Frame>
  );
}

function useTick(store: ReviewStore): void {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      store.refresh();
      tick((count) => count + 1);
    }, 1000);
    return () => clearInterval(timer);
  }, [store]);
}
