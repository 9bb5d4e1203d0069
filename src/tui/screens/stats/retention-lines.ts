import { shortDate } from '../../../core/insights/short-date.ts';
import type { Retention } from '../../../core/insights/retention.ts';
import type { SchedulerCalibration } from '../../../core/insights/scheduler-calibration.ts';
import { lastMondays } from '../../../core/insights/week.ts';
import { barText } from '../../components/bar.ts';
import { CHART_AXIS_COLUMNS, CHART_COLUMNS_PER_VALUE, columnChart } from '../../components/column-chart.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { chartRows, figure, type PageWorld, percent } from './figures.ts';

const CELL_COLUMNS = 10;
const NARROW_CELL_COLUMNS = 7;
const NARROW_BELOW_COLUMNS = 60;
/** Lines of the page besides the chart. */
const OTHER_ROWS = 11;
/** The chart of somebody who has just begun is not blank for a year. */
const LEAST_WEEKS = 12;
/** From here on the foreseen recall fits below the chart; on lower screens one scrolls to it. */
const TALL_FROM_ROWS = 30;
const CALIBRATION_BAR_COLUMNS = 20;
const CALIBRATION_BARS_FROM_COLUMNS = 70;
/** A smaller difference than this is no reason to fit anything; nor is one that chance explains. */
const CALIBRATED_WITHIN = 0.03;
const STANDARD_ERRORS = 2;
/** A chart from 0 would show the same full column for every week. */
const CHART_LOW = 0.6;
const MARK_EVERY_WEEKS = 6;

/** What was really recalled, against what is wanted. */
export function retentionLines(world: PageWorld): readonly ThemedLine[] {
  const { statistics, day, columns } = world;
  const { trueRetention, trueRetentionByWeek, desiredRetentionShare } = statistics;
  const { last7Days, last30Days, last90Days, last365Days } = trueRetention;
  if (last365Days.allShare === null) {
    return [line('No reviews of older cards yet.', 'strong'), line('They come a day or more after a card was learned.', 'dim')];
  }
  const known = trueRetentionByWeek.length - trueRetentionByWeek.findIndex(({ allShare }) => allShare !== null);
  const weeks = Math.min(Math.max(LEAST_WEEKS, known), Math.floor((columns - CHART_AXIS_COLUMNS) / CHART_COLUMNS_PER_VALUE));
  const calibration = calibrationLines(statistics.scheduler, columns);
  const isNarrow = columns < NARROW_BELOW_COLUMNS;
  const cell = isNarrow ? NARROW_CELL_COLUMNS : CELL_COLUMNS;
  const mondays = lastMondays(day, weeks);
  return [
    line(`First reviews of a day that were recalled; wanted ${percent(desiredRetentionShare)}`, 'heading'),
    figure('', { text: ['all', 'young', 'mature', isNarrow ? 'count' : 'reviews'].map((word) => word.padStart(cell)).join(''), roles: ['dim'] }),
    retentionRow('7 days', last7Days, cell),
    retentionRow('30 days', last30Days, cell),
    retentionRow('90 days', last90Days, cell),
    retentionRow('a year', last365Days, cell),
    line('Young: intervals under 21 days; mature: the others.', 'dim'),
    schedulerLine(statistics.scheduler),
    line(''),
    line('By week', 'heading'),
    ...columnChart({
      values: trueRetentionByWeek.slice(-weeks).map(({ allShare }) => allShare),
      rows: chartRows(world, OTHER_ROWS + (world.rows < TALL_FROM_ROWS ? 0 : calibration.length)),
      low: CHART_LOW,
      high: 1,
      label: percent,
      target: desiredRetentionShare,
      marks: new Map(mondays.flatMap((monday, i) => ((weeks - 1 - i) % MARK_EVERY_WEEKS === 0 ? [[i, shortDate(monday)] as const] : []))),
      role: 'accent',
    }),
    ...calibration,
  ];
}

/** Whether the scheduler's predictions hold, as far as that is more than chance. */
function schedulerLine({ predicted90DaysShare: predicted, seen90DaysShare: seen, reviews90Days }: SchedulerCalibration): ThemedLine {
  if (predicted === null || seen === null) return line('');
  const chance = STANDARD_ERRORS * Math.sqrt((predicted * (1 - predicted)) / reviews90Days);
  const gap = seen - predicted;
  const verdict = Math.abs(gap) <= Math.max(CALIBRATED_WITHIN, chance) ? '' : gap < 0 ? '; too hopeful: sysdrill optimize' : '; too careful: sysdrill optimize';
  return line(`Foreseen for 90 days: ${percent(predicted)}, came true: ${percent(seen)}${verdict}`, 'dim');
}

/** What the predictions came to, the least sure first. */
function calibrationLines({ bins }: SchedulerCalibration, columns: number): readonly ThemedLine[] {
  const barColumns = columns < CALIBRATION_BARS_FROM_COLUMNS ? 0 : CALIBRATION_BAR_COLUMNS;
  return [
    line(''),
    line('Foreseen and seen recall, all reviews', 'heading'),
    ...bins.map(({ fromShare, toShare, predictedShare, seenShare, reviews }) => {
      const text = `${Math.round(fromShare * 100)} to ${percent(toShare)}`;
      return figure(text, `${percent(predictedShare).padStart(6)}${percent(seenShare).padStart(8)}  `, { text: barText(seenShare, barColumns).padEnd(barColumns), roles: ['accent'] }, { text: String(reviews).padStart(8), roles: ['dim'] }, { text: barColumns === 0 ? '' : ' reviews', roles: ['dim'] });
    }),
  ];
}

function retentionRow(label: string, { allShare, youngShare, matureShare, youngReviews, matureReviews }: Retention, columns: number): ThemedLine {
  const cells = [percent(allShare), percent(youngShare), percent(matureShare), String(youngReviews + matureReviews)];
  return figure(label, cells.map((cell) => cell.padStart(columns)).join(''));
}
