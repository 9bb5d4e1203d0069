import { Box } from 'ink';
import { useState } from 'react';
import type { App } from '../../../app.ts';
import { anyProblem, dropMock, findMocks } from '../../../app/mock-session.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { Menu } from '../../components/menu.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { type Choice, chooseItems, dropItems } from './choose-items.ts';
import { changeLevel, changeMinutes, type MockSettings } from './mock-settings.ts';
import { FRAME_ROWS } from '../../size.ts';

/** A line of text and a blank one. */
const HEADING_ROWS = 2;
/** What stands left and right of a label: margins and the sign of the chosen one. */
const LABEL_INDENT = 6;

/** The list of what a mock session can be about; sessions that were left come first. */
export function ChooseScreen({
  app,
  size,
  navigation,
  isActive,
  settings,
  onSettings,
  onProblem,
  onDraft,
}: ScreenProps & {
  readonly settings: MockSettings;
  readonly onSettings: (settings: MockSettings) => void;
  readonly onProblem: (problem: string) => void;
  readonly onDraft: (session: string) => void;
}) {
  const help = useHelp();
  const { items, isDropping, notice, choose, keepAll } = useChoices(app, size.columns - LABEL_INDENT, { onProblem, onDraft, onPoints: (session) => navigation.open({ name: 'mock-score', session }) });
  useCommands(
    'mock-choose',
    {
      fewer: () => onSettings(changeMinutes(settings, -1)),
      more: () => onSettings(changeMinutes(settings, 1)),
      level: () => onSettings(changeLevel(settings)),
      history: () => navigation.open({ name: 'mock-history', problem: null }),
      help: () => help('mock-choose'),
      back: isDropping ? keepAll : navigation.back,
    },
    isActive,
  );
  const rows = size.rows - FRAME_ROWS - HEADING_ROWS;
  const heading = isDropping ? 'Its notes are gone then.' : 'Choose a problem; the clock starts later.';
  return (
    <Frame title="Mock session" right={`${settings.minutes} minutes, level ${settings.level}`} context="mock-choose" notice={notice ?? moreNotice(items.length, rows)} size={size}>
      <Box flexDirection="column" paddingX={1}>
        <Box height={HEADING_ROWS}>
          <RoleText role="dim">{items.length === 0 ? 'There are no problems in the decks.' : heading}</RoleText>
        </Box>
        {items.length === 0 ? null : <Menu key={String(isDropping)} items={items} isActive={isActive} rows={rows} onSelect={choose} />}
      </Box>
    </Frame>
  );
}

/** The list scrolls where it is longer than the screen, which would not be seen. */
function moreNotice(items: number, rows: number): Notice | null {
  return items <= rows ? null : { text: `${rows} of ${items} fit here: ↑ ↓`, role: 'dim' };
}

/** Where a choice leads. */
interface Ways {
  readonly onProblem: (problem: string) => void;
  readonly onDraft: (session: string) => void;
  readonly onPoints: (session: string) => void;
}

/** What can be chosen, and what a choice does: open something, or throw a session away that was left. */
function useChoices(app: App, columns: number, { onProblem, onDraft, onPoints }: Ways) {
  const [found, setFound] = useState(() => findMocks(app));
  const [isDropping, setDropping] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(() => {
    const [fault] = found.faults;
    return fault === undefined ? null : { text: fault.message, role: 'warn' };
  });
  const choose = (choice: Choice): void => {
    const [kind, id = ''] = choice.split('/');
    if (kind === 'draft') return onDraft(id);
    if (kind === 'judge') return onPoints(id);
    if (kind === 'problem') return onProblem(id);
    if (kind === 'drop' && id !== '') {
      const dropped = dropMock(app, id);
      setNotice(dropped.ok ? { text: 'Thrown away.', role: 'dim' } : { text: dropped.error.message, role: 'bad' });
      setFound(findMocks(app));
    }
    setDropping(choice === 'drop');
    const any = choice === 'random' ? anyProblem(app) : undefined;
    if (any !== undefined) onProblem(any);
  };
  const items = isDropping ? dropItems(app, found.drafts, columns) : chooseItems(app, found.drafts, columns);
  return { items, isDropping, notice, choose, keepAll: () => setDropping(false) };
}
