import { Box } from 'ink';
import { useState } from 'react';
import { Frame, type Notice } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';

const STEP = 5;
const MOST = 50;
/** A new card costs about this many minutes a day once reviews have built up. */
const MINUTES_PER_NEW_CARD = 1.5;

/** The first run: what this is, and how many new cards a day. */
export function WelcomeScreen({ app, size, navigation, isActive }: ScreenProps) {
  const [cards, setCards] = useState(app.settings().newCardsPerDay);
  const [notice, setNotice] = useState<Notice | null>(null);
  const start = async (): Promise<void> => {
    const saved = await app.changeSetting('newCardsPerDay', cards);
    if (saved.ok) navigation.replace({ name: 'review', request: { kind: 'today' } });
    else setNotice({ text: saved.error.message, role: 'bad' });
  };
  const change = (by: number) => () => setCards((n) => Math.max(STEP, Math.min(MOST, n + by)));
  useCommands(
    'welcome',
    {
      fewer: change(-STEP),
      more: change(STEP),
      start: () => void start(),
      back: () => navigation.replace({ name: 'home' }),
    },
    isActive,
  );
  return (
    <Frame title="Welcome" context="welcome" notice={notice} size={size}>
      <Box flexDirection="column" paddingX={1} paddingTop={1} rowGap={1}>
        <RoleText role="heading">Ten minutes a day until the interview.</RoleText>
        <RoleText wrap="wrap">
          {`${app.library.index.length.toLocaleString('en-US')} cards on system design, one fact each. A card comes back just before you would forget it. Everything stays on this machine.`}
        </RoleText>
        <Box flexDirection="column">
          <RoleText wrap="wrap">Each card: think, Space shows the answer, 1 to 4 says how well you knew it.</RoleText>
        </Box>
        <Box columnGap={1}>
          <RoleText>New cards a day</RoleText>
          <RoleText role="accent">{`‹ ${cards} ›`}</RoleText>
          <RoleText role="dim">{`about ${Math.round(cards * MINUTES_PER_NEW_CARD)} min a day`}</RoleText>
        </Box>
        <RoleText role="dim">You can change this at any time under Settings.</RoleText>
      </Box>
    </Frame>
  );
}
