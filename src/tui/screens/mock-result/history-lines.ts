import type { FinishedMock } from '../../../app/finished-mock.ts';
import { nameOfDimension, VERDICT_NAMES } from '../../../core/insights/describe-mock.ts';
import { type DimensionTrend, measureTrends } from '../../../core/insights/mock-trends.ts';
import { shortDate } from '../../../core/insights/short-date.ts';
import { cutToWidth } from '../../../core/markdown/cut-to-width.ts';
import { measureColumns } from '../../../core/markdown/graphemes.ts';
import { BEST_SCORE, judgeScore } from '../../../core/mock/rubric.ts';
import { MS_PER_MINUTE } from '../../../core/time.ts';
import { sparkline } from '../../components/sparkline.ts';
import { line, type ThemedLine, type ThemedSpan } from '../../components/themed-line.ts';

/** A session of the list: scored, without its notes. */
export type ListedSession = Omit<FinishedMock, 'notes' | 'notesFault' | 'asked'>;

/** As many sessions as a trend shows. */
const TREND_SESSIONS = 24;
const NAME_COLUMNS = 28;
/** Below this width the minutes, the seed and the automatic total are left out. */
const WHOLE_FROM_COLUMNS = 66;
/** Of all the rest of a row, `leaning to hire` at its end: with minutes and both totals, and without. */
const REST_COLUMNS = { whole: 49, short: 32 } as const;
const LONGEST_TITLE_COLUMNS = 34;

/** A row of the list: date, time, automatic and final total, verdict; which problem where the list has several. */
export function sessionLine(
  { record, problem, automatic, final, level }: ListedSession,
  { isSelected, hasSeveral, open, columns }: { readonly isSelected: boolean; readonly hasSeveral: boolean; readonly open: number; readonly columns: number },
): ThemedLine {
  const isWhole = columns >= WHOLE_FROM_COLUMNS;
  const minutes = isWhole ? `${Math.round(record.activeMs / MS_PER_MINUTE)} of ${record.minutes} min`.padStart(13) : '';
  const total = !isWhole ? `${final.total}`.padStart(4) : (automatic.total === final.total ? `${final.total}` : `${automatic.total} → ${final.total}`).padStart(9);
  const verdict = open > 0 ? `${open} points open` : `${VERDICT_NAMES[judgeScore(final, level)]}${hasSeveral ? '' : `, ${level}`}`;
  const titleColumns = Math.min(LONGEST_TITLE_COLUMNS, columns - (isWhole ? REST_COLUMNS.whole : REST_COLUMNS.short));
  const title = hasSeveral ? padToWidth(cutToWidth(problem?.title ?? record.problem, titleColumns - 1), titleColumns) : '';
  const seed = hasSeveral || !isWhole ? '' : `  seed ${record.seed}`;
  return {
    wide: false,
    spans: [
      { text: isSelected ? '› ' : '  ', roles: ['selected'] },
      { text: `${shortDate(record.day).padStart(6)}  ${title}`, roles: isSelected ? ['selected'] : [] },
      { text: minutes, roles: ['dim'] },
      { text: `${total}  `, roles: isSelected ? ['selected'] : ['strong'] },
      { text: verdict.padEnd(hasSeveral ? 0 : 24), roles: [open > 0 ? 'warn' : 'text'] },
      { text: seed, roles: ['dim'] },
    ],
  };
}

function padToWidth(text: string, columns: number): string {
  return `${text}${' '.repeat(Math.max(0, columns - measureColumns(text)))}`;
}

/** How each dimension went over the sessions, which come the oldest first. */
export function trendLines(sessions: readonly ListedSession[]): readonly ThemedLine[] {
  const trends = measureTrends(sessions);
  return [line(`Trends, 0 to 4${sessions.length > TREND_SESSIONS ? `, the last ${TREND_SESSIONS}` : ''}`, 'strong'), ...trends.map((trend) => trendLine(trend))];
}

function trendLine({ dimension, scores, change }: DimensionTrend): ThemedLine {
  const shown = scores.slice(-TREND_SESSIONS);
  const last = scores.at(-1) ?? null;
  return {
    wide: false,
    spans: [
      { text: nameOfDimension(dimension).padEnd(NAME_COLUMNS), roles: [] },
      { text: sparkline(shown, 0, BEST_SCORE), roles: ['accent'] },
      { text: last === null ? '  -  ' : `  ${last.toFixed(1)}  `, roles: [] },
      ...changeSpans(change),
    ],
  };
}

function changeSpans(change: number | null): readonly ThemedSpan[] {
  if (change === null) return [];
  if (change === 0) return [{ text: '= as before', roles: ['dim'] }];
  return [{ text: change > 0 ? `▲ ${change.toFixed(1)}` : `▼ ${(-change).toFixed(1)}`, roles: [change > 0 ? 'good' : 'warn'] }];
}
