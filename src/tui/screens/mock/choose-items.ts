import type { App } from '../../../app.ts';
import { scoredRecord } from '../../../app/finished-mock.ts';
import type { findMocks } from '../../../app/mock-session.ts';
import { STEPS } from '../../../core/decks/problem.ts';
import { lastSessions } from '../../../core/insights/mock-history.ts';
import { suggestProblem } from '../../../core/insights/suggest-problem.ts';
import { formatClock, sessionTimeLeftMs } from '../../../core/mock/clock.ts';
import { STEP_TITLES } from '../../../core/mock/notes-markdown.ts';
import { judgeScore } from '../../../core/mock/rubric.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../core/time.ts';
import type { MenuItem } from '../../components/menu.tsx';

type Drafts = ReturnType<typeof findMocks>['drafts'];

/** What an entry of the list does. */
export type Choice = `draft/${string}` | `problem/${string}` | `drop/${string}` | 'drop' | 'random' | 'back';

const TITLE_COLUMNS = 30;
const LEVEL_COLUMNS = 8;

/** Sessions that were left, the suggestion, chance, then every problem with its last result. */
export function chooseItems(app: App, drafts: Drafts): readonly MenuItem<Choice>[] {
  const titles = app.library.problemTitles();
  const suggested = suggestProblem(titles, app.progress(), app.day(), app.settings().level);
  return [
    ...drafts.map((draft): MenuItem<Choice> => ({ value: `draft/${draft.session.id}`, label: `Go on: ${describeDraft(app, draft)}` })),
    ...(drafts.length === 0 ? [] : [{ value: 'drop' as const, label: 'Throw away a session that was left' }]),
    ...(suggested === undefined ? [] : [{ value: `problem/${suggested.problem.id}` as const, label: `Suggested: ${suggested.problem.title} (${suggested.reason})` }]),
    ...(titles.length === 0 ? [] : [{ value: 'random' as const, label: 'Any problem, by chance' }]),
    ...problemItems(app, suggested?.problem.id),
  ];
}

/** The sessions that can be thrown away, after the way back. */
export function dropItems(app: App, drafts: Drafts): readonly MenuItem<Choice>[] {
  const items = drafts.map((draft): MenuItem<Choice> => ({ value: `drop/${draft.session.id}`, label: `Throw away: ${describeDraft(app, draft)}` }));
  return [{ value: 'back', label: 'Keep them' }, ...items];
}

function problemItems(app: App, suggested: string | undefined): readonly MenuItem<Choice>[] {
  const last = lastSessions(app.progress());
  return app.library.problemTitles().flatMap(({ id, title, level }) => {
    // Entries are told apart by what they do.
    if (id === suggested) return [];
    const record = last.get(id);
    const result = record === undefined ? 'not tried yet' : lastResult(app, record);
    return [{ value: `problem/${id}` as const, label: `${title.padEnd(TITLE_COLUMNS)}${level.padEnd(LEVEL_COLUMNS)}${result}` }];
  });
}

function lastResult(app: App, record: Parameters<typeof scoredRecord>[1]): string {
  const { final, level } = scoredRecord(app, record);
  return `${final.total} of 100, ${judgeScore(final, level)} for ${level}, ${daysAgo(app.day() - record.day)}`;
}

function describeDraft(app: App, { session, savedAtMs, state }: Drafts[number]): string {
  const title = app.library.problem(session.problem)?.title ?? session.problem;
  if (session.isEnded) return `${title}, ended but not scored yet`;
  const { clock } = session;
  const leftMs = sessionTimeLeftMs(clock);
  const time = leftMs < 0 ? `${formatClock(-leftMs)} over` : `${formatClock(leftMs)} left`;
  const when = state === 'open' ? 'open in another terminal' : timeAgo(app.moment().atMs - savedAtMs);
  return `${title}, step ${STEPS.indexOf(clock.step) + 1} (${STEP_TITLES[clock.step]}), ${time}; ${when}`;
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
