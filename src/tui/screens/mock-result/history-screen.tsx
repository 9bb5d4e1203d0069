import { Box } from 'ink';
import { useState } from 'react';
import type { App } from '../../../app.ts';
import { scoredRecord } from '../../../app/finished-mock.ts';
import { openPoints } from '../../../app/score-walk.ts';
import { sessionToCompare } from '../../../core/insights/mock-trends.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { ThenAndNowScreen } from './then-and-now-screen.tsx';
import { type ListedSession, sessionLine, trendLines } from './history-lines.ts';
import { FRAME_ROWS } from '../../size.ts';

/** A blank row and the trends below the list. */
const TREND_ROWS = 9;
/** Below that the list would have no room beside the trends. */
const FEWEST_ROWS_WITH_TRENDS = TREND_ROWS + 4;

/** Past sessions of a problem or of all, and how the dimensions went. */
export function HistoryScreen({ problem: given, ...props }: ScreenProps & { readonly problem: string | null }) {
  const { app } = props;
  const [problem, setProblem] = useState(given);
  const [cursor, setCursor] = useState(0);
  const [compared, setCompared] = useState<readonly [ListedSession, ListedSession] | null>(null);
  // Each time anew: a session that was opened from here may have been judged otherwise meanwhile.
  const sessions = listSessions(app, problem);
  if (compared !== null) return <ThenAndNowScreen {...props} earlier={compared[0]} later={compared[1]} onClose={() => setCompared(null)} />;
  return (
    <List
      {...props}
      sessions={sessions}
      problem={problem}
      cursor={Math.min(cursor, Math.max(0, sessions.length - 1))}
      onCursor={setCursor}
      onProblem={(next) => {
        setProblem(next);
        setCursor(0);
      }}
      onCompare={(earlier, later) => setCompared([earlier, later])}
    />
  );
}

function List({
  app,
  size,
  navigation,
  isActive,
  sessions,
  problem,
  cursor,
  onCursor,
  onProblem,
  onCompare,
}: ScreenProps & {
  /** The oldest first; the list shows the newest first. */
  readonly sessions: readonly ListedSession[];
  readonly problem: string | null;
  readonly cursor: number;
  readonly onCursor: (cursor: number) => void;
  readonly onProblem: (problem: string | null) => void;
  readonly onCompare: (earlier: ListedSession, later: ListedSession) => void;
}) {
  const help = useHelp();
  const [notice, setNotice] = useState<Notice | null>(null);
  const newestFirst = sessions.toReversed();
  const selected = newestFirst[cursor];
  const inner = size.rows - FRAME_ROWS;
  const hasTrends = inner >= FEWEST_ROWS_WITH_TRENDS && sessions.length > 0;
  const rows = Math.max(1, inner - (hasTrends ? TREND_ROWS : 0));
  const move = (by: number) => () => {
    setNotice(null);
    onCursor(Math.max(0, Math.min(newestFirst.length - 1, cursor + by)));
  };
  useCommands(
    'mock-history',
    {
      up: move(-1),
      down: move(1),
      'page-up': move(-rows),
      'page-down': move(rows),
      top: move(-newestFirst.length),
      bottom: move(newestFirst.length),
      open: () => selected !== undefined && navigation.open({ name: openPoints(app, selected).length > 0 ? 'mock-score' : 'mock-result', session: selected.record.session }),
      compare: () => {
        const earlier = selected && sessionToCompare(sessions, selected.record.session);
        if (selected !== undefined && earlier !== undefined) onCompare(earlier, selected);
        else if (selected !== undefined) setNotice({ text: 'This is the first session of its problem: nothing to set it against yet.', role: 'dim' });
      },
      problem: () => onProblem(problem === null ? (selected?.record.problem ?? null) : null),
      help: () => help('mock-history'),
      back: navigation.back,
    },
    isActive,
  );
  const top = Math.max(0, Math.min(cursor - Math.floor(rows / 2), newestFirst.length - rows));
  const columns = size.columns - 4;
  const lines = newestFirst.map((session, i) => sessionLine(session, { isSelected: i === cursor, hasSeveral: problem === null, open: openPoints(app, session).length, columns }));
  const title = problem === null ? 'Mock sessions' : `Mock sessions: ${app.library.problem(problem)?.title ?? problem}`;
  return (
    <Frame title={title} right={countText(sessions.length)} context="mock-history" notice={notice ?? nothingYet(sessions.length)} size={size}>
      <Box flexDirection="column" paddingX={1} rowGap={1}>
        <StyledLines lines={lines} columns={columns} height={Math.min(rows, lines.length)} top={top} left={0} />
        {hasTrends ? <StyledLines lines={trendLines(sessions)} columns={columns} height={TREND_ROWS - 1} top={0} left={0} /> : null}
      </Box>
    </Frame>
  );
}

function listSessions(app: App, problem: string | null): readonly ListedSession[] {
  const records = app.progress().mocks;
  return records.filter((record) => problem === null || record.problem === problem).map((record) => scoredRecord(app, record));
}

function countText(count: number): string {
  return count === 1 ? '1 session' : `${count} sessions`;
}

function nothingYet(count: number): Notice | null {
  return count === 0 ? { text: 'No session was brought to its end yet.', role: 'dim' } : null;
}
