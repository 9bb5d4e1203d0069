import type { FinishedMock } from '../../../app/finished-mock.ts';
import type { Phase } from '../../../core/decks/card.ts';
import { LABEL_SIGNS } from '../../../core/insights/describe-mock.ts';
import { LABEL_ROLES } from '../../components/label-look.ts';
import { layOutNotes } from '../../components/note-lines.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';

/** From this width of the terminal on both stand side by side. */
export const BESIDE_FROM_COLUMNS = 100;

/** The own notes of a step, below their heading. */
export function ownLines({ notes, notesFault, points }: FinishedMock, step: Phase, columns: number): readonly ThemedLine[] {
  const labels = points.filter((point) => point.step === step).map(({ final }) => ({ text: LABEL_SIGNS[final], roles: [LABEL_ROLES[final]] }));
  const heading: ThemedLine = { wide: false, spans: [{ text: 'Yours  ', roles: ['accent'] }, ...labels] };
  const text = notes[step].trimEnd();
  if (notesFault !== null) return [heading, ...layOutNotes(notesFault, columns, ['warn'])];
  return [heading, ...(text === '' ? [line('nothing', 'dim')] : layOutNotes(text, columns))];
}

/** The exemplar of a step, below its heading. */
export function exemplarLines({ problem }: FinishedMock, step: Phase, columns: number): readonly ThemedLine[] {
  return [line('Exemplar', 'accent'), ...layOutNotes((problem?.exemplar[step] ?? '').trimEnd(), columns)];
}
