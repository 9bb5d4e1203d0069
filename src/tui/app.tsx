import { Box, Text, useApp, useInput, useWindowSize } from 'ink';
import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { App } from '../app.ts';
import { HelpContext } from './help-context.ts';
import { useCleanResize } from './hooks/use-clean-resize.ts';
import { nameOfKey } from './hooks/use-commands.ts';
import { commandOf, type Context } from './keymap.ts';
import type { Screen } from '../app/screen.ts';
import { LeaveGuardContext, useLeaveGuards } from './leave-guard.ts';
import { type Navigation, navigate, stackOf } from './navigation.ts';
import { HelpScreen } from './screens/help/help-screen.tsx';
import { HomeScreen } from './screens/home/home-screen.tsx';
import { WelcomeScreen } from './screens/welcome/welcome-screen.tsx';
import { LoadedScreen } from './loaded-screen.tsx';
import type { ScreenProps } from './screen-props.ts';
import { frameSize, type Size, SMALLEST } from './size.ts';
import { ThemeContext } from './theme-context.ts';
import { themeNamed } from './theme.ts';

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
  onSuspendSignal,
}: {
  readonly app: App;
  readonly first: Screen;
  /** Given by tests; otherwise the terminal's own. */
  readonly size?: Size;
  readonly noColor?: string | undefined;
  /** Hands the terminal to the shell until `fg`. */
  readonly onSuspend?: () => Promise<void>;
  /** Calls back when the program is asked from outside to stop for a while; returns what ends that. */
  readonly onSuspendSignal?: (listener: () => void) => () => void;
}) {
  const { exit } = useApp();
  const terminal = useWindowSize();
  const whole = fixedSize ?? terminal;
  const size = frameSize(whole);
  const [stack, dispatch] = useReducer(navigate, first, stackOf);
  const [helpFor, setHelpFor] = useState<Context | null>(null);
  const { mayLeave, setLeaveGuard } = useLeaveGuards();
  const [, onSettingsChange] = useReducer((count: number) => count + 1, 0);
  const top = stack.at(-1);

  useEffect(() => {
    if (top === undefined) exit({ interrupted: false } satisfies Leaving);
  }, [top, exit]);

  const suspend = useSuspend(onSuspend, onSuspendSignal);
  const redraw = useCleanResize(fixedSize === undefined);

  useInput((input, key) => {
    const command = commandOf('everywhere', nameOfKey(input, key));
    if (command === 'leave' && mayLeave()) exit({ interrupted: true } satisfies Leaving);
    if (command === 'suspend-program') suspend();
    if (command === 'redraw') redraw();
  });

  const navigation: Navigation = useMemo(
    () => ({
      open: (screen) => dispatch({ type: 'open', screen }),
      replace: (screen) => dispatch({ type: 'replace', screen }),
      back: () => dispatch({ type: 'back' }),
    }),
    [],
  );

  if (top === undefined) return null;
  const isTooSmall = size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;
  const isCovered = isTooSmall || helpFor !== null;
  return (
    <ThemeContext value={themeNamed(app.settings().theme, noColor)}>
      <LeaveGuardContext value={setLeaveGuard}>
        <HelpContext value={setHelpFor}>
          <Middle of={isTooSmall ? null : whole}>
            {isTooSmall ? <TooSmall size={size} /> : null}
            {helpFor !== null && !isTooSmall ? <HelpScreen context={helpFor} size={size} onClose={() => setHelpFor(null)} /> : null}
            {stack.map((opened) => {
              const isActive = opened === top && !isCovered;
              // Hidden rather than taken away: what was typed, graded and scrolled there holds when one comes back.
              return (
                <Box key={opened.id} display={isActive ? 'flex' : 'none'}>
                  <OpenScreen screen={opened.screen} app={app} size={size} navigation={navigation} isActive={isActive} onSettingsChange={onSettingsChange} />
                </Box>
              );
            })}
          </Middle>
        </HelpContext>
      </LeaveGuardContext>
    </ThemeContext>
  );
}

/** A frame in the middle of a terminal that is larger than a frame gets; null where it is too small for one. */
function Middle({ of, children }: { readonly of: Size | null; readonly children: ReactNode }) {
  return (
    <Box {...(of === null ? {} : { width: of.columns, height: of.rows })} flexDirection="column" alignItems="center" justifyContent="center">
      {children}
    </Box>
  );
}

/** The function that hands the terminal to the shell, on a key or when the program is asked from outside. */
function useSuspend(onSuspend: (() => Promise<void>) | undefined, onSuspendSignal: ((listener: () => void) => () => void) | undefined): () => void {
  const { suspendTerminal } = useApp();
  const suspend = useCallback(() => {
    // While an editor has the terminal there is nothing to hand over: the program only stops with it.
    if (onSuspend) suspendTerminal(onSuspend).catch(onSuspend);
  }, [onSuspend, suspendTerminal]);
  useEffect(() => onSuspendSignal?.(suspend), [onSuspendSignal, suspend]);
  return suspend;
}

function OpenScreen({
  screen,
  onSettingsChange,
  ...props
}: ScreenProps & { readonly screen: Screen; readonly onSettingsChange: () => void }) {
  switch (screen.name) {
    case 'welcome':
      return <WelcomeScreen {...props} onChange={onSettingsChange} />;
    case 'home':
      return <HomeScreen {...props} />;
    default:
      return <LoadedScreen {...props} screen={screen} onSettingsChange={onSettingsChange} />;
  }
}

function TooSmall({ size }: { readonly size: Size }) {
  const wanted = `${SMALLEST.columns}x${SMALLEST.rows}`;
  return <Text wrap="wrap">{`The terminal is ${size.columns}x${size.rows}; sysdrill needs ${wanted}.`}</Text>;
}
