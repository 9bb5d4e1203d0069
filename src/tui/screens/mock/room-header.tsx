import { Box, useIsScreenReaderEnabled } from 'ink';
import { useSyncExternalStore } from 'react';
import { STEPS } from '../../../core/decks/problem.ts';
import { formatClock, sessionTimeLeftMs, type SessionClock, stepTimeLeftMs } from '../../../core/mock/clock.ts';
import { STEP_TITLES } from '../../../core/mock/notes-markdown.ts';
import { RoleText } from '../../components/role-text.tsx';
import type { RoomStore } from './room-store.ts';

const MINUTE_MS = 60_000;

/** The one line that changes while nothing happens: which step, how much time. */
export function RoomHeader({ store, columns }: { readonly store: RoomStore; readonly columns: number }) {
  const timeText = useIsScreenReaderEnabled() ? spokenTimeLeft : timeLeft;
  // Drawn anew only when a figure changes.
  useSyncExternalStore(store.subscribe, () => figuresOf(store.time().clock, timeText).join());
  const { clock } = store.time();
  const [step, session] = figuresOf(clock, timeText);
  return (
    <Box height={1} width={columns} flexShrink={0} justifyContent="space-between" columnGap={2}>
      <Box>
        <RoleText role="title">{store.run.problem.title}</RoleText>
        <Box flexShrink={0}>
          <RoleText role="dim">{`  step ${STEPS.indexOf(clock.step) + 1} of ${STEPS.length} `}</RoleText>
          <RoleText role="strong">{STEP_TITLES[clock.step]}</RoleText>
        </Box>
      </Box>
      <Box flexShrink={0}>
        {clock.isPaused ? <RoleText role="warn">{'paused  '}</RoleText> : null}
        <RoleText role={stepTimeLeftMs(clock) < 0 ? 'bad' : 'text'}>{`step ${step}`}</RoleText>
        <RoleText role={sessionTimeLeftMs(clock) < 0 ? 'bad' : 'dim'}>{`  session ${session}`}</RoleText>
      </Box>
    </Box>
  );
}

function figuresOf(clock: SessionClock, timeText: (ms: number) => string): readonly [string, string, boolean] {
  return [timeText(stepTimeLeftMs(clock)), timeText(sessionTimeLeftMs(clock)), clock.isPaused];
}

/** `4:59`, or beyond the plan `! 0:31 over`. The last second begins at 0:01, as 0:00 is the end. */
function timeLeft(ms: number): string {
  return ms < 0 ? `! ${formatClock(-ms)} over` : formatClock(Math.ceil(ms / 1000) * 1000);
}

/** What is read aloud changes with whole minutes only: `5 min`, `last minute`, `over`, `1 min over`. */
function spokenTimeLeft(ms: number): string {
  if (ms >= 0) return ms > MINUTE_MS ? `${Math.ceil(ms / MINUTE_MS)} min` : 'last minute';
  return -ms < MINUTE_MS ? 'over' : `${Math.floor(-ms / MINUTE_MS)} min over`;
}
