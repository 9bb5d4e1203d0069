import { Text, type TextProps, useIsScreenReaderEnabled } from 'ink';
import type { ReactNode } from 'react';
import type { Role } from '../theme.ts';
import { useTheme } from '../theme-context.ts';
import { spokenText } from './spoken-text.ts';

/** Text in the look of its role. Cut at the end of its box, never wrapped: lines are laid out before they get here. */
export function RoleText({
  role = 'text',
  wrap = 'truncate',
  children,
}: {
  readonly role?: Role;
  readonly wrap?: TextProps['wrap'];
  readonly children?: ReactNode;
}) {
  const theme = useTheme();
  const isSpoken = useIsScreenReaderEnabled() && typeof children === 'string';
  return (
    <Text {...theme[role]} wrap={wrap} {...(isSpoken ? { 'aria-label': spokenText(children) } : {})}>
      {children}
    </Text>
  );
}
