import { LABEL_SIGNS, namedStep, nameOfDimension, VERDICT_NAMES } from '../../../core/insights/describe-mock.ts';
import { shortDate } from '../../../core/insights/short-date.ts';
import type { PointLabel } from '../../../core/events/event.ts';
import { compareLabels, type ComparedPoint, type PointChange } from '../../../core/mock/compare-labels.ts';
import { judgeScore, RUBRIC_DIMENSIONS } from '../../../core/mock/rubric.ts';
import { LABEL_ROLES } from '../../components/label-look.ts';
import { layOutNote } from '../../components/note-lines.ts';
import { line, type ThemedLine, type ThemedSpan } from '../../components/themed-line.ts';
import type { Role } from '../../theme.ts';
import type { ListedSession } from './history-lines.ts';

const CHANGE_LOOKS: Readonly<Record<PointChange, { readonly sign: string; readonly role: Role }>> = {
  better: { sign: '▲', role: 'good' },
  worse: { sign: '▼', role: 'bad' },
  same: { sign: ' ', role: 'dim' },
  unmatched: { sign: ' ', role: 'dim' },
};
const NAME_COLUMNS = 28;
const MORE = '…';
/** `▲ ✗ → ✓  ` */
const LABELS_COLUMNS = 9;

/** Two sessions of a problem: totals, dimensions, and each point then and now. */
export function thenAndNowLines(then: ListedSession, now: ListedSession, columns: number): readonly ThemedLine[] {
  const points = compareLabels(then.points, now.points);
  return [
    ...layOutNote(headline(then, now), columns, ['strong']),
    ...layOutNote(conditions(then, now), columns, ['dim']),
    line(''),
    ...RUBRIC_DIMENSIONS.map((dimension) => dimensionLine(nameOfDimension(dimension), then.final.dimensions[dimension], now.final.dimensions[dimension])),
    line(''),
    ...layOutNote(changesText(points), columns, ['strong']),
    ...pointLines(points, then, now, columns),
  ];
}

function headline(then: ListedSession, now: ListedSession): string {
  const sideOf = ({ record, final, level }: ListedSession) => `${shortDate(record.day)}: ${final.total}, ${VERDICT_NAMES[judgeScore(final, level)]} (${level})`;
  return `${sideOf(then)}   →   ${sideOf(now)}`;
}

function conditions({ record: then }: ListedSession, { record: now }: ListedSession): string {
  const seeds = then.seed === now.seed ? `Same seed (${now.seed}): the twist came at the same moment` : `Seeds ${then.seed} and ${now.seed}: the twist came at other moments`;
  return `${seeds}; ${then.minutes === now.minutes ? `both of ${now.minutes} minutes` : `${then.minutes} and ${now.minutes} minutes`}.`;
}

function dimensionLine(name: string, then: number | null, now: number | null): ThemedLine {
  const textOf = (score: number | null): string => (score === null ? ' - ' : score.toFixed(1));
  const by = then === null || now === null ? 0 : Math.round((now - then) * 10) / 10;
  const { sign, role } = CHANGE_LOOKS[by > 0 ? 'better' : by < 0 ? 'worse' : 'same'];
  return {
    wide: false,
    spans: [
      { text: name.padEnd(NAME_COLUMNS), roles: [] },
      { text: `${textOf(then)} → ${textOf(now)}  `, roles: [] },
      { text: by === 0 ? '' : `${sign} ${Math.abs(by).toFixed(1)}`, roles: [role] },
    ],
  };
}

function changesText(points: readonly ComparedPoint[]): string {
  const count = (change: PointChange) => points.filter((point) => point.change === change).length;
  const unmatched = count('unmatched');
  return `Points: ${count('better')} better, ${count('worse')} worse, ${count('same')} the same${unmatched === 0 ? '' : `, ${unmatched} in one of them only`}`;
}

function pointLines(points: readonly ComparedPoint[], then: ListedSession, now: ListedSession, columns: number): readonly ThemedLine[] {
  const known = new Map([...then.points, ...now.points].map((point) => [point.id, point]));
  let heading: string | null = null;
  return points.flatMap((point) => {
    const title = namedStep(known.get(point.id)?.step ?? null);
    const isNew = title !== heading;
    heading = title;
    return [...(isNew ? [line(title, 'accent')] : []), ...pointLine(point, known.get(point.id)?.says ?? point.id, columns)];
  });
}

function pointLine({ earlier, later, change }: ComparedPoint, says: string, columns: number): readonly ThemedLine[] {
  const { sign, role } = CHANGE_LOOKS[change];
  const lead: readonly ThemedSpan[] = [{ text: `${sign} `, roles: [role] }, labelSpan(earlier), { text: ' → ', roles: ['dim'] }, labelSpan(later), { text: '  ', roles: [] }];
  const width = columns - LABELS_COLUMNS;
  // What did not change is known by its beginning.
  const rows = change === 'same' ? firstRow(says, width) : layOutNote(says, width);
  return rows.map((row, i) => ({ ...row, spans: [...(i === 0 ? lead : [{ text: ' '.repeat(LABELS_COLUMNS), roles: [] }]), ...row.spans] }));
}

function labelSpan(label: PointLabel | null): ThemedSpan {
  return label === null ? { text: '-', roles: ['dim'] } : { text: LABEL_SIGNS[label], roles: [LABEL_ROLES[label]] };
}

function firstRow(says: string, columns: number): readonly ThemedLine[] {
  const [first, ...others] = layOutNote(says, columns - MORE.length, ['dim']);
  if (first === undefined) return [];
  return [{ ...first, spans: [...first.spans, { text: others.length === 0 ? '' : MORE, roles: ['dim'] }] }];
}
