import type { App } from '../../../app.ts';
import { scoredRecord } from '../../../app/finished-mock.ts';
import { describeLeft } from '../../../app/left-mock.ts';
import type { findMocks } from '../../../app/mock-session.ts';
import { pointsLeft } from '../../../app/score-walk.ts';
import { VERDICT_NAMES } from '../../../core/insights/describe-mock.ts';
import { lastSessions } from '../../../core/insights/mock-history.ts';
import { shortDate } from '../../../core/insights/short-date.ts';
import { suggestProblem } from '../../../core/insights/suggest-problem.ts';
import { cutToWidth } from '../../../core/markdown/cut-to-width.ts';
import { measureColumns } from '../../../core/markdown/graphemes.ts';
import { judgeScore } from '../../../core/mock/rubric.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../core/time.ts';
import type { MenuItem } from '../../components/menu.tsx';

type Drafts = ReturnType<typeof findMocks>['drafts'];

/** What an entry of the list does. */
export type Choice = `draft/${string}` | `judge/${string}` | `problem/${string}` | `drop/${string}` | 'drop' | 'random' | 'back';

const TITLE_COLUMNS = 27;
const LEVEL_COLUMNS = 8;
/** Below this width a problem's level is left out, and a result is its score and verdict. */
const WHOLE_FROM_COLUMNS = 66;
/** `100, leaning to hire` */
const SHORT_RESULT_COLUMNS = 20;

/** Sessions that were left, points that were left, the suggestion, chance, then every problem with its last result. */
export function chooseItems(app: App, drafts: Drafts, columns: number): readonly MenuItem<Choice>[] {
  const titles = app.library.problemTitles();
  const suggested = suggestProblem(titles, app.progress(), app.day(), app.settings().level);
  const left = pointsLeft(app);
  const items: readonly MenuItem<Choice>[] = [
    ...drafts.map((draft): MenuItem<Choice> => ({ value: `draft/${draft.session.id}`, label: `Go on: ${describeDraft(app, draft)}` })),
    ...(left === null ? [] : [{ value: `judge/${left.session}` as const, label: `Go on with ${left.open} of ${left.of} points: ${left.title}` }]),
    ...(drafts.length === 0 ? [] : [{ value: 'drop' as const, label: 'Throw away a session that was left' }]),
    ...(suggested === undefined ? [] : [{ value: `problem/${suggested.problem.id}` as const, label: `Suggested: ${suggested.problem.title} (${suggested.reason})` }]),
    ...(titles.length === 0 ? [] : [{ value: 'random' as const, label: 'Any problem, by chance' }]),
    ...problemItems(app, suggested?.problem.id, columns),
  ];
  return fit(items, columns);
}

/** The sessions that can be thrown away, after the way back. */
export function dropItems(app: App, drafts: Drafts, columns: number): readonly MenuItem<Choice>[] {
  const items = drafts.map((draft): MenuItem<Choice> => ({ value: `drop/${draft.session.id}`, label: `Throw away: ${describeDraft(app, draft)}` }));
  return fit([{ value: 'back', label: 'Keep them' }, ...items], columns);
}

/** A label that is too long would move its whole row. */
function fit(items: readonly MenuItem<Choice>[], columns: number): readonly MenuItem<Choice>[] {
  return items.map(({ value, label }) => ({ value, label: cutToWidth(label, columns) }));
}

function problemItems(app: App, suggested: string | undefined, columns: number): readonly MenuItem<Choice>[] {
  const last = lastSessions(app.progress());
  const isWhole = columns >= WHOLE_FROM_COLUMNS;
  const titleColumns = isWhole ? TITLE_COLUMNS : Math.min(TITLE_COLUMNS, columns - SHORT_RESULT_COLUMNS);
  return app.library.problemTitles().flatMap(({ id, title, level }) => {
    // Entries are told apart by what they do.
    if (id === suggested) return [];
    const record = last.get(id);
    const result = record === undefined ? 'not tried yet' : lastResult(app, record, isWhole);
    const shown = cutToWidth(title, titleColumns - 1);
    const gap = ' '.repeat(titleColumns - measureColumns(shown));
    return [{ value: `problem/${id}` as const, label: `${shown}${gap}${isWhole ? level.padEnd(LEVEL_COLUMNS) : ''}${result}` }];
  });
}

function lastResult(app: App, record: Parameters<typeof scoredRecord>[1], isWhole: boolean): string {
  const { final, level } = scoredRecord(app, record);
  const result = `${final.total}, ${VERDICT_NAMES[judgeScore(final, level)]}`;
  return isWhole ? `${shortDate(record.day)}: ${result} (${level})` : result;
}

function describeDraft(app: App, { session, savedAtMs, state }: Drafts[number]): string {
  if (session.isEnded) return describeLeft(app, session);
  return `${describeLeft(app, session)}; ${state === 'open' ? 'open in another terminal' : timeAgo(app.moment().atMs - savedAtMs)}`;
}

function timeAgo(ms: number): string {
  if (ms < MS_PER_MINUTE) return 'just now';
  if (ms < MS_PER_HOUR) return `${Math.floor(ms / MS_PER_MINUTE)} min ago`;
  if (ms < MS_PER_DAY) return `${Math.floor(ms / MS_PER_HOUR)} h ago`;
  return daysAgo(Math.floor(ms / MS_PER_DAY));
}

function daysAgo(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
