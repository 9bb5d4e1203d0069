import type { Role } from '../theme.ts';
import type { ThemedLine, ThemedSpan } from './themed-line.ts';

/** A chart of columns, the first value at the left. */
export interface ColumnChart {
  /** Null where there is no value: nothing is drawn. */
  readonly values: readonly (number | null)[];
  readonly rows: number;
  /** The values at the foot and at the top. */
  readonly low: number;
  readonly high: number;
  /** How a value is written at the axis. */
  readonly label: (value: number) => string;
  /** A value to be reached, drawn as a line behind the columns. */
  readonly target?: number;
  /** Words under the columns, by the position of the value. */
  readonly marks: ReadonlyMap<number, string>;
  readonly role: Role;
}

/** Columns that one value takes, the gap after it included. */
export const CHART_COLUMNS_PER_VALUE = 2;
/** What stands left of the columns. */
export const CHART_AXIS_COLUMNS = 7;

const EIGHTHS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A chart of columns with its axis at the left, in eighths of a row, and a line of marks below. */
export function columnChart(chart: ColumnChart): readonly ThemedLine[] {
  const { rows, low, high, target, label, marks, values } = chart;
  const targetRow = target === undefined ? -1 : rowOf(target, chart);
  const lines = Array.from({ length: rows }, (_, row): ThemedLine => {
    const axis = row === targetRow && target !== undefined ? label(target) : row === 0 ? label(high) : row === rows - 1 ? label(low) : '';
    return { wide: false, aloud: '', spans: [{ text: `${axis.padStart(CHART_AXIS_COLUMNS - 2)} `, roles: ['dim'] }, ...rowSpans(chart, row, row === targetRow)] };
  });
  return [...lines, { wide: false, aloud: '', spans: [{ text: `${' '.repeat(CHART_AXIS_COLUMNS - 1)}${marksText(marks, values.length)}`, roles: ['dim'] }] }];
}

function rowOf(value: number, { rows, low, high }: ColumnChart): number {
  return Math.min(rows - 1, Math.max(0, Math.floor(((high - value) / (high - low)) * rows)));
}

function rowSpans({ values, rows, low, high, role }: ColumnChart, row: number, isTarget: boolean): readonly ThemedSpan[] {
  const gap: ThemedSpan = { text: isTarget ? '┄' : ' ', roles: ['dim'] };
  return values.flatMap((value): ThemedSpan[] => {
    const eighths = value === null || high <= low ? 0 : ((value - low) / (high - low)) * rows * 8 - (rows - 1 - row) * 8;
    // A value of nothing is still a value: it stands as the lowest bar at the foot.
    const least = value === null || row < rows - 1 ? 0 : 1;
    const drawn = Math.min(8, Math.max(least, Math.round(eighths)));
    return drawn === 0 ? [gap, gap] : [{ text: EIGHTHS[drawn] ?? '█', roles: [role] }, gap];
  });
}

/** Marks that would run into each other are left out; the last one may end at the edge instead of beginning at its place. */
function marksText(marks: ReadonlyMap<number, string>, values: number): string {
  let text = '';
  for (const [position, mark] of [...marks].toSorted(([a], [b]) => a - b)) {
    const at = Math.max(0, Math.min(position * CHART_COLUMNS_PER_VALUE, values * CHART_COLUMNS_PER_VALUE - mark.length));
    if (at >= text.length + (text === '' ? 0 : 1)) text = text.padEnd(at) + mark;
  }
  return text;
}
