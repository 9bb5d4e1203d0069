import type { FinishedMock } from '../../../app/finished-mock.ts';
import { STEPS } from '../../../core/decks/problem.ts';
import { POINT_LABELS } from '../../../core/events/event.ts';
import { describePace, LABEL_SIGNS, type StepPace } from '../../../core/insights/describe-mock.ts';
import { STEP_TITLES } from '../../../core/mock/notes-markdown.ts';
import { layOutNote, layOutNotes } from '../../components/note-lines.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';

const INDENT = 2;
const CUT_MARK = ' …';
/** Beside the notes: two lines above them, a heading for each step, a line that says what was left out. */
const ROWS_BESIDE = 2 + 2 * STEPS.length;

/** The own notes in short, as many lines of each step as fit into `rows` all together; null for all of them. */
export function notesLines({ points, notes, notesFault, record }: FinishedMock, columns: number, rows: number | null): readonly ThemedLine[] {
  if (notesFault !== null) return layOutNote(notesFault, columns, ['warn']);
  const paces = new Map(describePace(record.steps).map((pace) => [pace.title, pace]));
  const perStep = rows === null ? Infinity : Math.max(1, Math.floor((rows - ROWS_BESIDE) / STEPS.length));
  const counts = POINT_LABELS.toReversed().map((label) => `${LABEL_SIGNS[label]} ${points.filter((point) => point.automatic === label).length} ${label}`);
  const found = `${points.length} points: ${counts.join('   ')}`;
  return [
    line(found, 'strong'),
    line(''),
    ...STEPS.flatMap((step) => [
      { wide: false, spans: [{ text: STEP_TITLES[step], roles: ['accent' as const] }, { text: paceText(paces.get(STEP_TITLES[step])), roles: ['dim' as const] }] },
      ...stepLines(notes[step], columns, perStep),
    ]),
  ];
}

function stepLines(text: string, columns: number, most: number): readonly ThemedLine[] {
  if (text.trim() === '') return [line('  nothing', 'dim')];
  const written = text.split('\n').filter((each) => each.trim() !== '');
  if (most === Infinity) return indented(layOutNotes(text, columns - INDENT));
  const shown = written.slice(0, written.length > most + 1 ? most : most + 1);
  const left = written.length - shown.length;
  // One row each: this is to recall them by, the rest is one key away.
  const rows = shown.flatMap((each) => cutToRow(layOutNote(each, columns - INDENT - CUT_MARK.length)));
  return indented(left === 0 ? rows : [...rows, line(`and ${left} more lines`, 'dim')]);
}

function cutToRow([first, ...rest]: readonly ThemedLine[]): readonly ThemedLine[] {
  if (first === undefined) return [];
  return [rest.length === 0 ? first : { ...first, spans: [...first.spans, { text: CUT_MARK, roles: ['dim'] }] }];
}

function paceText(pace: StepPace | undefined): string {
  return pace === undefined ? '' : `  ${pace.spent} of ${pace.planned}`;
}

function indented(lines: readonly ThemedLine[]): readonly ThemedLine[] {
  return lines.map((shown) => ({ ...shown, spans: [{ text: ' '.repeat(INDENT), roles: [] }, ...shown.spans] }));
}
