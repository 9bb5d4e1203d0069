import { Box } from 'ink';
import { useState } from 'react';
import type { App } from '../../../app.ts';
import { type FinishedMock, readFinishedMock } from '../../../app/finished-mock.ts';
import { openPoints } from '../../../app/score-walk.ts';
import type { Screen } from '../../../app/screen.ts';
import { missedPoints } from '../../../core/insights/describe-mock.ts';
import { missedCards } from '../../../core/insights/missed-cards.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useScroll } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { ExemplarScreen } from './exemplar-screen.tsx';
import { resultLines } from './result-lines.ts';
import { FRAME_ROWS } from '../../size.ts';

/** What a session came to, and the ways on from it. */
export function ResultScreen({ session, ...props }: ScreenProps & { readonly session: string }) {
  const [read] = useState(() => readFinishedMock(props.app, session));
  const [isExemplar, setExemplar] = useState(false);
  if (!read.ok) return <Fault {...props} message={read.error.message} />;
  // What is read here was judged on another screen, which takes the place of this one.
  if (isExemplar) return <ExemplarScreen {...props} mock={read.value} onClose={() => setExemplar(false)} />;
  return <Result {...props} mock={read.value} onExemplar={() => setExemplar(true)} />;
}

function Result({ app, size, navigation, isActive, mock, onExemplar }: ScreenProps & { readonly mock: FinishedMock; readonly onExemplar: () => void }) {
  const help = useHelp();
  const [notice, setNotice] = useState<Notice | null>(null);
  const columns = size.columns - 4;
  const rows = size.rows - FRAME_ROWS;
  const lines = resultLines(mock, missedCards(app.progress(), app.day()), columns);
  const { top, keys } = useScroll(lines.length, rows);
  const { record, problem } = mock;
  const cram = cramOf(app, mock);
  useCommands(
    'mock-result',
    {
      ...keys,
      exemplar: () => {
        const fault = exemplarFault(app, mock);
        if (fault === null) onExemplar();
        else setNotice({ text: fault, role: 'warn' });
      },
      history: () => navigation.open({ name: 'mock-history', problem: record.problem }),
      again: () => {
        if (problem === undefined) setNotice({ text: 'Its problem is no longer in the decks.', role: 'warn' });
        else navigation.replace(againOf(mock));
      },
      points: () => navigation.replace({ name: 'mock-score', session: record.session }),
      cram: () => (cram === null ? setNotice({ text: 'No card teaches what was missed.', role: 'dim' }) : navigation.open(cram)),
      help: () => help('mock-result'),
      back: navigation.back,
    },
    isActive,
  );
  return (
    <Frame
      title={`Result: ${problem?.title ?? record.problem}`}
      right={`${record.minutes} min, seed ${record.seed}`}
      context="mock-result"
      hidden={cram === null ? ['cram'] : []}
      notice={notice ?? scrollNotice(top, rows, lines.length)}
      size={size}
    >
      <Box paddingX={1}>
        <StyledLines lines={lines} columns={columns} height={rows} top={top} left={0} />
      </Box>
    </Frame>
  );
}

/** The exemplar says what was missed: it comes after the own verdicts. */
function exemplarFault(app: App, mock: FinishedMock): string | null {
  if (mock.problem === undefined) return 'Its problem is no longer in the decks.';
  const open = openPoints(app, mock).length;
  return open === 0 ? null : `The exemplar comes after the points; ${open} are open. p goes on with them.`;
}

function againOf({ record, level }: FinishedMock): Screen {
  return { name: 'mock', start: { kind: 'problem', problem: record.problem, minutes: record.minutes, level, seed: record.seed } };
}

function cramOf({ library }: App, { points, problem, record }: FinishedMock): Screen | null {
  const ids = new Set(missedPoints(points).flatMap(({ cards = [] }) => cards.flatMap((card) => library.resolve(card) ?? [])));
  if (ids.size === 0) return null;
  return { name: 'review', request: { kind: 'cram', name: `missed in ${problem?.title ?? record.problem}`, filter: { ids }, limit: null } };
}

function Fault({ size, isActive, navigation, message }: ScreenProps & { readonly message: string }) {
  useCommands('message', { back: navigation.back }, isActive);
  return (
    <Frame title="Mock result" context="message" notice={{ text: message, role: 'bad' }} size={size}>
      <Box />
    </Frame>
  );
}

function scrollNotice(top: number, rows: number, lines: number): Notice | null {
  return lines <= rows ? null : { text: `lines ${top + 1}-${Math.min(lines, top + rows)} of ${lines}: ↑ ↓`, role: 'dim' };
}
