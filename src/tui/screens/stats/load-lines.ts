import { shortDate } from '../../../core/insights/short-date.ts';
import { mondayOf } from '../../../core/insights/week.ts';
import { CHART_AXIS_COLUMNS, CHART_COLUMNS_PER_VALUE, columnChart } from '../../components/column-chart.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { chartRows, counted, duration, figure, type PageWorld } from './figures.ts';

/** Lines of the page besides the chart. */
const OTHER_ROWS = 7;

/** What is coming: cards by the day on which they are due. */
export function loadLines(world: PageWorld): readonly ThemedLine[] {
  const { statistics, day, columns } = world;
  const { dueInNext90Days, overdueCards, secondsPerGrade } = statistics;
  const within = (days: number): number => dueInNext90Days.slice(0, days).reduce((sum, due) => sum + due, 0);
  if (within(dueInNext90Days.length) === 0) {
    return [line('Nothing is scheduled.', 'strong'), line('Cards that were graded come back here with the day on which they are due.', 'dim')];
  }
  const shown = Math.min(dueInNext90Days.length, Math.floor((columns - CHART_AXIS_COLUMNS) / CHART_COLUMNS_PER_VALUE));
  const values = dueInNext90Days.slice(0, shown);
  const minutes = (cards: number): string => (secondsPerGrade === null ? '' : `, about ${duration((cards * secondsPerGrade) / 60)}`);
  const marks = values.flatMap((_, ahead) => (ahead === 0 ? [[0, 'today'] as const] : mondayOf(day + ahead) === day + ahead ? [[ahead, shortDate(day + ahead)] as const] : []));
  return [
    figure('Due today', `${counted(within(1), 'card')}${overdueCards > 0 ? `, ${overdueCards} of them overdue` : ''}${minutes(within(1))}`),
    figure('In 7 days', `${counted(within(7), 'card')}${minutes(within(7))}`),
    figure('In 30 days', `${counted(within(30), 'card')}${minutes(within(30))}`),
    line(''),
    line(`Due by day, ${counted(shown, 'day')} ahead`, 'heading'),
    ...columnChart({ values, rows: chartRows(world, OTHER_ROWS), low: 0, high: Math.max(1, ...values), label: (value) => String(Math.round(value)), marks: new Map(marks), role: 'accent' }),
    line('As scheduled now; new and forgotten cards come on top.', 'dim'),
  ];
}
