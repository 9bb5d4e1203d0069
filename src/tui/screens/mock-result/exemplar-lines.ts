import type { FinishedMock } from '../../../app/finished-mock.ts';
import type { Phase } from '../../../core/decks/card.ts';
import { LABEL_SIGNS } from '../../../core/insights/describe-mock.ts';
import { type ModelAnswer, modelAnswers } from '../../../core/mock/model-answers.ts';
import { LABEL_ROLES } from '../../components/label-look.ts';
import { layOutNote, layOutNotes } from '../../components/note-lines.ts';
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

/** What the problem says to the questions of this session, each below an empty line. */
export function answersLines({ problem, asked }: FinishedMock, step: Phase, columns: number): readonly ThemedLine[] {
  const answers = problem === undefined || asked === null ? [] : modelAnswers(problem, asked, step);
  return answers.flatMap((answer) => answerLines(answer, columns));
}

/** The label stands out from its question. */
function answerLines({ label, question, answer }: ModelAnswer, columns: number): readonly ThemedLine[] {
  const asked = layOutNote(`${label}: ${question}`, columns, ['dim'], { start: 0, end: label.length, roles: ['accent'] });
  return [line(''), ...asked, ...layOutNotes(answer, columns)];
}
