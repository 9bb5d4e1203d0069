import { Box, useIsScreenReaderEnabled } from 'ink';
import { useEffect, useReducer } from 'react';
import { homeFacts } from '../../../app/home-facts.ts';
import type { Screen } from '../../../app/screen.ts';
import { Frame } from '../../components/frame.tsx';
import { Menu } from '../../components/menu.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { screenOfStep } from '../../today-flow.ts';
import { type Choice, GAP_COLUMNS, layOutHome, type Pane } from './home-layout.ts';

const LOOK_AGAIN_MS = 10_000;

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
  const isSpoken = useIsScreenReaderEnabled();
  const { right, notice, airRows, today: plan, menu, menuRows, categories } = layOutHome(homeFacts(app, today), size);
  return (
    <Frame title="Home" right={right} context="home" notice={notice} size={size}>
      <Box flexGrow={1} flexDirection={isSpoken ? 'column' : 'row'} paddingX={1} paddingTop={airRows} columnGap={GAP_COLUMNS}>
        <Box flexDirection="column" width={plan.columns} flexShrink={0} rowGap={airRows}>
          <WholePane pane={plan} />
          <Menu items={menu} isActive={isActive} rows={menuRows} onSelect={go} />
        </Box>
        {categories === null ? null : <WholePane pane={categories} />}
      </Box>
    </Frame>
  );
}

/** Lines rather than boxes: a box for each figure costs a third of the first frame. */
function WholePane({ pane: { lines, columns } }: { readonly pane: Pane }) {
  return <StyledLines lines={lines} columns={columns} height={lines.length} top={0} left={0} />;
}
