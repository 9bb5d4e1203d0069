import { Text, type TextProps } from 'ink';
import type { ReactNode } from 'react';
import { type Role, useTheme } from '../theme.ts';

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
  return (
    <Text {...theme[role]} wrap={wrap}>
      {children}
    </Text>
  );
}
