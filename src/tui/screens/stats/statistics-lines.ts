import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { CATEGORIES, type Category } from '../../../core/decks/categories.ts';
import type { CardCounts, Statistics } from '../../../core/insights/statistics.ts';
import { isoDateOfDay } from '../../../core/time.ts';
import { barText } from '../../components/bar.tsx';
import { line, type ThemedLine } from '../../components/styled-lines.tsx';

const LABEL_COLUMNS = 28;

/** The figures as lines for the screen. */
export function statisticsLines(statistics: Statistics, day: number, columns: number): ThemedLine[] {
  const { cards } = statistics;
  return [
    line('Cards', 'heading'),
    row('Seen', `${seen(cards)} of ${all(cards)}`),
    row('Learning, young, mature', `${cards.learning}, ${cards.young}, ${cards.mature}`),
    row('Suspended', String(cards.suspended)),
    line(''),
    line('Reviews', 'heading'),
    row('Today', `${statistics.reviewsToday} grades, ${statistics.newCardsToday} new, ${minutes(statistics.minutesToday)}`),
    row('In all', `${statistics.reviews} grades on ${statistics.studyDays} days, ${minutes(statistics.minutes)}`),
    row('Days in a row', String(statistics.streakDays)),
    row('Time for a grade', statistics.secondsPerGrade === null ? 'no grades yet' : `${statistics.secondsPerGrade.toFixed(1)} s`),
    row('True retention, 30 days', retention(statistics)),
    line(''),
    line('Due in the next 14 days', 'heading'),
    ...forecastLines(statistics.dueInNext14Days, day, columns),
    line(''),
    line('Seen by category', 'heading'),
    ...(Object.entries(statistics.byCategory) as [Category, CardCounts][]).map(([category, counts]) =>
      barRow(CATEGORIES[category], seen(counts), all(counts), columns),
    ),
  ];
}

function row(label: string, text: string): ThemedLine {
  return {
    wide: false,
    spans: [
      { text: label.padEnd(LABEL_COLUMNS), roles: ['dim'] },
      { text, roles: [] },
    ],
  };
}

function barRow(label: string, part: number, whole: number, columns: number): ThemedLine {
  const width = Math.max(8, Math.min(40, columns - LABEL_COLUMNS - 12));
  return {
    wide: false,
    spans: [
      { text: label.padEnd(LABEL_COLUMNS), roles: ['dim'] },
      { text: `${part}/${whole}`.padEnd(10), roles: [] },
      { text: barText(whole === 0 ? 0 : part / whole, width), roles: ['accent'] },
    ],
  };
}

function forecastLines(due: readonly number[], day: number, columns: number): ThemedLine[] {
  const most = Math.max(1, ...due);
  const width = Math.max(8, Math.min(40, columns - LABEL_COLUMNS - 12));
  return due.map((count, ahead) => ({
    wide: false,
    spans: [
      { text: (ahead === 0 ? 'today' : format(parseISO(isoDateOfDay(day + ahead)), 'EEE d MMM')).padEnd(LABEL_COLUMNS), roles: ['dim'] },
      { text: String(count).padEnd(10), roles: [] },
      { text: barText(count / most, width), roles: ['accent'] },
    ],
  }));
}

function retention(statistics: Statistics): string {
  const { trueRetention30Days: share, trueRetentionYoung30Days: young, trueRetentionMature30Days: mature } = statistics;
  if (share === null) return 'no reviews of older cards yet';
  const percent = (value: number | null) => (value === null ? 'none' : `${(value * 100).toFixed(0)} %`);
  return `${percent(share)} (young ${percent(young)}, mature ${percent(mature)})`;
}

function seen(counts: CardCounts): number {
  return counts.learning + counts.young + counts.mature;
}

function all(counts: CardCounts): number {
  return seen(counts) + counts.new + counts.suspended;
}

function minutes(value: number): string {
  return value < 120 ? `${Math.round(value)} min` : `${(value / 60).toFixed(1)} h`;
}
