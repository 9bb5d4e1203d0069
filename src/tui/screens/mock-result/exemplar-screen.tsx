import { Box } from 'ink';
import { useState } from 'react';
import type { FinishedMock } from '../../../app/finished-mock.ts';
import type { Phase } from '../../../core/decks/card.ts';
import { STEPS } from '../../../core/decks/problem.ts';
import { neighbourStep } from '../../../core/mock/clock.ts';
import { STEP_TITLES } from '../../../core/mock/notes-markdown.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useScroll } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { FRAME_ROWS, type Size } from '../../size.ts';
import { besideEachOther } from './beside-each-other.ts';
import { answersLines, BESIDE_FROM_COLUMNS, exemplarLines, ownLines } from './exemplar-lines.ts';

const GAP_COLUMNS = 3;

type Place = { readonly step: Phase; readonly isExemplarFirst: boolean };

/** The own notes and the exemplar, step by step. */
export function ExemplarScreen({ mock, onClose, ...props }: ScreenProps & { readonly mock: FinishedMock; readonly onClose: () => void }) {
  const [place, setPlace] = useState<Place>({ step: 'requirements', isExemplarFirst: false });
  // Another step, or the other one first, begins at its top.
  return <Step key={`${place.step}/${place.isExemplarFirst}`} {...props} mock={mock} place={place} onPlace={setPlace} onClose={onClose} />;
}

function Step({
  size,
  isActive,
  mock,
  place,
  onPlace,
  onClose,
}: ScreenProps & { readonly mock: FinishedMock; readonly place: Place; readonly onPlace: (place: Place) => void; readonly onClose: () => void }) {
  const help = useHelp();
  const { step, isExemplarFirst } = place;
  const isWide = size.columns >= BESIDE_FROM_COLUMNS;
  const rows = size.rows - FRAME_ROWS;
  const lines = layOut(mock, place, size);
  const { top, keys } = useScroll(lines.length, rows);
  const goTo = (by: 1 | -1) => () => {
    const next = neighbourStep(step, by);
    if (next !== null) onPlace({ ...place, step: next });
    else if (by === 1) onClose();
  };
  useCommands(
    'mock-exemplar',
    {
      ...keys,
      next: goTo(1),
      previous: goTo(-1),
      ...(isWide ? {} : { switch: () => onPlace({ step, isExemplarFirst: !isExemplarFirst }) }),
      help: () => help('mock-exemplar'),
      back: onClose,
    },
    isActive,
  );
  const notice: Notice | null = lines.length <= rows ? null : { text: `lines ${top + 1}-${Math.min(lines.length, top + rows)} of ${lines.length}: ↑ ↓`, role: 'dim' };
  return (
    <Frame
      title={`${mock.problem?.title ?? ''} · ${STEP_TITLES[step]}`}
      right={`step ${STEPS.indexOf(step) + 1} of ${STEPS.length}`}
      progress={STEPS.indexOf(step) / STEPS.length}
      context="mock-exemplar"
      hidden={isWide ? ['switch'] : []}
      notice={notice}
      size={size}
    >
      <Box paddingX={1}>
        <StyledLines lines={lines} columns={size.columns - 4} height={rows} top={top} left={0} />
      </Box>
    </Frame>
  );
}

function layOut(mock: FinishedMock, { step, isExemplarFirst }: Place, { columns: all }: Size): readonly ThemedLine[] {
  const columns = all - 4;
  if (all >= BESIDE_FROM_COLUMNS) {
    const half = Math.floor((columns - GAP_COLUMNS) / 2);
    return besideEachOther(ownLines(mock, step, half), [...exemplarLines(mock, step, half), ...answersLines(mock, step, half)], half + GAP_COLUMNS);
  }
  const own = ownLines(mock, step, columns);
  const exemplar = exemplarLines(mock, step, columns);
  const [first, second] = isExemplarFirst ? [exemplar, own] : [own, exemplar];
  return [...first, line(''), ...second, ...answersLines(mock, step, columns)];
}
