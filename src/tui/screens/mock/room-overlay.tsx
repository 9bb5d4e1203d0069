import { Box } from 'ink';
import { STEPS } from '../../../core/decks/problem.ts';
import { STEP_TITLES } from '../../../core/mock/notes-markdown.ts';
import type { MockSession } from '../../../core/mock/session.ts';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import type { Overlay } from './room-state.ts';

/** What can be chosen besides writing. */
export type RoomChoice = 'go-on' | 'pause' | 'editor' | 'end' | 'leave';

/** The menu of the room, or the question before the end. */
export function RoomOverlay({
  overlay,
  session,
  isActive,
  rows,
  onChoose,
}: {
  readonly overlay: Exclude<Overlay, null>;
  readonly session: MockSession;
  readonly isActive: boolean;
  readonly rows: number;
  readonly onChoose: (choice: RoomChoice) => void;
}) {
  useCommands('mock-menu', { back: () => onChoose('go-on') }, isActive);
  const items = overlay === 'end' ? END_ITEMS : menuItems(session.clock.isPaused);
  return (
    <Box flexDirection="column" paddingX={1} paddingTop={1}>
      <RoleText role="strong">{overlay === 'end' ? 'End the session and see the score?' : 'The session goes on meanwhile.'}</RoleText>
      <Box height={2}>
        <RoleText role="dim">{overlay === 'end' ? emptySteps(session) : ''}</RoleText>
      </Box>
      <Menu items={items} isActive={isActive} rows={rows - 4} onSelect={onChoose} />
    </Box>
  );
}

const END_ITEMS: readonly MenuItem<RoomChoice>[] = [
  { value: 'end', label: 'End and score' },
  { value: 'go-on', label: 'Not yet' },
];

function menuItems(isPaused: boolean): readonly MenuItem<RoomChoice>[] {
  return [
    { value: 'go-on', label: 'Back to the notes' },
    { value: 'pause', label: isPaused ? 'Let the clock run' : 'Pause the clock' },
    { value: 'editor', label: 'Open the notes of this step in your own editor' },
    { value: 'end', label: 'End the session and see the score' },
    { value: 'leave', label: 'Leave for now; sysdrill mock goes on here' },
  ];
}

function emptySteps({ notes }: MockSession): string {
  const empty = STEPS.filter((step) => notes[step].trim() === '').map((step) => STEP_TITLES[step]);
  return empty.length === 0 ? 'Afterwards the notes can no longer be changed.' : `Nothing is written yet in: ${empty.join(', ')}.`;
}
