import { useIsScreenReaderEnabled } from 'ink';
import { useEffect, useState } from 'react';
import type { App } from '../../../app.ts';
import { RoleText } from '../../components/role-text.tsx';

const TICK_MS = 1000;

/** The time that a question has taken, of its soft limit: one line, the only one that changes by itself. */
export function DrillClock({ app, shownAtMs, limitMs }: { readonly app: App; readonly shownAtMs: number; readonly limitMs: number }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const elapsedMs = Math.max(0, app.moment().atMs - shownAtMs);
  const isOver = elapsedMs > limitMs;
  // What is read aloud does not change with every second.
  if (useIsScreenReaderEnabled()) return <RoleText role="dim">{isOver ? `Over the limit of ${clockText(limitMs)}.` : `The limit is ${clockText(limitMs)}.`}</RoleText>;
  return (
    <RoleText role={isOver ? 'warn' : 'dim'}>
      {`${clockText(elapsedMs)} of ${clockText(limitMs)}${isOver ? ', over the limit: finish it all the same' : ''}`}
    </RoleText>
  );
}

function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
