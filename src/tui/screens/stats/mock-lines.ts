import type { MockSessionFigures } from '../../../core/insights/mock-statistics.ts';
import { nameOfArea } from '../../../core/insights/weak/area.ts';
import { RUBRIC_DIMENSIONS } from '../../../core/mock/rubric.ts';
import { barText } from '../../components/bar.ts';
import { CHART_AXIS_COLUMNS, CHART_COLUMNS_PER_VALUE, columnChart } from '../../components/column-chart.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { chartRows, counted, figure, type PageWorld } from './figures.ts';

const NAME_COLUMNS = 28;
const MOST_BAR_COLUMNS = 20;
const SCORE_COLUMNS = 8;
/** For the sign of a change after the scores. */
const CHANGE_COLUMNS = 2;
/** Lines of the page besides the chart. */
const OTHER_ROWS = 13;
const BEST = 4;
/** A change smaller than this is none. */
const CHANGE = 0.15;

/** How mock sessions go: totals, and each dimension against before. */
export function mockLines(world: PageWorld): readonly ThemedLine[] {
  const { statistics, columns, titleOf } = world;
  const { sessions, lately, before } = statistics.mocks;
  const last = sessions.at(-1);
  if (last === undefined) return [line('No mock session yet.', 'strong'), line('Press m at Home for one, or run: sysdrill mock', 'dim')];
  const barColumns = Math.max(0, Math.min(MOST_BAR_COLUMNS, columns - NAME_COLUMNS - 2 * SCORE_COLUMNS - CHANGE_COLUMNS));
  const shown = sessions.slice(-Math.floor((columns - CHART_AXIS_COLUMNS) / CHART_COLUMNS_PER_VALUE));
  return [
    figure('Sessions', counted(sessions.length, 'session'), { text: `; practice estimates from 0 to 100`, roles: ['dim'] }),
    figure('Last', `${last.total}`, { text: `  ${titleOf(last.problem)}, ${last.date}`, roles: ['dim'] }),
    line(''),
    line('Totals, the last session at the right', 'heading'),
    ...columnChart({ values: shown.map(({ total }) => total), rows: chartRows(world, OTHER_ROWS), low: 0, high: 100, label: String, marks: endMarks(shown), role: 'accent' }),
    line(`${'Of 4, last three sessions'.padEnd(NAME_COLUMNS)}${' '.repeat(barColumns)}${'lately'.padStart(SCORE_COLUMNS)}${'before'.padStart(SCORE_COLUMNS)}`, 'heading'),
    ...RUBRIC_DIMENSIONS.map((dimension) => dimensionLine(nameOfArea({ kind: 'dimension', dimension }, []), lately[dimension], before[dimension], barColumns)),
  ];
}

function endMarks(shown: readonly MockSessionFigures[]): ReadonlyMap<number, string> {
  return new Map(shown.slice(0, 1).map(({ date }) => [0, date]));
}

function dimensionLine(name: string, lately: number | null, before: number | null, barColumns: number): ThemedLine {
  const change = lately === null || before === null ? '' : lately - before > CHANGE ? ' ↑' : before - lately > CHANGE ? ' ↓' : ' =';
  const score = (value: number | null): string => (value === null ? '–' : value.toFixed(1)).padStart(SCORE_COLUMNS);
  return {
    wide: false,
    spans: [
      { text: name.padEnd(NAME_COLUMNS), roles: [] },
      { text: barText((lately ?? 0) / BEST, barColumns).padEnd(barColumns), roles: ['accent'] },
      { text: score(lately), roles: ['strong'] },
      { text: `${score(before)}${change}`, roles: ['dim'] },
    ],
  };
}
