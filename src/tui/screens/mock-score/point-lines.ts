import type { FinishedPoint } from '../../../app/finished-mock.ts';
import { POINT_LABELS, type PointLabel } from '../../../core/events/event.ts';
import { LABEL_SIGNS, titleOfStep } from '../../../core/insights/describe-mock.ts';
import { findQuote, type Quote } from '../../../core/mock/find-quote.ts';
import type { Notes } from '../../../core/mock/notes-markdown.ts';
import { LABEL_ROLES } from '../../components/label-look.ts';
import { layOutNote, layOutNotes } from '../../components/note-lines.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import type { Role } from '../../theme.ts';

/** Bold and underlined as well as coloured. */
const QUOTE_ROLES: readonly Role[] = ['link', 'accent'];
const NOTE_INDENT = 2;
const LABEL_KEYS = { absent: 'a', named: 'n', justified: 'j' } as const;

/** Below this width the keys of the labels are left to the help. */
const KEYS_FROM_COLUMNS = 56;

/** What never moves: the labels with their keys, the present one in brackets, and what the program said where that differs. */
export function labelLine({ automatic, final }: FinishedPoint, columns: number): ThemedLine {
  const keyText = (label: PointLabel): string => (columns < KEYS_FROM_COLUMNS ? '' : ` ${LABEL_KEYS[label]}    `);
  const labels = POINT_LABELS.flatMap((label) => {
    const isHeld = label === final;
    const [open, close] = isHeld ? ['[', ']'] : [' ', ' '];
    return [
      { text: `${open}${LABEL_SIGNS[label]} ${label}${close}`, roles: isHeld ? [LABEL_ROLES[label], 'strong' as const] : [] },
      { text: keyText(label), roles: ['key' as const] },
    ];
  });
  const ours = automatic === final ? [] : [{ text: `automatic: ${LABEL_SIGNS[automatic]} ${automatic}`, roles: ['dim' as const] }];
  return { wide: false, spans: [...labels, ...ours] };
}

/** What the point says, then where the notes say it; where they do not, the notes of its step, to judge for oneself. */
export function pointLines(point: FinishedPoint, notes: Notes, notesFault: string | null, columns: number): readonly ThemedLine[] {
  const says = layOutNote(point.says, columns, ['strong']);
  if (notesFault !== null) return [...says, line(''), ...layOutNote(notesFault, columns, ['warn']), ...bareQuote(point, columns)];
  const quote = findQuote(notes, point.evidence, point.step);
  return [...says, line(''), ...(quote === null ? lostLines(point, notes, columns) : quoteLines(quote, columns))];
}

function quoteLines({ step, lines, line: at, start, end }: Quote, columns: number): readonly ThemedLine[] {
  const width = columns - NOTE_INDENT;
  const around = (index: number): readonly ThemedLine[] => {
    const text = lines[index];
    return text === undefined || text.trim() === '' ? [] : layOutNote(text, width, ['dim']);
  };
  return [
    line(`You wrote in ${titleOfStep(step)}:`, 'dim'),
    line(''),
    ...indented([...around(at - 1), ...layOutNote(lines[at] ?? '', width, [], { start, end, roles: QUOTE_ROLES }), ...around(at + 1)]),
  ];
}

function lostLines(point: FinishedPoint, notes: Notes, columns: number): readonly ThemedLine[] {
  if (point.evidence !== '') {
    return [line('These words earned it; they stand in no step of your notes:', 'dim'), ...bareQuote(point, columns)];
  }
  const own = point.step === null ? '' : notes[point.step].trim();
  if (own === '') return layOutNote(`Nothing was found in your notes${point.step === null ? '' : `; ${titleOfStep(point.step)} is empty`}.`, columns, ['dim']);
  return [
    line(`Nothing was found in your notes. Your ${titleOfStep(point.step)}:`, 'dim'),
    line(''),
    ...indented(layOutNotes(own, columns - NOTE_INDENT, ['dim'])),
  ];
}

function bareQuote({ evidence }: FinishedPoint, columns: number): readonly ThemedLine[] {
  return evidence === '' ? [] : [line(''), ...indented(layOutNote(evidence, columns - NOTE_INDENT, QUOTE_ROLES))];
}

function indented(lines: readonly ThemedLine[]): readonly ThemedLine[] {
  return lines.map((shown) => ({ ...shown, spans: [{ text: ' '.repeat(NOTE_INDENT), roles: [] }, ...shown.spans] }));
}
