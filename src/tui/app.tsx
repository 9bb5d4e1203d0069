import { Box, Text, useApp, useInput, useWindowSize } from 'ink';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { App } from '../app.ts';
import { HelpContext } from './help-context.ts';
import { nameOfKey } from './hooks/use-commands.ts';
import { commandOf, type Context } from './keymap.ts';
import type { Screen } from '../app/screen.ts';
import { type Navigation, navigate, type ScreenStack } from './navigation.ts';
import { AddScreen } from './screens/add/add-screen.tsx';
import { BrowseScreen } from './screens/browse/browse-screen.tsx';
import { CardScreen } from './screens/browse/card-screen.tsx';
import { HelpScreen } from './screens/help/help-screen.tsx';
import { HomeScreen } from './screens/home/home-screen.tsx';
import { ReviewScreen } from './screens/review/review-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { StatsScreen } from './screens/stats/stats-screen.tsx';
import { WeakScreen } from './screens/weak/weak-screen.tsx';
import { WelcomeScreen } from './screens/welcome/welcome-screen.tsx';
import type { ScreenProps } from './screen-props.ts';
import { type Size, SMALLEST } from './size.ts';
import { ThemeContext, themeNamed } from './theme.ts';

/** How the program ended: for the exit code and the lines printed after leaving. */
export interface Leaving {
  readonly interrupted: boolean;
}

/** The whole program in the terminal: which screen is open, and what every screen shares. */
export function SysdrillApp({
  app,
  first,
  size: fixedSize,
  noColor,
  onSuspend,
}: {
  readonly app: App;
  readonly first: Screen;
  /** Given by tests; otherwise the terminal's own. */
  readonly size?: Size;
  readonly noColor?: string | undefined;
  /** Hands the terminal to the shell until `fg`. */
  readonly onSuspend?: () => Promise<void>;
}) {
  const { exit, suspendTerminal } = useApp();
  const terminal = useWindowSize();
  const size = fixedSize ?? terminal;
  const [stack, dispatch] = useReducer(navigate, [first] satisfies ScreenStack);
  const [helpFor, setHelpFor] = useState<Context | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const top = stack.at(-1);

  useEffect(() => {
    if (top === undefined) exit({ interrupted: false } satisfies Leaving);
  }, [top, exit]);

  useInput((input, key) => {
    const command = commandOf('everywhere', nameOfKey(input, key));
    if (command === 'leave') exit({ interrupted: true } satisfies Leaving);
    if (command === 'suspend-program' && onSuspend) void suspendTerminal(onSuspend);
    if (command === 'redraw') void suspendTerminal(() => {});
  });

  const navigation: Navigation = useMemo(
    () => ({
      open: (screen) => dispatch({ type: 'open', screen }),
      replace: (screen) => dispatch({ type: 'replace', screen }),
      back: () => dispatch({ type: 'back' }),
    }),
    [],
  );
  const onSettingsChange = useCallback(() => redraw(), []);

  if (top === undefined) return null;
  if (size.columns < SMALLEST.columns || size.rows < SMALLEST.rows) return <TooSmall size={size} />;
  return (
    <ThemeContext value={themeNamed(app.settings().theme, noColor)}>
      <HelpContext value={setHelpFor}>
        {helpFor === null ? null : <HelpScreen context={helpFor} size={size} onClose={() => setHelpFor(null)} />}
        <Box display={helpFor === null ? 'flex' : 'none'}>
          <OpenScreen
            key={stack.length}
            screen={top}
            app={app}
            size={size}
            navigation={navigation}
            isActive={helpFor === null}
            onSettingsChange={onSettingsChange}
          />
        </Box>
      </HelpContext>
    </ThemeContext>
  );
}

function OpenScreen({
  screen,
  onSettingsChange,
  ...props
}: ScreenProps & { readonly screen: Screen; readonly onSettingsChange: () => void }) {
  switch (screen.name) {
    case 'welcome':
      return <WelcomeScreen {...props} />;
    case 'home':
      return <HomeScreen {...props} />;
    case 'review':
      return <ReviewScreen {...props} request={screen.request} />;
    case 'weak':
      return <WeakScreen {...props} />;
    case 'browse':
      return <BrowseScreen {...props} query={screen.query} />;
    case 'card':
      return <CardScreen {...props} card={screen.card} />;
    case 'stats':
      return <StatsScreen {...props} />;
    case 'settings':
      return <SettingsScreen {...props} onChange={onSettingsChange} />;
    case 'add':
      return <AddScreen {...props} category={screen.category} />;
  }
}

function TooSmall({ size }: { readonly size: Size }) {
  const wanted = `${SMALLEST.columns}x${SMALLEST.rows}`;
  return <Text wrap="wrap">{`The terminal is ${size.columns}x${size.rows}; sysdrill needs ${wanted}.`}</Text>;
}
