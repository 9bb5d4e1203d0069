import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Context } from '../keymap.ts';
import type { Size } from '../size.ts';
import { cutBesideTitle } from './cut-beside-title.ts';
import { Footer } from './footer.tsx';
import { RoleText } from './role-text.tsx';

const NAME = 'sysdrill ';

/** The same frame around every screen: where one is, what there is, which keys matter now. */
export function Frame({
  title,
  right = '',
  progress,
  notice,
  context,
  also,
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
  /** Keys that hold beside those of the context for a while. */
  readonly also?: Context | undefined;
  readonly hidden?: readonly string[];
  readonly size: Size;
  readonly children: ReactNode;
}) {
  const inner = size.columns - 2;
  const aside = cutBesideTitle(right, NAME + title, inner);
  return (
    <Box width={size.columns} height={size.rows} flexDirection="column" overflow="hidden" paddingX={1}>
      <Box height={1} flexShrink={0} justifyContent="space-between" columnGap={2} aria-label={[`${NAME}${title}`, right].filter(Boolean).join(': ')}>
        <Box>
          <Box flexShrink={0}>
            <RoleText role="title">{NAME}</RoleText>
          </Box>
          <RoleText role="dim">{title}</RoleText>
        </Box>
        <Box flexShrink={0}>
          <RoleText role="dim">{aside}</RoleText>
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
        <Footer context={context} columns={inner} also={also} {...(hidden === undefined ? {} : { hidden })} />
      </Box>
    </Box>
  );
}

export interface Notice {
  readonly text: string;
  readonly role: 'dim' | 'good' | 'warn' | 'bad';
}

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
