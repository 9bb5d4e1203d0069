import { fitLine } from '../../components/fit-line.ts';
import type { ThemedLine, ThemedSpan } from '../../components/themed-line.ts';
import type { Statistics } from '../../../core/insights/statistics.ts';

/** What every page is made from. */
export interface PageWorld {
  readonly statistics: Statistics;
  readonly day: number;
  readonly columns: number;
  /** What fits without scrolling; charts grow with it. */
  readonly rows: number;
  readonly titleOf: (problem: string) => string;
}

export const LABEL_COLUMNS = 18;

const LEAST_CHART_ROWS = 4;
const MOST_CHART_ROWS = 16;

/** Rows for a chart on a page whose other lines take `others` rows. */
export function chartRows({ rows }: PageWorld, others: number): number {
  return Math.min(MOST_CHART_ROWS, Math.max(LEAST_CHART_ROWS, rows - others));
}

/** A figure with its name before it. */
export function figure(label: string, ...spans: readonly (ThemedSpan | string)[]): ThemedLine {
  const shown = spans.map((span): ThemedSpan => (typeof span === 'string' ? { text: span, roles: [] } : span));
  return { wide: false, spans: [{ text: label.padEnd(LABEL_COLUMNS), roles: ['dim'] }, ...shown] };
}

/** A line in rows of at most `columns`, without the blanks at which it was broken: a full row would be cut for them. */
export function rowsOf(shown: ThemedLine, columns: number): readonly ThemedLine[] {
  const rows = fitLine(shown, columns);
  return rows.length === 1 ? rows : rows.map((row) => ({ ...row, spans: withoutBlankEnd(row.spans) }));
}

function withoutBlankEnd(spans: readonly ThemedSpan[]): readonly ThemedSpan[] {
  const last = spans.findLastIndex(({ text }) => text.trim() !== '');
  return spans.slice(0, last + 1).map((span, i) => (i === last ? { ...span, text: span.text.trimEnd() } : span));
}

/** A share as a person reads it; a dash where there is none. `percent(0.913)` is `91 %`. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

/** Minutes, or hours where they are many. `duration(150)` is `2.5 h`. */
export function duration(minutes: number): string {
  if (minutes >= 120) return `${(minutes / 60).toFixed(minutes < 6000 ? 1 : 0)} h`;
  return minutes > 0 && minutes < 1 ? 'under 1 min' : `${Math.round(minutes)} min`;
}

/** A count with its noun. `counted(1, 'day')` is `1 day`. */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
