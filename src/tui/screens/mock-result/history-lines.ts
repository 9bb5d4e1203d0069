import type { FinishedMock } from '../../../app/finished-mock.ts';
import { nameOfDimension, VERDICT_NAMES } from '../../../core/insights/describe-mock.ts';
import { type DimensionTrend, measureTrends } from '../../../core/insights/mock-trends.ts';
import { shortDate } from '../../../core/insights/short-date.ts';
import { BEST_SCORE, judgeScore } from '../../../core/mock/rubric.ts';
import { MS_PER_MINUTE } from '../../../core/time.ts';
import { sparkline } from '../../components/sparkline.ts';
import { line, type ThemedLine, type ThemedSpan } from '../../components/themed-line.ts';

/** A session of the list: scored, without its notes. */
export type ListedSession = Omit<FinishedMock, 'notes' | 'notesFault' | 'asked'>;

/** As many sessions as a trend shows. */
const TREND_SESSIONS = 24;
const NAME_COLUMNS = 28;
const TITLE_COLUMNS = 22;

/** A row of the list: date, time, automatic and final total, verdict; which problem where the list has several. */
export function sessionLine({ record, problem, automatic, final, level }: ListedSession, isSelected: boolean, hasSeveral: boolean, open: number): ThemedLine {
  const minutes = `${Math.round(record.activeMs / MS_PER_MINUTE)} of ${record.minutes} min`;
  const total = automatic.total === final.total ? `${final.total}` : `${automatic.total} → ${final.total}`;
  const verdict = open > 0 ? `${open} points open` : `${VERDICT_NAMES[judgeScore(final, level)]}${hasSeveral ? '' : `, ${level}`}`;
  const title = hasSeveral ? (problem?.title ?? record.problem).slice(0, TITLE_COLUMNS - 2).padEnd(TITLE_COLUMNS) : '';
  const seed = hasSeveral ? '' : `  seed ${record.seed}`;
  return {
    wide: false,
    spans: [
      { text: isSelected ? '› ' : '  ', roles: ['selected'] },
      { text: `${shortDate(record.day).padStart(6)}  ${title}`, roles: isSelected ? ['selected'] : [] },
      { text: minutes.padStart(13), roles: ['dim'] },
      { text: `${total.padStart(9)}  `, roles: isSelected ? ['selected'] : ['strong'] },
      { text: verdict.padEnd(hasSeveral ? 0 : 24), roles: [open > 0 ? 'warn' : 'text'] },
      { text: seed, roles: ['dim'] },
    ],
  };
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
