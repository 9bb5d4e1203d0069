import { Box } from 'ink';
import { useEffect, useReducer } from 'react';
import { formatDeckProblem } from '../../../core/decks/deck-problem.ts';
import { cardQueueOf } from '../../../core/insights/today.ts';
import { streakDays } from '../../../core/insights/streak.ts';
import { dayOfIsoDate } from '../../../core/time.ts';
import { Frame, FRAME_ROWS, type Notice } from '../../components/frame.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { Screen } from '../../../app/screen.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { DueByCategory } from './due-by-category.tsx';
import { screenOfStep } from '../../today-flow.ts';
import { TodayBox, todayLines } from './today-box.tsx';

const LOOK_AGAIN_MS = 10_000;
const CATEGORIES_FROM_COLUMNS = 72;
/** Blank rows above today's lines and below them. */
const SPACE_ROWS = 2;

type Choice = 'today' | 'more-new' | 'mock' | 'numbers' | 'weak' | 'browse' | 'stats' | 'add' | 'settings' | 'quit';

const SCREENS: Readonly<Record<Exclude<Choice, 'quit' | 'today'>, Screen>> = {
  'more-new': { name: 'review', request: { kind: 'part', name: 'more new cards', filter: {}, limit: 5 } },
  mock: { name: 'mock', start: { kind: 'choose' } },
  numbers: { name: 'numbers', start: { kind: 'choose' } },
  weak: { name: 'weak' },
  browse: { name: 'browse', query: '' },
  stats: { name: 'stats' },
  add: { name: 'add', category: 'fundamentals' },
  settings: { name: 'settings' },
};

/** Today's plan, what is due where, and the ways on. */
export function HomeScreen({ app, size, navigation, isActive }: ScreenProps) {
  const help = useHelp();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    app.ensurePlan();
    redraw();
    const timer = setInterval(() => {
      app.takeIn();
      app.ensurePlan();
      redraw();
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [app]);

  const today = app.today();
  const first = today.steps[0];
  const go = (choice: Choice): void => {
    if (choice === 'quit') navigation.back();
    else if (choice === 'today') navigation.open(first === undefined ? { name: 'review', request: { kind: 'today' } } : screenOfStep(first));
    else navigation.open(SCREENS[choice]);
  };
  useCommands(
    'home',
    {
      today: () => go('today'),
      mock: () => go('mock'),
      numbers: () => go('numbers'),
      weak: () => go('weak'),
      browse: () => go('browse'),
      stats: () => go('stats'),
      add: () => go('add'),
      settings: () => go('settings'),
      help: () => help('home'),
      back: navigation.back,
    },
    isActive,
  );
  const hasWork = today.steps.some(({ kind }) => kind !== 'mock');
  const showsCategories = size.columns >= CATEGORIES_FROM_COLUMNS && cardQueueOf(today).cards.length > 0;
  const categoryColumns = Math.min(48, Math.floor(size.columns / 2) - 4);
  const columns = showsCategories ? size.columns - categoryColumns - 8 : size.columns - 4;
  const lines = todayLines(app, today, columns);
  return (
    <Frame title="Home" right={rightOf(app)} context="home" notice={noticeOf(app)} size={size}>
      <Box flexGrow={1} paddingX={1} paddingTop={1} columnGap={4}>
        <Box flexDirection="column" flexGrow={1} rowGap={1}>
          <TodayBox lines={lines} columns={columns} />
          <Menu items={menuItems(hasWork)} isActive={isActive} rows={size.rows - FRAME_ROWS - SPACE_ROWS - lines.length} onSelect={go} />
        </Box>
        {showsCategories ? (
          <DueByCategory app={app} today={today} columns={categoryColumns} rows={size.rows - 7} />
        ) : null}
      </Box>
    </Frame>
  );
}

function menuItems(hasWork: boolean): readonly MenuItem<Choice>[] {
  const first: MenuItem<Choice> = hasWork
    ? { label: "Start today's work", value: 'today' }
    : { label: 'Learn five more new cards', value: 'more-new' };
  return [
    first,
    { label: 'Mock session', value: 'mock' },
    { label: 'Numbers', value: 'numbers' },
    { label: 'Weak areas', value: 'weak' },
    { label: 'Browse cards', value: 'browse' },
    { label: 'Statistics', value: 'stats' },
    { label: 'Add a card', value: 'add' },
    { label: 'Settings', value: 'settings' },
    { label: 'Quit', value: 'quit' },
  ];
}

function rightOf(app: ScreenProps['app']): string {
  const streak = streakDays(app.progress(), app.day(), app.settings().daysOff);
  const parts = streak === 0 ? [] : [`${streak} ${streak === 1 ? 'day' : 'days'} in a row`];
  const { interviewDate } = app.settings();
  const interviewDay = interviewDate === null ? null : dayOfIsoDate(interviewDate);
  const left = interviewDay === null ? -1 : interviewDay - app.day();
  if (left === 0) parts.push('interview today: good luck');
  if (left > 0) parts.push(`interview in ${left} ${left === 1 ? 'day' : 'days'}`);
  return parts.join(' · ');
}

function noticeOf(app: ScreenProps['app']): Notice | null {
  const readOnly = app.readOnlyReason();
  if (readOnly) return { text: readOnly.message, role: 'bad' };
  const [first, ...others] = [...app.problems.map(({ message }) => message), ...app.library.problems.map(formatDeckProblem)];
  if (first === undefined) return null;
  return { text: others.length === 0 ? first : `${first} (and ${others.length} more: sysdrill check)`, role: 'warn' };
}
