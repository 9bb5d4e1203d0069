import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Context } from '../keymap.ts';
import type { Size } from '../size.ts';
import { Footer } from './footer.tsx';
import { RoleText } from './role-text.tsx';

/** The same frame around every screen: where one is, what there is, which keys matter now. */
export function Frame({
  title,
  right = '',
  progress,
  notice,
  context,
  hidden,
  size,
  children,
}: {
  readonly title: string;
  readonly right?: string;
  /** Share done, 0 to 1, drawn into the rule under the title. */
  readonly progress?: number;
  /** What just happened; stands above the keys. */
  readonly notice?: Notice | null;
  readonly context: Context;
  readonly hidden?: readonly string[];
  readonly size: Size;
  readonly children: ReactNode;
}) {
  const inner = size.columns - 2;
  return (
    <Box width={size.columns} height={size.rows} flexDirection="column" overflow="hidden" paddingX={1}>
      <Box height={1} flexShrink={0} justifyContent="space-between" columnGap={2}>
        <Box>
          <Box flexShrink={0}>
            <RoleText role="title">sysdrill </RoleText>
          </Box>
          <RoleText role="dim">{title}</RoleText>
        </Box>
        <Box flexShrink={0}>
          <RoleText role="dim">{cutToColumns(right, Math.floor(inner / 2))}</RoleText>
        </Box>
      </Box>
      <Rule columns={inner} {...(progress === undefined ? {} : { progress })} />
      <Box flexGrow={1} flexDirection="column" overflow="hidden">
        {children}
      </Box>
      <Box height={1} flexShrink={0}>
        <RoleText role={notice?.role ?? 'dim'}>{notice?.text ?? ''}</RoleText>
      </Box>
      <Box height={1} flexShrink={0}>
        <Footer context={context} columns={inner} {...(hidden === undefined ? {} : { hidden })} />
      </Box>
    </Box>
  );
}

export interface Notice {
  readonly text: string;
  readonly role: 'dim' | 'good' | 'warn' | 'bad';
}

/** The end of a long text says more than its beginning: a path's last folder. */
function cutToColumns(text: string, columns: number): string {
  return text.length <= columns ? text : `…${text.slice(text.length - columns + 1)}`;
}

/** Rows of a screen that the frame itself takes. */
export const FRAME_ROWS = 4;

/** The line under a title; the share that is done stands out. */
export function Rule({ columns, progress = 0 }: { readonly columns: number; readonly progress?: number }) {
  const done = Math.round(Math.min(1, Math.max(0, progress)) * columns);
  return (
    <Box height={1} flexShrink={0} aria-hidden>
      <RoleText role="accent">{'━'.repeat(done)}</RoleText>
      <RoleText role="rule">{'─'.repeat(Math.max(0, columns - done))}</RoleText>
    </Box>
  );
}
