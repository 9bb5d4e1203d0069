import { monthName } from '../../../core/insights/short-date.ts';
import type { Statistics } from '../../../core/insights/statistics.ts';
import { lastMondays } from '../../../core/insights/week.ts';
import { isoDateOfDay } from '../../../core/time.ts';
import { heatmap, heatmapWeeks } from '../../components/heatmap.ts';
import { sparkline } from '../../components/sparkline.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { counted, duration, figure, LABEL_COLUMNS, type PageWorld, percent } from './figures.ts';
import { masterySpans } from './mastery-bar.ts';

const SPARK_WEEKS = 12;
const NARROW_WEEKS = 26;
const WIDE_WEEKS = 52;
const WIDE_FROM_COLUMNS = 110;

/** How things stand, in one look. */
export function overviewLines({ statistics, day, columns }: PageWorld): readonly ThemedLine[] {
  if (statistics.studyDays === 0) {
    return [line('Nothing was done yet.', 'strong'), line("Start today's work at Home: figures show from the first grade on.", 'dim')];
  }
  return [
    figure('Today', todayText(statistics)),
    figure('Days in a row', `${statistics.streakDays}`, { text: `  longest ${statistics.longestStreakDays}, ${counted(statistics.studyDays, 'study day')} in all`, roles: ['dim'] }),
    retentionLine(statistics),
    figure('Seen', `${seenOf(statistics)} of ${seenOf(statistics) + statistics.cards.new} cards  `, ...masterySpans(statistics.cards, Math.min(30, Math.max(0, columns - LABEL_COLUMNS - 36))), { text: `  ${statistics.cards.mature} mature`, roles: ['dim'] }),
    dueLine(statistics),
    timeLine(statistics),
    line(''),
    ...heatmapLines(statistics, day, columns),
  ];
}

function todayText({ reviewsToday, newCardsToday, minutesToday, activity, dueInNext14Days }: Statistics): string {
  const today = activity.at(-1);
  const sums = today?.sums ?? 0;
  if (reviewsToday === 0 && minutesToday === 0) return `nothing yet; ${counted(dueInNext14Days[0] ?? 0, 'card')} due`;
  return [counted(reviewsToday, 'grade'), `${newCardsToday} new`, ...(sums > 0 ? [counted(sums, 'sum')] : []), duration(minutesToday)].join(', ');
}

function retentionLine({ trueRetention30Days, desiredRetentionShare, trueRetentionByWeek }: Statistics): ThemedLine {
  if (trueRetention30Days === null) return figure('True retention', { text: 'no reviews of older cards in the last 30 days', roles: ['dim'] });
  const weeks = trueRetentionByWeek.slice(-SPARK_WEEKS).map(({ allShare }) => allShare);
  return figure(
    'True retention',
    `${percent(trueRetention30Days)}`,
    { text: ` in 30 days, goal ${percent(desiredRetentionShare)} `, roles: ['dim'] },
    { text: sparkline(weeks, 0.6, 1).trimStart(), roles: ['accent'] },
    { text: '  by week', roles: ['dim'] },
  );
}

function dueLine({ dueInNext14Days, overdueCards }: Statistics): ThemedLine {
  const [today = 0, ...later] = dueInNext14Days;
  const mean = later.reduce((sum, due) => sum + due, 0) / later.length;
  const overdue = overdueCards === 0 ? '' : ` (${overdueCards} overdue)`;
  return figure(
    'Due',
    `${today} today${overdue}`,
    { text: `, then ${mean < 10 ? mean.toFixed(1) : Math.round(mean)} a day  `, roles: ['dim'] },
    { text: sparkline(dueInNext14Days, 0, Math.max(1, ...dueInNext14Days)), roles: ['accent'] },
  );
}

function timeLine({ last30Days, secondsPerGrade, minutes }: Statistics): ThemedLine {
  const { cardMinutes, sumMinutes, mockMinutes } = last30Days;
  const grade = secondsPerGrade === null ? '' : `, ${secondsPerGrade.toFixed(1)} s a grade`;
  return figure('Time', `${duration(cardMinutes + sumMinutes + mockMinutes)} in 30 days`, { text: `, ${duration(minutes)} in all${grade}`, roles: ['dim'] });
}

function heatmapLines({ activity }: Statistics, day: number, columns: number): readonly ThemedLine[] {
  const weeks = Math.min(heatmapWeeks(columns), columns >= WIDE_FROM_COLUMNS ? WIDE_WEEKS : NARROW_WEEKS);
  const mondays = lastMondays(day, weeks);
  const minutes = new Map(activity.map((done) => [done.date, done.minutes]));
  const first = mondays[0] ?? day;
  const days = Array.from({ length: weeks * 7 }, (_, i) => (first + i > day ? null : (minutes.get(isoDateOfDay(first + i)) ?? 0)));
  return heatmap({ days, months: monthsOver(mondays) }, 'minutes');
}

/** Each month over its first full week; the one at the left edge only where its name has room. */
function monthsOver(mondays: readonly number[]): ReadonlyMap<number, string> {
  const begins = mondays.flatMap((monday, i) => (i > 0 && monthName(monday) !== monthName(monday - 7) ? [[i, monthName(monday)] as const] : []));
  const [first] = mondays;
  return new Map(first === undefined || (begins[0]?.[0] ?? Infinity) < 2 ? begins : [[0, monthName(first)], ...begins]);
}

function seenOf({ cards }: Statistics): number {
  return cards.learning + cards.young + cards.mature + cards.suspended;
}
